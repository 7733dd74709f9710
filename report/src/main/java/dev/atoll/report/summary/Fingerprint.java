package dev.atoll.report.summary;

import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.judge.Evaluation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What other programs know a risk again by. */
public final class Fingerprint {
  private Fingerprint() {}

  /** The same for the same rule and resource in every scan: 64 hexadecimal digits. */
  public static String of(Evaluation evaluation) {
    return of(evaluation.rule().id(), evaluation.resource().key());
  }

  public static String of(Outcome outcome) {
    return of(outcome.rule(), outcome.subject().key());
  }

  private static String of(String rule, String resource) {
    byte[] key = Outcome.key(rule, resource).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
