package dev.atoll.engine.error;

/** Who must act on a failure; exit codes follow from it, here and nowhere else. */
public enum Category {
  /** Wrong usage or input. */
  USER(2),
  /** AWS refused. */
  PERMISSION(4),
  /** AWS kept throttling. */
  THROTTLED(4),
  /** AWS or another system outside was unreachable or failed. */
  EXTERNAL(4),
  /** A defect of Atoll. */
  INTERNAL(5);

  private final int exitCode;

  Category(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
