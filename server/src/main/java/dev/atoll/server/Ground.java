package dev.atoll.server;

import dev.atoll.store.Database;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the server stands on. The command opens it before the framework starts, so that whatever is
 * wrong with it is said in one line and not by a failed start; the framework then takes it over.
 */
record Ground(Settings settings, Database database) {
  private static final AtomicReference<Ground> LAID = new AtomicReference<>();

  void lay() {
    LAID.set(this);
  }

  static Ground laid() {
    return Objects.requireNonNull(LAID.get(), "the server is started by its command alone");
  }
}
