package dev.atoll.aws.read;

import dev.atoll.engine.snapshot.Unit;

/** Hears how far a scan is. Called from many threads. */
public interface Progress {
  Progress NONE = new Progress() {};

  /** How many units there are in all: told once, first. */
  default void planned(int units) {}

  default void started(Unit unit) {}

  /** The unit is done, whether or not all of it could be seen. */
  default void finished(Unit unit) {}

  /** One more resource was read. */
  default void found() {}
}
