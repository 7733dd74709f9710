package dev.atoll.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SortedLinesTest {
  @Test
  void eachLineIsFoundByItsKey() {
    List<String> keys = List.of("a", "a.b", "a.bc", "ab", "b", "c.d", "cd", "z");
    for (int size = 0; size <= keys.size(); size++) {
      List<String> some = keys.subList(0, size);
      SortedLines lines = lines(some.stream().map(key -> key + " is " + key).toList());
      for (String key : keys) {
        assertThat(lines.of(key).stream().toList())
            .as("%s of %s", key, some)
            .isEqualTo(some.contains(key) ? List.of(key + " is " + key) : List.of());
      }
    }
  }

  @Test
  void aLineMayBeNothingButItsKey() {
    SortedLines lines = lines(List.of("a", "b c", "bc"));

    assertThat(lines.of("a")).contains("a");
    assertThat(lines.of("b")).contains("b c");
    assertThat(lines.of("bc")).contains("bc");
    assertThat(lines.of("")).isEmpty();
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(new SortedLines("a 1\nb 2", ' ').of("b")).contains("b 2");
  }

  private static SortedLines lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    new TreeSet<>(lines).forEach(line -> text.append(line).append('\n'));
    return new SortedLines(text.toString(), ' ');
  }
}
