package dev.atoll.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.atoll.engine.knowledge.Fix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EffortTest {
  @ParameterizedTest
  @EnumSource(Fix.Effort.class)
  void twiceTheResourcesTakeSixtyPercentMore(Fix.Effort one) {
    for (int resources = 1; resources <= 4096; resources *= 2) {
      Effort single = Effort.of(one, resources);
      Effort twice = Effort.of(one, resources * 2L);

      assertThat((double) twice.highMinutes())
          .isCloseTo(single.highMinutes() * 1.6, withPercentage(1));
      assertThat(single.lowMinutes()).isLessThan(single.highMinutes());
    }
    assertThat(Effort.of(one, 1)).isEqualTo(Effort.of(one));
    assertThat(Effort.of(one, 0)).isEqualTo(Effort.NONE);
  }

  @ParameterizedTest
  @EnumSource(Fix.Effort.class)
  void quartersRoundUpOnly(Fix.Effort one) {
    Effort exact = Effort.of(one, 7);
    Effort rounded = exact.inQuarters();

    assertThat(rounded.lowMinutes()).isBetween(exact.lowMinutes(), exact.lowMinutes() + 119);
    assertThat(rounded.lowDays() * 4).isEqualTo(Math.rint(rounded.lowDays() * 4));
    assertThat(rounded.inQuarters()).isEqualTo(rounded);
  }
}
