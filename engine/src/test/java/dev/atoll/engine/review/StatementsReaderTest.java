package dev.atoll.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatementsReaderTest {
  private static final Framework FRAMEWORK =
      new Framework(
          "lens",
          List.of(
              new Framework.Pillar(
                  "security",
                  "Security",
                  List.of(
                      new Framework.Question(
                          "SEC01", "one", "One?", Optional.empty(), List.of(practice()))))));

  @TempDir private Path folder = Path.of("");

  private static Practice practice() {
    return new Practice(
        "SEC01-BP01",
        Optional.of("choice"),
        "Do",
        Severity.HIGH,
        Practice.Evidenced.ATTESTED,
        "Why?",
        List.of());
  }

  private Statements read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("answers.yaml"), text);
    return new StatementsReader(FRAMEWORK).read(file);
  }

  @Test
  void answersOfPracticesAndQuestions() throws IOException {
    Files.writeString(folder.resolve("minutes.txt"), "…");
    Statements read =
        read(
            """
            answers:
              - practice: SEC01-BP01
                answer: yes
                note: As agreed
                evidence: [minutes.txt, https://example.com/x]
                by: Ana
                on: 2026-11-20
              - { question: SEC01, answer: not-applicable, reason: out-of-scope, by: Rui, on: 2026-11-21 }
            """);

    assertThat(read.of("SEC01-BP01").orElseThrow().answer()).isEqualTo(Answer.SELECTED);
    assertThat(read.of("SEC01-BP01").orElseThrow().evidence()).hasSize(2);
    assertThat(read.of("SEC01").orElseThrow().reason()).contains(Reason.OUT_OF_SCOPE);
    assertThat(read.of("SEC02")).isEmpty();
  }

  @Test
  void jsonIsReadToo() throws IOException {
    assertThat(
            read("""
            {"answers": [{"practice": "SEC01-BP01", "answer": "no", "by": "Ana", "on": "2026-11-20"}]}
            """)
                .of("SEC01-BP01"))
        .isPresent();
  }

  @Test
  void allProblemsAreToldWithTheirPlace() {
    assertThatThrownBy(() ->
            read(
                """
                answers:
                  - practice: SEC01-BP02
                    answer: maybe
                    on: soon
                  - practice: SEC01-BP01
                    answer: not-applicable
                    evidence: [nothing.pdf]
                    by: Ana
                    on: 2026-11-20
                  - question: SEC01
                    answer: yes
                    by: Ana
                    on: 2026-11-20
                    nots: x
                  - practice: SEC01-BP01
                    answer: yes
                    reason: other
                    by: Ana
                    on: 2026-11-20
                  - text
                """))
        .hasMessageContaining(":2:15: there is no practice SEC01-BP02; did you mean SEC01-BP01?")
        .hasMessageContaining(":3:13: maybe is none of: yes, no, not-applicable")
        .hasMessageContaining(":4:9: soon is no day")
        .hasMessageContaining(":2:5: the key by is missing")
        .hasMessageContaining(":5:5: the key reason is missing")
        .hasMessageContaining(":7:16: nothing.pdf is neither a link nor a file")
        .hasMessageContaining(":11:13: a whole question can only be not-applicable")
        .hasMessageContaining(":14:5: unknown key nots; did you mean note?")
        .hasMessageContaining("SEC01-BP01 is answered already at")
        .hasMessageContaining(":17:13: reason goes with not-applicable only")
        .hasMessageContaining(":20:5: an answer is expected here");
  }
}
