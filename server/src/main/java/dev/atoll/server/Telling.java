package dev.atoll.server;

/** Progress of commands, on a terminal alone. */
final class Telling {
  private Telling() {}

  static void table(String name) {
    if (System.console().isTerminal()) {
      System.err.println("  " + name);
    }
  }
}
