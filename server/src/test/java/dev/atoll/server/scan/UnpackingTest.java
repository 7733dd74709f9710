package dev.atoll.server.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that become much more than they are. */
final class UnpackingTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path folder;

  @Test
  void whatBecomesTooLargeIsRefused() throws IOException {
    Path bomb = zeros(9 * MEGABYTE);

    assertThat(Files.size(bomb)).isLessThan(MEGABYTE / 8);
    assertThatThrownBy(() -> Unpacking.refuseLarge(bomb, 8 * MEGABYTE))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE))
        .hasMessage("the snapshot is larger than 8 MB when unpacked");
    assertThatCode(() -> Unpacking.refuseLarge(bomb, 9 * MEGABYTE)).doesNotThrowAnyException();
  }

  @Test
  void onlyTheStartIsGivenToReaders() throws IOException {
    Path bomb = zeros(9 * MEGABYTE);

    try (InputStream start = new GZIPInputStream(Unpacking.start(bomb, 1000))) {
      assertThat(start.readAllBytes()).hasSize(1000);
    }
  }

  @Test
  void whatIsCutOffOrNoGzipAtAllIsLeftToItsReaders() throws IOException {
    Path whole = zeros(MEGABYTE);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
    Path text = Files.writeString(folder.resolve("text"), "hello");

    for (Path each : new Path[] {cut, text, Files.createFile(folder.resolve("empty"))}) {
      assertThatCode(() -> Unpacking.refuseLarge(each, 8 * MEGABYTE)).doesNotThrowAnyException();
      try (InputStream start = new GZIPInputStream(Unpacking.start(each, 100))) {
        assertThat(start.readAllBytes()).hasSize(each.equals(cut) ? 100 : 0);
      }
    }
  }

  private Path zeros(int length) throws IOException {
    Path file = folder.resolve("zeros" + length);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[length]);
    }
    return file;
  }
}
