package dev.atoll.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.lens.LensFramework;
import dev.atoll.engine.lens.LensReader;
import dev.atoll.engine.lens.LensRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ToolMilestoneTest {
  private static final Framework SHOPS =
      LensFramework.of(LensReader.read(Path.of("../examples/lens/shop.json")), LensRules.NONE);

  private static ToolMilestone read(String json) {
    try {
      return ToolMilestone.read(
          new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "m.json");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatSyncKeepsTellsNameAndTime() {
    ToolMilestone milestone =
        read(
            """
            {"schema": "atoll/milestone/1", "MilestoneNumber": 2, "MilestoneName": "Before",
             "RecordedAt": "2026-03-02T10:00:00Z", "Answers": [
               {"QuestionId": "shop_data", "SelectedChoices": ["shop_data_encrypted"]}]}
            """);
    assertThat(milestone.name()).contains("Before");
    assertThat(milestone.at()).contains(Instant.parse("2026-03-02T10:00:00Z"));
  }

  @Test
  void whatWasLeftInAnAnsweredQuestionIsNotSelected() {
    ToolMilestone.Stood stood =
        read("""
        {"AnswerSummaries": [
          {"QuestionId": "shop_data", "SelectedChoices": ["shop_data_encrypted"],
           "Choices": [{"ChoiceId": "shop_data_encrypted"}, {"ChoiceId": "shop_data_kept"}]},
          {"QuestionId": "shop_open", "IsApplicable": false, "Reason": "OUT_OF_SCOPE",
           "SelectedChoices": []}]}
        """)
            .of(SHOPS);
    assertThat(stood.practices())
        .containsEntry("shop_data-shop_data_encrypted", Answer.SELECTED)
        .containsEntry("shop_data-shop_data_kept", Answer.NOT_SELECTED)
        .containsEntry("shop_data-shop_data_deleted", Answer.UNKNOWN)
        .containsEntry("shop_open-shop_open_zones", Answer.NOT_APPLICABLE)
        .containsEntry("shop_doors-shop_doors_closed", Answer.UNKNOWN);
    assertThat(stood.risks())
        .containsEntry("shop_data", QuestionRisk.UNANSWERED)
        .containsEntry("shop_open", QuestionRisk.NONE)
        .containsEntry("shop_doors", QuestionRisk.UNANSWERED);
  }

  @Test
  void noneOfTheseIsHighRisk() {
    ToolMilestone.Stood stood =
        read("{\"QuestionId\": \"shop_data\", \"SelectedChoices\": [\"shop_data_no\"]}").of(SHOPS);
    assertThat(stood.risks()).containsEntry("shop_data", QuestionRisk.HIGH);
  }

  @Test
  void answersToAnotherLensAreRefused() {
    ToolMilestone milestone = read("{\"QuestionId\": \"priorities\", \"SelectedChoices\": []}");
    assertThat(milestone.name()).isEmpty();
    assertThat(milestone.at()).isEmpty();
    assertThatThrownBy(() -> milestone.of(SHOPS))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("m.json has no question of Online shops");
  }
}
