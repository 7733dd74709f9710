package dev.atoll.report.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.review.plan.ToolFigures;
import dev.atoll.engine.review.plan.ToolFigures.At;
import dev.atoll.engine.review.sync.SyncState.Milestone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ToolChapterTest {
  private static String chapter(At... milestones) {
    return ToolChapter.blocks(
            new ToolFigures(
                "id", "arn", "Shop", "lens", "1.0", List.of(milestones), Map.of("HIGH", 5)))
        .toString();
  }

  private static At at(int number, Map<String, Integer> risks) {
    return new At(new Milestone(number, "Name", Instant.EPOCH), risks);
  }

  @Test
  void aMilestoneBeforeTheLensIsNoCountOfNone() {
    assertThat(chapter(at(1, Map.of()), at(2, Map.of("HIGH", 10))))
        .contains("From milestone 2 to now", "from 10 to 5: 50 % fewer");
    assertThat(chapter(at(1, Map.of())))
        .contains("has no milestone with this lens")
        .doesNotContain("no fewer");
  }
}
