package dev.atoll.server;

/** Progress of commands, where the launcher says that stderr is a terminal. */
final class Telling {
  private Telling() {}

  static void table(String name) {
    if (Boolean.getBoolean("atoll.err.terminal")) {
      System.err.println("  " + name);
    }
  }
}
