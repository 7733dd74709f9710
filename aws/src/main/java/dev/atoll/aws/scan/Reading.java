package dev.atoll.aws.scan;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.Optional;

/** How reading an account ended. */
public sealed interface Reading {
  /** All was asked for; what could not be seen is among the snapshot's gaps. */
  record Done(Snapshot snapshot) implements Reading {}

  /**
   * Somebody stopped it.
   *
   * @param part where what was read is kept to go on from
   * @param lost why nothing is kept; empty where something is
   */
  record Stopped(Path part, Optional<AtollException> lost) implements Reading {}
}
