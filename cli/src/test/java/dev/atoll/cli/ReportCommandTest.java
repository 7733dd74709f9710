package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Documents on the bundled estate, as a partner makes them, and all that can be wrong with it. */
final class ReportCommandTest {
  @TempDir private static Path estates = Path.of("");
  @TempDir private Path folder = Path.of("");

  private record Run(int exit, String err) {}

  private static Run run(Object... arguments) {
    StringWriter err = new StringWriter();
    CommandLine line = Atoll.commandLine();
    line.setOut(new PrintWriter(new StringWriter()));
    line.setErr(new PrintWriter(err, true));
    int exit = line.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Run(exit, err.toString());
  }

  @BeforeAll
  static void copyEstate() throws IOException {
    try (var in = ReportCommandTest.class.getResourceAsStream("/atoll/demo/fintech.snapshot.gz")) {
      Files.copy(Objects.requireNonNull(in), estate());
    }
  }

  private static Path estate() {
    return estates.resolve("estate.gz");
  }

  private static Path rates() {
    return Path.of("..", "examples", "rates.yaml");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aStatementOfWorkComesInEveryFormatAtOnce() throws IOException {
    List<Path> files =
        Stream.of("sow.docx", "sow.pdf", "sow.xlsx", "sow.html").map(folder::resolve).toList();
    Run run =
        run(
            "report",
            "sow",
            "--snapshot",
            estate(),
            "--rates",
            rates(),
            "--customer",
            "Jangada",
            "--partner",
            "Nimbus",
            "-o",
            files.get(0),
            "-o",
            files.get(1),
            "-o",
            files.get(2),
            "-o",
            files.get(3));

    assertThat(run).isEqualTo(new Run(0, ""));
    assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(Files.readString(files.get(3))).contains("Jangada", "Nimbus", "WP1", "EUR");
    assertThat(files()).hasSize(4);
  }

  @Test
  void aSummaryIsWritten() throws IOException {
    Path file = folder.resolve("summary.html");

    assertThat(run("report", "summary", "--snapshot", estate(), "-o", file).exit()).isZero();
    assertThat(Files.readString(file)).contains("The ten most urgent risks", "Next steps");
    assertThat(run("report", "summary", "--snapshot", estate(), "-o", "s.xlsx").err())
        .contains("s.xlsx has no ending", ".docx, .pdf, .html");
  }

  @Test
  void acceptanceTellsWhatHoldsAndWhatDoesNot() throws IOException {
    Path before = folder.resolve("before.json");
    Path after = folder.resolve("after.json");
    Path report = folder.resolve("acceptance.html");
    String rules = "rds-storage-encrypted,restricted-ssh";
    run("scan", "--snapshot", estate(), "--rules", rules, "-o", before);
    Files.writeString(
        after,
        replaced(
            Files.readString(before),
            "(\"rule\": \"restricted-ssh\",\\s+\"status\": )\"FAIL\"",
            "PASS"));
    Run run = run("report", "acceptance", before, after, "-o", report);

    assertThat(run).isEqualTo(new Run(0, ""));
    assertThat(Files.readString(report)).contains("Acceptance report", "Not yet", "Holds");
    assertThat(run("report", "acceptance", before, folder.resolve("no.json"), "-o", report).exit())
        .isEqualTo(2);
  }

  private static void rename(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  /** The text with another word behind each place that fits; fails where there is none. */
  private static String replaced(String text, String place, String word) {
    String other = text.replaceAll(place, "$1\"" + word + "\"");
    assertThat(other).isNotEqualTo(text);
    return other;
  }

  @Test
  void improvementShowsWhatWasMendedAndByWhat() throws IOException {
    Path before = folder.resolve("before.json");
    Path report = folder.resolve("improvement.html");
    String rules = "alb-http2-enabled,cloudfront-http3-enabled";
    run("scan", "--snapshot", estate(), "--rules", rules, "-o", before);
    String high =
        replaced(Files.readString(before), "(\"code\": \"PERF04\",\\s+\"risk\": )\"\\w+\"", "HIGH");
    String failed =
        replaced(high, "(\"code\": \"PERF04-BP05\",\\s+\"state\": )\"\\w+\"", "NOT_MET");
    Files.writeString(
        before,
        failed.replaceAll(
            "\"evaluations\": \\[ *]",
            """
            "evaluations": [{"rule": "alb-http2-enabled", "status": "FAIL", "severity": "low",
              "resource": {"type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "id": "old-alb",
                "name": "old-alb", "account": "123456789012", "region": "sa-east-1"}}]\
            """));
    Object[] usual = {"report", "improvement", before, "--snapshot", estate(), "-o", report};
    Run run = run(Stream.concat(Arrays.stream(usual), Stream.of("--rules", rules)).toArray());

    assertThat(run).isEqualTo(new Run(0, ""));
    assertThat(Files.readString(report))
        .contains("100 % of the high-risk issues improved; 25 % were to.")
        .contains("PERF04-BP05", "alb-http2-enabled", "old-alb", "1 of 1")
        .contains("The Tool was not asked");
    Files.delete(report);
    // what failed then is not looked at by these rules: nobody knows whether it is mended
    Object[] less = {"--rules", "restricted-ssh"};
    assertThat(run(Stream.concat(Arrays.stream(usual), Arrays.stream(less)).toArray()).exit())
        .isZero();
    assertThat(Files.readString(report))
        .contains(
            "0 % of the high-risk issues improved", "not all was seen again that failed: PERF04");
    Files.delete(report);
    // nor where the resource is in a region that is not looked at
    rename(before, "sa-east-1\"}}]", "eu-west-1\"}}]");
    assertThat(run(Stream.concat(Arrays.stream(usual), Stream.of("--rules", rules)).toArray()))
        .isEqualTo(new Run(0, ""));
    assertThat(Files.readString(report))
        .contains("0 % of the high-risk issues improved")
        .doesNotContain("old-alb");
    assertThat(run("review", "plan", "--snapshot", estate(), "--baseline", before).err()).isEmpty();
    Files.delete(report);
    rename(before, "[{\"rule\": \"alb-http2-enabled\"", "[{\"rule\": \"our-own\"");
    assertThat(with(usual).err()).contains("risks of rules that are not known here: our-own");
    assertThat(run("review", "plan", "--snapshot", estate(), "--baseline", before).exit())
        .isEqualTo(2);
    assertThat(with(usual, "--lens", Path.of("../examples/lens/shop.json")).err())
        .contains("cannot be told by --lens");
    assertThat(with(usual, "--improve", "0").err()).contains("no share to improve");
    assertThat(with(usual, "--workload-id", "mine").err()).contains("no id of a workload");
    assertThat(report).doesNotExist();
  }

  @Test
  void acceptanceJudgesASnapshotWhereNoLaterResultIsNamed() throws IOException {
    Path before = folder.resolve("before.json");
    Path report = folder.resolve("acceptance.html");
    run("scan", "--snapshot", estate(), "--rules", "rds-storage-encrypted", "-o", before);
    Run run = run("report", "acceptance", before, "--snapshot", estate(), "-o", report);

    assertThat(run).isEqualTo(new Run(0, ""));
    assertThat(Files.readString(report)).contains("rds-storage-encrypted", "Not yet");
    assertThat(
            run("report", "acceptance", before, before, "--snapshot", estate(), "-o", report).err())
        .contains("AFTER and --snapshot both");
  }

  @Test
  void wrongInputIsToldAndLeavesNoFile() throws IOException {
    Path rates = Files.writeString(folder.resolve("rates.yaml"), "currency: EUR\n");
    Path template = Files.writeString(folder.resolve("own.docx"), "no zip");
    Path file = folder.resolve("sow.docx");
    Object[] usual = {"report", "sow", "--snapshot", estate(), "-o", file};

    assertThat(with(usual, "--rates", rates).err()).contains("the key roles is missing");
    assertThat(with(usual, "--template", template).err()).contains("is no DOCX");
    assertThat(with(usual, "--template", empty()).err()).contains("{{packages}} is missing");
    Files.delete(folder.resolve("empty.docx"));
    assertThat(with(usual, "--question", "SEC99").err()).contains("there is no question SEC99");
    assertThat(with(usual, "--pillar", "securty").err()).contains("did you mean security?");
    assertThat(run("report", "sow", "--snapshot", estate()).err()).contains("-o");
    assertThat(run("report", "sow", "--template", template, "-o", "s.pdf").err())
        .contains("a template is for DOCX only");
    assertThat(files()).containsExactlyInAnyOrder(rates, template);
  }

  private Path empty() throws IOException {
    Path file = folder.resolve("empty.docx");
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      word.write(out);
    }
    return file;
  }

  private static Run with(Object[] usual, Object... more) {
    Run run = run(Stream.concat(Arrays.stream(usual), Arrays.stream(more)).toArray());
    assertThat(run.exit()).isEqualTo(2);
    return run;
  }

  @Test
  void aPlaceThatCannotBeWrittenKeepsWhatIsThere() throws IOException {
    Path old = Files.writeString(folder.resolve("sow.pdf"), "the older one");
    Path template = Files.writeString(folder.resolve("own.docx"), "no zip");
    Run failed =
        run(
            "report",
            "sow",
            "--snapshot",
            estate(),
            "--rules",
            "restricted-ssh",
            "-o",
            folder.resolve("none").resolve("sow.pdf"));

    assertThat(failed.exit()).isEqualTo(2);
    assertThat(failed.err()).contains("its directory does not exist");
    assertThat(old).hasContent("the older one");
    assertThat(files()).containsExactlyInAnyOrder(old, template);
  }

  @Test
  void aFullDiskIsAnErrorOfTheUsersPlace() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no device that is always full");
    Path link = Files.createSymbolicLink(folder.resolve("full.pdf"), full);
    Run run = run("report", "summary", "--snapshot", estate(), "-o", link);
    Files.delete(link);

    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains("cannot write", "No space left");
    assertThat(files()).isEmpty();
  }
}
