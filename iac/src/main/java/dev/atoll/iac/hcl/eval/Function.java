package dev.atoll.iac.hcl.eval;

/**
 * A function of the language.
 *
 * @param partly takes lists and maps of which elements are not known
 */
record Function(boolean partly, Body body) {
  /** What it does. */
  interface Body {
    Object apply(Arguments arguments);
  }

  static Function of(Body body) {
    return new Function(false, body);
  }

  static Function partly(Body body) {
    return new Function(true, body);
  }
}
