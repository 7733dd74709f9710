package dev.atoll.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.server.problem.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Acceptances and mutes that would have ended before they begin. */
final class EndsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void anAcceptanceEndsLater() {
    assertThatThrownBy(() -> acceptance("2026-03-01").asked(NOW)).isInstanceOf(Refused.class);
    assertThat(acceptance("2026-03-09").asked(NOW)).isNotNull();
  }

  @Test
  void aMuteEndsLater() {
    assertThatThrownBy(() -> mute("2026-03-01").mute("ada", NOW, true)).isInstanceOf(Refused.class);
    assertThat(mute("2026-03-09").mute("ada", NOW, true).until()).isPresent();
  }

  private static ActionBody acceptance(String until) {
    return new ActionBody(null, null, "accept", "known", "Ada", null, until, null, null);
  }

  private static MuteBody mute(String until) {
    return new MuteBody("*", null, null, null, null, "noise", until);
  }
}
