package dev.atoll.report.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.work.Effort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "15, 60, 15 min – 1 h",
    "10, 40, 10 – 40 min",
    "120, 480, 2 – 8 h",
    "240, 960, 0.5 – 2 days",
    "60, 60, 1 h"
  })
  void anEffortStandsInTheUnitsOfItsBounds(long low, long high, String text) {
    assertThat(Figures.effort(new Effort(low, high))).isEqualTo(text);
  }
}
