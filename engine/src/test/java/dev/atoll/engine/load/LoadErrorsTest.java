package dev.atoll.engine.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is said of broken knowledge: each folder is a pack, with what loading it must report. */
class LoadErrorsTest {
  private static final Path FOLDER = Path.of("src/test/resources/load-errors");
  private static final String EXPECTED = "expected_errors.txt";

  @TestFactory
  List<DynamicTest> everyBrokenPackIsExplained() throws IOException {
    try (Stream<Path> cases = Files.list(FOLDER)) {
      return cases
          .filter(Files::isDirectory)
          .sorted()
          .map(folder ->
              DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
          .toList();
    }
  }

  @Test
  void whatIsTooLargeOrTooDeepIsRefused() {
    assertThat(problems(file("deep.yaml", "[".repeat(100_000))))
        .contains("deep.yaml:1:1: not YAML: nested too deeply");
    assertThat(problems(file("huge.yaml", "a: " + "x".repeat(2_000_000))))
        .contains("huge.yaml:1:1: not YAML: ")
        .hasSizeLessThan(1_000);
    assertThat(problems(rule("resource.Open == " + "(".repeat(300) + "true" + ")".repeat(300))))
        .contains("broken.yaml:7:8: ", "nested too deeply");
    assertThat(problems(rule("resource.Owner == '" + "x".repeat(10_000) + "'")))
        .contains("broken.yaml:7:8: the expression is longer than 10000 characters")
        .hasSizeLessThan(1_000);
  }

  private static void check(Path folder) throws IOException {
    KnowledgeFile[] broken =
        KnowledgeFile.pack(folder).stream()
            .map(file ->
                file(Path.of(file.name()).getFileName().toString(), file.text()))
            .toArray(KnowledgeFile[]::new);
    String actual = problems(broken) + "\n";
    Path golden = folder.resolve(EXPECTED);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  private static String problems(KnowledgeFile... broken) {
    AtollException thrown = catchThrowableOfType(AtollException.class, () -> Shop.load(broken));
    assertThat(thrown).as("the pack loads").isNotNull();
    assertThat(thrown.code()).isEqualTo(ErrorCode.KNOWLEDGE_INVALID);
    return thrown.getMessage();
  }

  private static KnowledgeFile rule(String holds) {
    return file(
        "broken.yaml",
        """
        id: broken
        title: Broken
        resource: AWS::Shop::Cart
        severity: low
        impact: [cost]
        practices: [SEC01-BP01]
        holds: %s
        message: none
        evidence: []
        rationale: none
        fix: { effort: hours, interrupts: false, steps: [none] }
        cases: []
        """
            .formatted(holds));
  }

  private static KnowledgeFile file(String name, String text) {
    return new KnowledgeFile(name, text, false);
  }
}
