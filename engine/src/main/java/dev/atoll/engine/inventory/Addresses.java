package dev.atoll.engine.inventory;

/** Where a template declares its resources: {@code module.a.aws_sqs_queue.q}, {@code stack/Id}. */
public final class Addresses {
  private Addresses() {}

  /** How much of their way, in whole steps, two addresses share: the more, the nearer. */
  public static int nearness(String address, String other) {
    int shared = 0;
    int most = Math.min(address.length(), other.length());
    for (int i = 0; i < most && address.charAt(i) == other.charAt(i); i++) {
      if (address.charAt(i) == '/' || address.charAt(i) == '.') {
        shared = i + 1;
      }
    }
    return shared;
  }
}
