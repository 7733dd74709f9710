package dev.atoll.server.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.server.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the secrets of channels: AES-256-GCM, bound to the tenant. The key comes from {@code
 * ATOLL_SECRET_KEY} (32 bytes as Base64), else from a file in the data folder that is made when it
 * is first needed.
 */
@Singleton
final class Sealing {
  private static final String FILE = "secret.key";
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Settings settings;
  private final Optional<String> given;
  private final ObjectMapper json;

  Sealing(
      Settings settings,
      @ConfigProperty(name = "atoll.secret-key") Optional<String> given,
      ObjectMapper json) {
    this.settings = settings;
    this.given = given;
    this.json = json;
  }

  byte[] seal(long tenant, Destination destination) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, tenant).doFinal(json.writeValueAsBytes(destination));
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws Undelivered where it was sealed with another key
   */
  Destination open(long tenant, byte[] sealed) {
    try {
      byte[] nonce = Arrays.copyOf(sealed, NONCE);
      byte[] opened =
          cipher(Cipher.DECRYPT_MODE, nonce, tenant).doFinal(sealed, NONCE, sealed.length - NONCE);
      return json.readValue(opened, Destination.class);
    } catch (GeneralSecurityException | IOException e) {
      throw Undelivered.forGood(
          "its secrets cannot be read: they were kept with another key than this server has (see"
              + " ATOLL_SECRET_KEY); save the notification again");
    }
  }

  private Cipher cipher(int mode, byte[] nonce, long tenant) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(tenant).array());
    return cipher;
  }

  private SecretKey key() {
    byte[] key = given.map(Sealing::decoded).orElseGet(this::fromFile);
    if (key.length != KEY) {
      throw new AtollException(
          ErrorCode.USAGE,
          "the key of ATOLL_SECRET_KEY or %s has %d bytes, not 32".formatted(FILE, key.length),
          "make one with: openssl rand -base64 32");
    }
    return new SecretKeySpec(key, "AES");
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private byte[] fromFile() {
    Path file = settings.data().toAbsolutePath().resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return decoded(Files.readString(file));
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNWRITABLE,
          "the key file %s cannot be used: %s".formatted(file, e.getMessage()),
          "check the data folder, or set ATOLL_SECRET_KEY",
          e);
    }
  }

  /** Written aside and linked, so that another thread never reads half of it. */
  private static void make(Path file) throws IOException {
    byte[] key = new byte[KEY];
    RANDOM.nextBytes(key);
    Files.createDirectories(file.getParent());
    boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
    FileAttribute<?>[] own =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path aside = Files.createTempFile(file.getParent(), FILE, "", own);
    try {
      Files.writeString(aside, Base64.getEncoder().encodeToString(key));
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException e) {
      // another one was first: its key counts
      return;
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
