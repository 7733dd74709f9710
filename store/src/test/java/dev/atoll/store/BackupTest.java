package dev.atoll.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is backed up comes back, on either engine. */
final class BackupTest {
  @TempDir private Path folder;

  static Stream<Arguments> engines() {
    return Stream.of(TestEngine.values())
        .flatMap(from -> Stream.of(TestEngine.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void whatIsRestoredIsWhatWasThere(TestEngine from, TestEngine to) throws IOException {
    Path file = folder.resolve("backup");
    Backup.Contents written = filled(from, file);
    Address target = to.fresh();
    assertThat(Restore.into(target, file, _ -> {})).isEqualTo(written);
    try (Database restored = Database.open(target)) {
      Path again = folder.resolve("again");
      Backup.Contents second = write(restored, again);
      assertThat(second.rows()).isEqualTo(written.rows());
      assertThat(lines(again)).isEqualTo(lines(file));
      Filled.assertHasPacks(restored);
      Filled.assertGoesOn(restored);
    }
  }

  private static Backup.Contents filled(TestEngine engine, Path file) throws IOException {
    try (Database database = Database.open(engine.fresh())) {
      Filled.fill(database);
      return write(database, file);
    }
  }

  /** Found out when half of the tables are filled. */
  @ParameterizedTest
  @EnumSource
  void aDamagedBackupLeavesTheDatabaseEmpty(TestEngine engine) throws IOException {
    Path file = folder.resolve("backup");
    filled(TestEngine.H2, file);
    byte[] damaged = Files.readAllBytes(file);
    String name = "finding" + Backup.ENDING;
    int rows = new String(damaged, ISO_8859_1).indexOf(name) + name.length();
    damaged[rows + 40] ^= 0x55;
    refuses(engine, damaged, ErrorCode.BACKUP_INVALID);
  }

  @Test
  void aBackupThatIsCutOffIsRefused() throws IOException {
    Path file = folder.resolve("backup");
    filled(TestEngine.H2, file);
    byte[] whole = Files.readAllBytes(file);
    for (int cut : List.of(0, 100, whole.length / 2, whole.length - 1)) {
      refuses(TestEngine.H2, Arrays.copyOf(whole, cut), ErrorCode.BACKUP_INVALID);
    }
  }

  private void refuses(TestEngine engine, byte[] backup, ErrorCode code) throws IOException {
    Path file = folder.resolve("damaged");
    Files.write(file, backup);
    Address target = engine.fresh();
    assertThatThrownBy(() -> Restore.into(target, file, _ -> {}))
        .isInstanceOfSatisfying(
            AtollException.class, e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
    try (Database empty = Database.open(target)) {
      assertThat(empty.tenants().all()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDatabaseThatHoldsSomethingIsLeftAlone(TestEngine engine) throws IOException {
    Path file = folder.resolve("backup");
    filled(TestEngine.H2, file);
    Address target = engine.fresh();
    try (Database there = Database.open(target)) {
      there.tenants().add(Tenant.named("mine", Small.START));
      assertThatThrownBy(() -> Restore.into(target, file, _ -> {}))
          .isInstanceOf(AtollException.class)
          .hasMessageContaining("is not empty");
      assertThat(there.tenants().all()).extracting(Tenant::name).containsExactly("mine");
    }
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatThrownBy(() -> Restore.into(TestEngine.H2.fresh(), folder.resolve("none"), _ -> {}))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("there is no such file");
  }

  private static Backup.Contents write(Database database, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      return Backup.write(database, out, Small.START, _ -> {});
    }
  }

  /** Each table's rows, in no order: engines give them as they like. */
  private static Map<String, List<String>> lines(Path file) throws IOException {
    Map<String, List<String>> all = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(Backup.ENDING)) {
          List<String> lines =
              new ArrayList<>(
                  new String(zip.getInputStream(entry).readAllBytes(), UTF_8).lines().toList());
          lines.sort(null);
          all.put(entry.getName(), lines);
        }
      }
    }
    return all;
  }
}
