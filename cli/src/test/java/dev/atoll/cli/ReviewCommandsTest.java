package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The review as a user types it, on the bundled estate. */
final class ReviewCommandsTest {
  private static final String ANSWERS =
      """
      {"AnswerSummaries": [
        {"QuestionId": "protect-data-rest", "SelectedChoices": ["sec_protect_data_rest_encrypt"], "IsApplicable": true},
        {"QuestionId": "unknown-question", "SelectedChoices": [], "IsApplicable": true}]}
      """;

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
    try (var in = ReviewCommandsTest.class.getResourceAsStream("/atoll/demo/fintech.snapshot.gz")) {
      Files.copy(java.util.Objects.requireNonNull(in), file);
    }
    return file;
  }

  @Test
  void aProposalInEveryFormat() throws IOException {
    Path estate = estate();
    Path people =
        Files.writeString(
            folder.resolve("people.yaml"),
            """
            answers:
              - { practice: SEC08-BP02, answer: yes, by: Ana, on: 2026-11-20, note: "<b>All</b> of it" }
              - { practice: OPS01-BP01, answer: yes, by: Rui, on: 2026-11-20 }
            """);
    Run table = run("review", "propose", "--snapshot", estate, "--answers-of-people", people);
    assertThat(table.exit()).as(table.err()).isZero();
    assertThat(table.out())
        .contains("57 questions", "CONTRADICTIONS", "Ana, 2026-11-20 says selected")
        .contains("1 selected");
    assertThat(table.out().lines().mapToInt(String::length).max().orElse(0))
        .isLessThanOrEqualTo(100);
    for (String name : new String[] {"book.html", "review.json", "review.csv"}) {
      Path file = folder.resolve(name);
      Run written =
          run(
              "review",
              "propose",
              "--snapshot",
              estate,
              "--answers-of-people",
              people,
              "--practice",
              "SEC08,OPS01",
              "-o",
              file);
      assertThat(written.exit()).as(written.err()).isZero();
      assertThat(Files.readString(file)).contains("SEC08-BP02", "Rui");
    }
    assertThat(Files.readString(folder.resolve("book.html")))
        .contains("&lt;b&gt;All&lt;/b&gt;", "contradicted")
        .doesNotContain("<b>All</b>");
    assertThat(Files.readAllLines(folder.resolve("review.csv"))).hasSize(308);
  }

  @Test
  void claimsAgainstReality() throws IOException {
    Path estate = estate();
    Path answers = Files.writeString(folder.resolve("answers.json"), ANSWERS);
    Run run = run("review", "compare", "--answers", answers, "--snapshot", estate);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("1 contradiction", "SEC08-BP02", "rds-storage-encrypted", "sa-east-1")
        .contains("unknown here: unknown-question");
  }

  @Test
  void brokenAnswersGiveNoReport() throws IOException {
    Path estate = estate();
    Path answers = Files.writeString(folder.resolve("answers.json"), "{\"AnswerSummaries\": [{]}");
    Path report = folder.resolve("claims.html");
    Run run = run("review", "compare", "--answers", answers, "--snapshot", estate, "-o", report);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("answers.json:1:").doesNotContain("\tat ");
    assertThat(report).doesNotExist();
  }

  @Test
  void thePlanImprovesAQuarter() throws IOException {
    Path estate = estate();
    Path before = folder.resolve("before.json");
    run("scan", "--snapshot", estate, "-o", before);
    Run plan = run("review", "plan", "--snapshot", estate, "--baseline", before);

    assertThat(plan.exit()).as(plan.err()).isZero();
    assertThat(plan.out()).contains("questions at high risk", "0 of ", "WHAT TO MEND");
    assertThat(run("review", "plan", "--snapshot", estate, "--improve", "0").exit()).isEqualTo(2);
    assertThat(run("review", "plan", "--snapshot", estate, "--baseline", estate).exit())
        .isEqualTo(2);
  }

  @Test
  void aLensOfOnesOwnIsReviewedAsAwssIs() throws IOException {
    Path estate = estate();
    Path lens = Path.of("../examples/lens/shop.json");
    Run check = run("review", "lens", "check", lens);
    assertThat(check.out())
        .contains("Online shops: 2 pillars, 3 questions, 7 choices")
        .contains("3 fully, 1 in part; people answer 3");
    Path json = folder.resolve("shop.json");
    Run proposed = run("review", "propose", "--lens", lens, "--snapshot", estate, "-o", json);
    assertThat(proposed.exit()).as(proposed.err()).isZero();
    assertThat(Files.readString(json))
        .contains("\"lens\": \"Online shops\"", "shop_data-shop_data_encrypted")
        .contains("rds-storage-encrypted")
        .doesNotContain("SEC08");
    Run table = run("review", "propose", "--lens", lens, "--snapshot", estate, "--all");
    assertThat(table.out()).contains("3 questions: 3 at high risk", "Customers' data");
    assertThat(table.out().lines().mapToInt(String::length).max().orElse(0))
        .isLessThanOrEqualTo(100);
    Run plan = run("review", "plan", "--lens", lens, "--snapshot", estate);
    assertThat(plan.out()).contains("3 questions at high risk").doesNotContain("the least there");
    assertThat(run("review", "plan", "--lens", lens, "--baseline", json).err())
        .contains("cannot be told by --lens");
  }

  @Test
  void aBrokenLensIsToldWithItsPlaces() throws IOException {
    Path lens =
        Files.writeString(
            folder.resolve("shop.json"),
            Files.readString(Path.of("../examples/lens/shop.json")).replace("default", "defalt"));
    Run run = run("review", "propose", "--lens", lens, "--snapshot", "none");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("3 problems in the lens", "shop.json:39:29:", "the question has no choice defalt")
        .doesNotContain("\tat ");
    assertThat(run("review", "propose", "--lens-rules", "x.yaml").err())
        .contains("--lens-rules goes with --lens");
  }

  @Test
  void undoKnowsTheRulesOfPacksThatALensNames() throws IOException {
    Path lens = Files.copy(Path.of("../examples/lens/shop.json"), folder.resolve("shop.json"));
    Files.writeString(
        folder.resolve("shop.rules.yaml"),
        Files.readString(Path.of("../examples/lens/shop.rules.yaml"))
            .replace("[rds-storage-encrypted]", "[acme-database-owner-tagged]"));
    Object[] usual = {
      "review", "undo", "--workload-id", "0".repeat(32), "--lens", lens, "--profile", "nobody"
    };

    assertThat(run(usual).err()).contains("acme-database-owner-tagged");
    Object[] packs = {"--packs", Path.of("../examples/custom-pack")};
    Run known = run(Stream.concat(Arrays.stream(usual), Arrays.stream(packs)).toArray());
    assertThat(known.exit()).isNotZero();
    assertThat(known.err()).doesNotContain("acme-database-owner-tagged").contains("nobody");
  }

  @Test
  void syncSaysWhatIsWrongBeforeAnyCall() {
    Run milestone =
        run(
            "review",
            "sync",
            "--workload-id",
            "0".repeat(32),
            "--snapshot",
            "none",
            "--milestone",
            "May");
    assertThat(milestone.exit()).isEqualTo(2);
    assertThat(milestone.err()).contains("--milestone goes with --apply");
    Run practice =
        run(
            "review",
            "sync",
            "--workload-id",
            "0".repeat(32),
            "--snapshot",
            "none",
            "--overwrite",
            "SEC08-BP2");
    assertThat(practice.err()).contains("did you mean SEC08-BP02?");
  }

  @Test
  void whatNobodyKnowsIsToldBeforeAnyCall() throws IOException {
    Run checks =
        run("review", "checks", "--workload-id", "0".repeat(32), "--practice", "SEC08,SEC99");
    assertThat(checks.exit()).isEqualTo(2);
    assertThat(checks.err()).contains("there is no practice or question SEC99");
    Path lens = Files.write(folder.resolve("shop.json"), new byte[] {'{', (byte) 0xff, '}'});
    Run check = run("review", "lens", "check", lens);
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.err()).contains("shop.json:1:2: not text in UTF-8");
    assertThat(run("review", "lens", "check", folder).err()).contains("it is a folder");
  }
}
