package dev.atoll.engine.judge;

import java.util.Map;

/** What is to be said of an evaluation. Made when asked for: most are counted and never shown. */
public interface Explanation {
  /** Nothing. */
  Explanation NONE = of("", Map.of());

  /** What is wrong; empty unless FAIL. */
  String message();

  /** Values by name, for FAIL and PASS. */
  Map<String, Object> evidence();

  /** An explanation that is known already. */
  static Explanation of(String message, Map<String, Object> evidence) {
    record Known(String message, Map<String, Object> evidence) implements Explanation {}

    return new Known(message, evidence);
  }
}
