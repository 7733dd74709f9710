package dev.atoll.store.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The first half of SHA-256: enough to tell any two contents apart. */
public final class Hash {
  private Hash() {}

  public static UUID of(byte[] content) {
    try {
      ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content));
      return new UUID(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of texts none of which runs into the next. */
  public static UUID of(String... texts) {
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      all.append(text.length()).append(':').append(text);
    }
    return of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
