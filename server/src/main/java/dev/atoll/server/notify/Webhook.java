package dev.atoll.server.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a receiver knows that a message comes from here, and when it was sent. */
final class Webhook {
  static final String TIMESTAMP = "X-Atoll-Timestamp";
  static final String SIGNATURE = "X-Atoll-Signature";
  static final String DELIVERY = "X-Atoll-Delivery";
  private static final String ALGORITHM = "HmacSHA256";

  private Webhook() {}

  /**
   * The signature of a body: {@code sha256=} and the HMAC of time, a full stop and body, in hex.
   *
   * @param seconds since 1970
   */
  static String signature(String secret, long seconds, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] digest = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
      return "sha256=" + HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
