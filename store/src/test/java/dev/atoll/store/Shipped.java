package dev.atoll.store;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import dev.atoll.store.scan.Judged;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Atoll brings: its knowledge and its example estate. */
final class Shipped {
  private Shipped() {}

  static KnowledgeBase knowledge() {
    return Models.shipped();
  }

  /** The example estate, judged by all rules. */
  static Judged judged() {
    return Judged.of(fintech(), knowledge());
  }

  private static Snapshot fintech() {
    Path file =
        List.of(
                Path.of("../knowledge/demo/fintech.snapshot.gz"),
                Path.of("../cli/src/main/resources/atoll/demo/fintech.snapshot.gz"))
            .stream()
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    return SnapshotReader.read(file, knowledge().types(), (_, configuration) -> configuration);
  }
}
