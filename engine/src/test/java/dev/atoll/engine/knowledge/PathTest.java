package dev.atoll.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.knowledge.Path.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {
  @ParameterizedTest
  @ValueSource(strings = {".", "Arn", "a-b_9", "Items[].Id", "Rows[][].Cells[]", "A.b.C"})
  void isAWayIntoAConfiguration(String text) {
    assertThat(Path.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9a", "_a", "a.", ".a", "a..b", "a[", "a[0]", "[]", "a[]b", "a b", "ä", "'a'"})
  void isNothingElse(String text) {
    assertThat(Path.isValid(text)).isFalse();
    assertThatThrownBy(() -> Path.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsTheListsItGoesThrough() {
    assertThat(Path.parse("Rows[][].Id").steps())
        .containsExactly(new Step("Rows", 2), new Step("Id", 0));
  }
}
