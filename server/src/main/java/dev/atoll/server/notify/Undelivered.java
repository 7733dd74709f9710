package dev.atoll.server.notify;

import java.io.Serial;

/** A message that did not arrive. */
final class Undelivered extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final boolean permanent;

  private Undelivered(String why, boolean permanent) {
    super(why);
    this.permanent = permanent;
  }

  /** It will not arrive by trying again. */
  static Undelivered forGood(String why) {
    return new Undelivered(why, true);
  }

  /** It may arrive later. */
  static Undelivered now(String why) {
    return new Undelivered(why, false);
  }

  boolean isPermanent() {
    return permanent;
  }
}
