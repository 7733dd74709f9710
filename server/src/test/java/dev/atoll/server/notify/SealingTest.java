package dev.atoll.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.engine.error.AtollException;
import dev.atoll.server.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets at rest, and when digests come. */
final class SealingTest {
  private static final Destination SECRET =
      new Destination("https://example.com/x", "very secret indeed", null, null);

  @TempDir private Path data = Path.of("");

  private Sealing sealing(Optional<String> key) {
    Settings settings = new Settings(data, false, URI.create("http://localhost"), true);
    return new Sealing(settings, key, new ObjectMapper());
  }

  @Test
  void whatIsSealedIsOpenedByTheSameTenantAlone() throws IOException {
    byte[] sealed = sealing(Optional.empty()).seal(1, SECRET);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    assertThat(sealing(Optional.empty()).open(1, sealed)).isEqualTo(SECRET);
    assertThatThrownBy(() -> sealing(Optional.empty()).open(2, sealed))
        .isInstanceOf(Undelivered.class)
        .hasMessageContaining("another key");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("secret.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aDamagedSecretIsNeverOpened() {
    Sealing sealing = sealing(Optional.empty());
    byte[] sealed = sealing.seal(1, SECRET);
    for (int at = 0; at < sealed.length; at++) {
      byte[] damaged = sealed.clone();
      damaged[at] ^= 1;
      assertThatThrownBy(() -> sealing.open(1, damaged)).isInstanceOf(Undelivered.class);
    }
  }

  @Test
  void anotherKeyDoesNotOpenIt() {
    String one = Base64.getEncoder().encodeToString(new byte[32]);
    byte[] sealed = sealing(Optional.of(one)).seal(1, SECRET);
    assertThat(Files.exists(data.resolve("secret.key"))).isFalse();
    assertThatThrownBy(() -> sealing(Optional.empty()).open(1, sealed))
        .isInstanceOf(Undelivered.class);
    assertThatThrownBy(() -> sealing(Optional.of("short")).seal(1, SECRET))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("not 32");
  }

  @Test
  void theNextDigestComesAWeekLaterOnTheSameDay() {
    Instant first = Instant.parse("2026-03-02T08:00:00Z");
    assertThat(Notices.next(first, first)).isEqualTo(Instant.parse("2026-03-09T08:00:00Z"));
    assertThat(Notices.next(first, Instant.parse("2026-03-17T09:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-23T08:00:00Z"));
  }
}
