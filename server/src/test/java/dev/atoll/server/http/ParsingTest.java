package dev.atoll.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.server.problem.Refused;
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
  void nothingAmongValuesIsRefused() {
    assertThatThrownBy(() -> Parsing.values(Arrays.asList("a", null), "regions"))
        .isInstanceOf(Refused.class)
        .hasMessage("regions: has an empty entry");
  }
}
