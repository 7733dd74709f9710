package dev.atoll.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lens that comes with Atoll, against the counts of the document of 6 November 2024. */
class FrameworkDataTest {
  private static final Path FOLDER = Path.of("..", "knowledge", "framework");
  private static Framework framework = new Framework("", List.of());

  @BeforeAll
  static void load() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    try (Stream<Path> paths = Files.list(FOLDER)) {
      List<YamlFile> files = paths.sorted().map(FrameworkDataTest::read).toList();
      FrameworkDraft draft = FrameworkLoader.load(files, diagnostics);
      framework = draft.link(List.of(), List.of());
    }
  }

  @Test
  void itLoadsWithoutProblems() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    try (Stream<Path> paths = Files.list(FOLDER)) {
      FrameworkLoader.load(paths.map(FrameworkDataTest::read).toList(), diagnostics);
    }

    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void pillarsStandInTheOrderOfTheDocument() {
    assertThat(framework.lens()).isEqualTo("wellarchitected");
    assertThat(framework.pillars())
        .extracting(Framework.Pillar::id)
        .containsExactly(
            "operationalExcellence",
            "security",
            "reliability",
            "performance",
            "costOptimization",
            "sustainability");
    assertThat(framework.pillars().stream().mapToInt(pillar -> pillar.questions().size()).sum())
        .isEqualTo(57);
    assertThat(framework.practices()).hasSize(307);
  }

  @ParameterizedTest
  @CsvSource({
    "operationalExcellence, OPS, '6, 6, 7, 5, 10, 4, 6, 5, 3, 7, 9'",
    "security, SEC, '8, 6, 9, 4, 4, 5, 4, 4, 3, 8, 8'",
    "reliability, REL, '6, 5, 3, 4, 7, 7, 4, 5, 4, 3, 7, 5, 5'",
    "performance, PERF, '7, 6, 5, 7, 7'",
    "costOptimization, COST, '9, 6, 6, 5, 6, 4, 5, 3, 3, 2, 1'",
    "sustainability, SUS, '1, 6, 5, 8, 4, 5'",
  })
  void questionsHaveThePublishedNumberOfPractices(String id, String prefix, String practices) {
    Framework.Pillar pillar =
        framework.pillars().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();

    assertThat(pillar.questions())
        .extracting(question -> String.valueOf(question.practices().size()))
        .containsExactly(practices.split(", "));
    for (int i = 0; i < pillar.questions().size(); i++) {
      Framework.Question question = pillar.questions().get(i);
      String code = "%s%02d".formatted(prefix, i + 1);
      assertThat(question.code()).isEqualTo(code);
      for (int j = 0; j < question.practices().size(); j++) {
        assertThat(question.practices().get(j).code())
            .isEqualTo("%s-BP%02d".formatted(code, j + 1));
      }
    }
  }

  @Test
  void everyPracticeButOneHasAChoiceOfTheTool() {
    assertThat(practices().filter(practice -> practice.choiceId().isEmpty()))
        .extracting(Practice::code)
        .containsExactly("SUS06-BP01");
    assertThat(framework.pillars().stream().flatMap(pillar -> pillar.questions().stream()))
        .allSatisfy(question -> assertThat(question.noneChoiceId()).isPresent());
  }

  @Test
  void everyPracticeSaysInItsOwnWordsWhatRulesLeaveOpen() {
    List<String> reasons =
        practices()
            .filter(practice -> practice.evidenced() != Evidenced.AUTOMATED)
            .map(Practice::reason)
            .toList();

    assertThat(reasons)
        .doesNotHaveDuplicates()
        .allSatisfy(r -> assertThat(r).hasSizeBetween(40, 400));
  }

  @Test
  void whatPeopleMustAnswerIsAskedForWithItsEvidence() {
    assertThat(practices().filter(practice -> practice.evidenced() == Evidenced.ATTESTED))
        .allSatisfy(practice ->
            assertThat(practice.reason()).as(practice.code()).contains("?").contains("Ask "));
  }

  private static Stream<Practice> practices() {
    return framework.pillars().stream()
        .flatMap(pillar -> pillar.questions().stream())
        .flatMap(question -> question.practices().stream());
  }

  private static YamlFile read(Path path) {
    try {
      return YamlFile.of(path.getFileName().toString(), Files.readString(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
