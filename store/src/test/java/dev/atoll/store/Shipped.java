package dev.atoll.store;

import dev.atoll.aws.model.SdkModel;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.KnowledgeLoader;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import dev.atoll.store.scan.Judged;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Atoll brings: its knowledge and its example estate. */
final class Shipped {
  private static @Nullable KnowledgeBase knowledge;

  private Shipped() {}

  /** Loaded on demand, not while this class is made ready: loading is spread over threads. */
  static synchronized KnowledgeBase knowledge() {
    KnowledgeBase known = knowledge;
    if (known == null) {
      known =
          KnowledgeLoader.load(
              KnowledgeFile.shipped(),
              services ->
                  new SdkModel(module ->
                      Optional.ofNullable(services.get(module)).map(service -> service.client())),
              false);
      knowledge = known;
    }
    return known;
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
