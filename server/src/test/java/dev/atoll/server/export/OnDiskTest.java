package dev.atoll.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that wait for whoever fetches them. */
final class OnDiskTest {
  @TempDir private Path data;

  @Test
  void theFileGoesWithWhoeverReadsIt() throws IOException {
    Path folder = data.resolve("reports");
    try (InputStream body = OnDisk.of(folder, out -> out.write("São Paulo"))) {
      assertThat(body).hasContent("São Paulo");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatCannotBeWrittenLeavesNothing() {
    assertThatThrownBy(() ->
            OnDisk.of(
                data,
                out -> {
                  out.write("half");
                  throw new IOException("the disk is full");
                }))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("the disk is full");
    assertThat(data).isEmptyDirectory();
    assertThat(Files.exists(data)).isTrue();
  }
}
