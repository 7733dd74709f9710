package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
  @TempDir Path folder;

  @Test
  void equalTextPasses() throws IOException {
    Path expected = Files.writeString(folder.resolve("expected.txt"), "one\ntwo\n");
    assertThatCode(() -> Golden.compare("one\ntwo\n", expected, folder.resolve("actual.txt")))
        .doesNotThrowAnyException();
  }

  @Test
  void anotherTextFailsWithBothFilesAndTheDifference() throws IOException {
    Path expected = Files.writeString(folder.resolve("expected.txt"), "one\ntwo\nthree\n");
    Path actual = folder.resolve("sub/actual.txt");
    assertThatThrownBy(() -> Golden.compare("one\nzwei\nthree\n", expected, actual))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(expected.toString())
        .hasMessageContaining(actual.toString())
        .hasMessageContaining("@@ line 2 @@\n  one\n- two\n+ zwei\n  three\n");
    assertThat(actual).hasContent("one\nzwei\nthree\n");
  }

  @Test
  void aMissingFileIsADifference() {
    assertThatThrownBy(
            () -> Golden.compare("x\n", folder.resolve("none.txt"), folder.resolve("actual.txt")))
        .hasMessageContaining("+ x");
  }

  @Test
  void repeatedLinesAreNotCountedTwice() {
    assertThat(Golden.diff(List.of("a", "a"), List.of("a"))).isEqualTo("@@ line 2 @@\n  a\n- a\n");
  }
}
