package dev.atoll.iac.hcl.eval;

/** The language's {@code null}. */
public enum Nil {
  NIL;

  @Override
  public String toString() {
    return "null";
  }
}
