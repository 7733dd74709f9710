package dev.atoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path directory;

  @Test
  void replacesWhatWasThere() throws IOException {
    Path file = directory.resolve("r.txt");
    Files.writeString(file, "old");
    AtomicFile.write(file, out -> out.write("São Paulo"));
    assertThat(file).hasContent("São Paulo");
    assertThat(names()).containsExactly("r.txt");
  }

  @Test
  void aFullDiskLeavesTheOldFileAndNoHalfOne() throws IOException {
    Path file = directory.resolve("r.txt");
    Files.writeString(file, "old");
    AtollException failed =
        catchThrowableOfType(
            AtollException.class,
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write("x".repeat(200_000));
                      throw new IOException("No space left on device");
                    }));
    assertThat(failed.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE);
    assertThat(failed).hasMessage("cannot write " + file + ": No space left on device");
    assertThat(failed.hint()).contains("free space");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("r.txt");
  }

  @Test
  void aDefectLeavesNoHalfFileEither() throws IOException {
    assertThatThrownBy(() ->
            AtomicFile.write(
                directory.resolve("r.txt"),
                out -> {
                  throw new IllegalStateException("defect");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void saysWhereItCannotWrite() {
    assertThatThrownBy(() -> AtomicFile.write(directory, out -> {}))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("it is a directory");
    assertThatThrownBy(() -> AtomicFile.write(directory.resolve("no/r.txt"), out -> {}))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("its directory does not exist");
  }

  @Test
  void devicesAreWrittenToNotReplaced() {
    Path nothing = Path.of("/dev/null");
    assumeThat(nothing).exists();
    AtomicFile.write(nothing, out -> out.write("gone"));
    assertThat(Files.isRegularFile(nothing)).isFalse();
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    assertThatThrownBy(() -> AtomicFile.write(full, out -> out.write("x")))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("No space left");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
