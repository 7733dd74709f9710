package dev.atoll.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.review.Standing.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnswersReaderTest {
  private static final String SUMMARY =
      """
      {"QuestionId": "q1", "PillarId": "security", "Choices": [{"ChoiceId": "a"}, {"ChoiceId": "b"}],
       "SelectedChoices": ["a"],
       "ChoiceAnswerSummaries": [{"ChoiceId": "a", "Status": "SELECTED"},
                                 {"ChoiceId": "b", "Status": "NOT_APPLICABLE", "Reason": "OTHER"}],
       "IsApplicable": true, "Risk": "HIGH"}\
      """;
  private static final String LIST =
      "{\"WorkloadId\": \"w\", \"AnswerSummaries\": [" + SUMMARY + "]}";
  private static final String GET =
      """
      {"Answer": {"QuestionId": "q2", "SelectedChoices": [], "ChoiceAnswers": [], "IsApplicable": false,
       "Reason": "OUT_OF_SCOPE", "Notes": "why"}}
      """;

  @TempDir private Path folder = Path.of("");

  private Answers read(String text) throws IOException {
    return AnswersReader.read(Files.writeString(folder.resolve("a.json"), text));
  }

  @Test
  void listsOfAnswers() throws IOException {
    Standing standing = read(LIST).standing().getFirst();

    assertThat(standing.question()).isEqualTo("q1");
    assertThat(standing.offered()).containsExactly("a", "b");
    assertThat(standing.selected()).containsExactly("a");
    assertThat(standing.status("b")).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(standing.status("c")).isEqualTo(Status.UNSELECTED);
  }

  @Test
  void oneAnswerSeveralDocumentsAndListsOfThem() throws IOException {
    assertThat(read(GET).standing().getFirst().applicable()).isFalse();
    assertThat(read(LIST + "\n" + GET).standing()).hasSize(2);
    assertThat(read("[" + LIST + "," + GET + "]").standing()).hasSize(2);
    assertThat(read("{\"LensReview\": {\"Answers\": [" + SUMMARY + "]}}").standing()).hasSize(1);
  }

  @Test
  void theSameAnswerTwiceIsOne() throws IOException {
    assertThat(read(LIST + LIST).standing()).hasSize(1);
  }

  @Test
  void cutOffListingsAreTold() throws IOException {
    assertThat(read(LIST).whole()).isTrue();
    assertThat(
            read(LIST.replace("{\"WorkloadId\"", "{\"NextToken\": \"t\", \"WorkloadId\"")).whole())
        .isFalse();
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    assertThatThrownBy(() -> read("{\"AnswerSummaries\": [{\"SelectedChoices\": \"a\"}]}"))
        .hasMessageContaining("2 problems")
        .hasMessageContaining(":1:22: this answer has no QuestionId")
        .hasMessageContaining(":1:42: SelectedChoices must be a list");
    assertThatThrownBy(() -> read(LIST.replace("\"SELECTED\"", "\"CHOSEN\"")))
        .hasMessageContaining("CHOSEN is no status of a choice");
    assertThatThrownBy(() -> read(LIST + LIST.replace("[\"a\"]", "[\"b\"]")))
        .hasMessageContaining("q1 has another answer here than at line 1");
    assertThatThrownBy(() -> read(LIST.substring(0, 200))).hasMessageContaining("not JSON");
    assertThatThrownBy(() -> read("{\"Metrics\": []}"))
        .hasMessageContaining("holds no answers: it is a report of risks");
    assertThatThrownBy(() -> read("{}")).hasMessageContaining("holds no answers");
  }
}
