package dev.atoll.server.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.server.problem.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules that people write. */
final class CronsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void theNextTimeIsInTheZone() {
    assertThat(Crons.next("0 6 * * *", "America/Sao_Paulo", NOW))
        .isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
    assertThat(Crons.next("0 0 29 2 *", "UTC", NOW))
        .isEqualTo(Instant.parse("2028-02-29T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "", "every day", "0 0 * *", "0 0 30 2 *", "61 0 * * *"})
  void whatNeverComesIsRefused(String cron) {
    assertThatThrownBy(() -> Crons.next(cron, "UTC", NOW))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("cron: ");
  }
}
