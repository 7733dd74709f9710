package dev.atoll.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AreasTest {
  @Test
  void everyQuestionOfTheFrameworkHasAnArea() {
    assertThat(RandomEstate.framework().pillars())
        .flatExtracting(pillar -> pillar.questions())
        .allSatisfy(question -> assertThat(Areas.ofPractice(question.code())).isPresent());
    assertThat(Areas.ofPractice("REL09-BP01")).contains(Area.BACKUP);
    assertThat(Areas.ofPractice("REL10-BP01")).contains(Area.RESILIENCE);
    assertThat(Areas.ofPractice("OWN01-BP01")).isEmpty();
  }

  @Test
  void everyServiceNamedIsKnown() {
    assertThat(Areas.services())
        .allSatisfy(service ->
            assertThat(Path.of("..", "knowledge", "aws", service, "service.yaml")).exists());
  }

  @ParameterizedTest
  @EnumSource(Area.class)
  void whatOthersNeedIsAFoundationThatSaysWhy(Area area) {
    assertThat(area.needs())
        .allSatisfy(needed -> {
          assertThat(needed.phase()).isEqualTo(Phase.FOUNDATIONS);
          assertThat(needed).isLessThan(area);
          assertThat(needed.reason()).isNotBlank();
        });
  }
}
