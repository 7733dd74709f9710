package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands as a user types them, on the bundled estate: what they print and how they end. */
final class CommandsTest {
  @TempDir private Path folder = Path.of("");

  private record Run(int exit, String out, String err) {}

  private static Run run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Atoll.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err, true));
    int exit = line.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  private Path estate() throws IOException {
    Path file = folder.resolve("estate.gz");
    try (var in = CommandsTest.class.getResourceAsStream("/atoll/demo/fintech.snapshot.gz")) {
      Files.copy(java.util.Objects.requireNonNull(in), file);
    }
    return file;
  }

  @Test
  void findingsFailWhereAskedTo() throws IOException {
    Path estate = estate();
    Path json = folder.resolve("result.json");
    Run lenient = run("scan", "--snapshot", estate, "--rules", "rds-storage-encrypted", "-o", json);
    Run strict =
        run("scan", "--snapshot", estate, "--rules", "rds-storage-encrypted", "--fail-on", "high");

    assertThat(lenient.exit()).isZero();
    assertThat(Files.readString(json)).contains("\"atoll/scan/1\"", "\"rds-storage-encrypted\"");
    assertThat(strict.exit()).isEqualTo(1);
    assertThat(strict.out()).contains("RDS DB instances encrypt their storage");
  }

  @Test
  void everyWayOfNamingWrongIsTold() throws IOException {
    assertThat(run("scn").err()).contains("scn");
    Run rule = run("scan", "--rules", "rds-storage-encryptd");
    assertThat(rule.exit()).isEqualTo(2);
    assertThat(rule.err()).contains("did you mean rds-storage-encrypted?");
    assertThat(run("rules", "show", "nothing-like-it").exit()).isEqualTo(2);
    assertThat(run("scan", "--format", "pdf").exit()).isEqualTo(2);
  }

  @Test
  void brokenSnapshotsGiveNoResult() throws IOException {
    Path estate = estate();
    Path cut = folder.resolve("cut.gz");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(estate), 50_000));
    Path foreign = Files.writeString(folder.resolve("foreign.gz"), "hello");
    Path json = folder.resolve("result.json");

    Run truncated = run("scan", "--snapshot", cut, "-o", json);
    assertThat(truncated.exit()).isEqualTo(2);
    assertThat(truncated.err()).contains("cut off or damaged");
    assertThat(run("scan", "--snapshot", foreign).err()).contains("is no snapshot of Atoll");
    assertThat(run("scan", "--snapshot", folder.resolve("none")).err()).contains("cannot be read");
    assertThat(json).doesNotExist();
  }

  @Test
  void brokenPacksAreShownWithTheirPlace() throws IOException {
    Files.writeString(
        folder.resolve("broken.yaml"), "id: mine\nholds: resource.Foo\nresource: AWS::S3::Buckt\n");

    Run broken = run("rules", "list", "--packs", folder);

    assertThat(broken.exit()).isEqualTo(2);
    assertThat(broken.err())
        .contains(
            "broken.yaml:3:11: there is no resource type AWS::S3::Buckt; did you mean AWS::S3::Bucket?")
        .doesNotContain("\tat ");
  }

  @Test
  void unwritableReportsLeaveNothing() throws IOException {
    Run full = run("scan", "--snapshot", estate(), "--format", "json", "-o", "/dev/full");

    assertThat(full.exit()).isEqualTo(2);
    assertThat(full.err()).contains("cannot write /dev/full");
  }

  @Test
  void theExamplePackPassesItsTests() {
    Run tests = run("rules", "test", Path.of("../examples/custom-pack"));

    assertThat(tests.out()).contains("9 passed, 0 failed");
    assertThat(tests.exit()).isZero();
  }

  @Test
  void aPackWithoutCasesPassesNothing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run tests = run("rules", "test", empty);

    assertThat(tests.exit()).isEqualTo(2);
    assertThat(tests.err()).contains("there is no rule with cases under " + empty);
  }

  @Test
  void theCatalogueTakesOnlyItsOwnPagesAway() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Path own = Files.writeString(rules.resolve("house.md"), "# House rules\n\nNo shoes.\n");
    Path stale = Files.writeString(rules.resolve("gone.md"), "# Gone\n\n[All rules](README.md)\n");

    assertThat(run("rules", "docs", folder).exit()).isZero();
    assertThat(own).exists();
    assertThat(stale).doesNotExist();
    assertThat(rules.resolve("s3.md")).exists();
  }

  @Test
  void twoReportsNeverGoToOnePlace() throws IOException {
    Path json = folder.resolve("x.json");
    Path detour = folder.resolve(".").resolve("x.json");

    assertThat(run("scan", "--format", "json", "-o", "-", "--format", "table").err())
        .contains("more than one report would go to standard output");
    assertThat(run("scan", "-o", json, "--format", "csv", "-o", detour).err())
        .contains("more than one report would go to " + json.toAbsolutePath());
    assertThat(json).doesNotExist();
  }

  @Test
  void policiesNameWhatTheSelectionReads() {
    Run policy = run("policy", "--rules", "rds-storage-encrypted");

    assertThat(policy.out()).contains("\"rds:DescribeDBInstances\"").doesNotContain("s3:");
  }

  @Test
  void equivalentsLeadToTheRule() {
    assertThat(run("rules", "list", "--equivalent", "prowler:rds_instance_storage_encrypted").out())
        .contains("rds-storage-encrypted");
  }
}
