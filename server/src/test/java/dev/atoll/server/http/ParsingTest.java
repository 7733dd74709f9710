package dev.atoll.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.server.problem.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people send as values. */
final class ParsingTest {
  @Test
  void valuesMayStandInOne() {
    assertThat(Parsing.values(List.of("a, b", "", "c"), "x")).containsExactly("a", "b", "c");
    assertThat(Parsing.values(null, "x")).isEmpty();
  }

  @Test
  void anEndIsNotOverAlready() {
    Instant now = Instant.parse("2026-03-02T10:00:00Z");
    assertThat(Parsing.later("2026-03-03", "until", now))
        .contains(Instant.parse("2026-03-03T00:00:00Z"));
    assertThat(Parsing.later(null, "until", now)).isEmpty();
    for (String over : List.of("2020-01-01", "2026-03-02", "2026-03-02T10:00:00Z")) {
      assertThatThrownBy(() -> Parsing.later(over, "until", now))
          .isInstanceOf(Refused.class)
          .hasMessage("until: is over already");
    }
  }

  @Test
  void nothingAmongValuesIsRefused() {
    assertThatThrownBy(() -> Parsing.values(Arrays.asList("a", null), "regions"))
        .isInstanceOf(Refused.class)
        .hasMessage("regions: has an empty entry");
  }
}
