package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The gate as a build uses it: what lets it pass, what fails it, and how it says so. */
final class GateTest {
  private static final String RULE = "rds-storage-encrypted";

  @TempDir private Path folder = Path.of("");
  private Path estate = Path.of("");

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

  private Run scan(Object... more) {
    return run(
        Stream.concat(Stream.of("scan", "--snapshot", estate, "--rules", RULE), Arrays.stream(more))
            .toArray());
  }

  @BeforeEach
  void unpack() throws IOException {
    estate = folder.resolve("estate.gz");
    try (var in = GateTest.class.getResourceAsStream("/atoll/demo/fintech.snapshot.gz")) {
      Files.copy(Objects.requireNonNull(in), estate);
    }
  }

  @Test
  void knownRisksDoNotFail() throws IOException {
    Path baseline = folder.resolve("baseline.json");

    assertThat(scan("--fail-on", "high", "--save-baseline", baseline).exit()).isEqualTo(1);
    Run known = scan("--fail-on", "high", "--baseline", baseline);
    assertThat(known.exit()).isZero();
    assertThat(known.out()).contains("0 risks that the baseline does not have");

    Files.writeString(baseline, "{\"schema\": \"atoll/baseline/1\", \"risks\": []}");
    Run fresh = scan("--fail-on", "high", "--baseline", baseline);
    assertThat(fresh.exit()).isEqualTo(1);
    assertThat(fresh.out()).contains("2 risks that the baseline does not have");
  }

  @Test
  void theSameRisksGiveTheSameBaseline() throws IOException {
    Path one = folder.resolve("one.json");
    Path two = folder.resolve("two.json");
    scan("--save-baseline", one);
    scan("--save-baseline", two);

    assertThat(one).hasSameBinaryContentAs(two);
    assertThat(run("compare", one, two).err()).contains("does not say what was scanned");
  }

  @Test
  void baselinesThatAreMissingOrBrokenStopTheBuild() throws IOException {
    Run missing = scan("--baseline", folder.resolve("none.json"));
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("--save-baseline");

    Path broken = Files.writeString(folder.resolve("b.json"), "{\"schema\": \"atoll/baseli");
    Run cut = scan("--baseline", broken);
    assertThat(cut.exit()).isEqualTo(2);
    assertThat(cut.err()).contains("b.json:1:").doesNotContain("\tat ");
  }

  @Test
  void exceptionsAcceptUntilTheyExpire() throws IOException {
    Path json = folder.resolve("result.json");
    Path settings = settings("2999-12-31");
    Run accepted = scan("--settings", settings, "--fail-on", "high", "-o", json);
    assertThat(accepted.exit()).isZero();
    assertThat(Files.readString(json)).contains("\"accepted\": 2", "\"owner\": \"data-team\"");

    Files.delete(json);
    Run expired = scan("--settings", settings("2020-01-01"), "-o", json);
    assertThat(expired.exit()).isEqualTo(2);
    assertThat(expired.err())
        .contains("settings.yaml:2:5: the exception for " + RULE + " on * expired on 2020-01-01");
    assertThat(Files.readString(json)).contains("\"accepted\": 0", "\"fail\": 2");
  }

  @Test
  void stagesDecideWhatFails() throws IOException {
    Path settings = settings("2999-12-31");
    Files.writeString(settings, "stages:\n  dev: { failOn: never }\n  prod: { failOn: high }\n");

    assertThat(scan("--settings", settings, "--stage", "dev").exit()).isZero();
    assertThat(scan("--settings", settings, "--stage", "prod").exit()).isEqualTo(1);
    assertThat(scan("--settings", settings, "--stage", "prod", "--fail-on", "never").exit())
        .isZero();
    Run unknown = scan("--settings", settings, "--stage", "prd");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("no stage prd; did you mean prod?");
  }

  @Test
  void comparingTellsWhatAppearedAndFailsWhereAskedTo() throws IOException {
    Path baseline =
        Files.writeString(
            folder.resolve("a.json"), "{\"schema\": \"atoll/baseline/1\", \"risks\": []}");
    Path result = folder.resolve("b.json");
    scan("-o", result);

    Run same = run("compare", result, result, "--fail-on", "low");
    assertThat(same.exit()).isZero();
    assertThat(same.out()).contains("0 risks appeared · 0 went · 0 changed · 2 as before");
    Run worse = run("compare", baseline, result, "--fail-on", "high", "--format", "json");
    assertThat(worse.exit()).isEqualTo(1);
    assertThat(worse.out()).contains("\"atoll/compare/1\"", "\"appeared\": 2");
    assertThat(run("compare", baseline, result).exit()).isZero();
    assertThat(run("compare", estate, result).exit()).isEqualTo(2);
  }

  @Test
  void theExampleOfSettingsIsRight() {
    Path example = Path.of("../examples/ci/.atoll.yaml");

    assertThat(scan("--settings", example, "--stage", "staging").exit()).isEqualTo(1);
  }

  private Path settings(String expires) throws IOException {
    return Files.writeString(
        folder.resolve("settings.yaml"),
        """
        exceptions:
          - rule: %s
            resource: "*"
            reason: moved to an encrypted one in March
            owner: data-team
            expires: %s
        """
            .formatted(RULE, expires));
  }
}
