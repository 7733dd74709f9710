package dev.atoll.cli;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.KnowledgeLoader;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which knowledge to use. */
final class PackOptions {
  @Option(
      names = "--packs",
      paramLabel = "DIR",
      split = ",",
      description = "Folders with rules and resource types of your own.")
  private List<Path> packs = List.of();

  KnowledgeBase load() {
    return load(packs, false);
  }

  static KnowledgeBase load(List<Path> packs, boolean withCases) {
    if (packs.isEmpty()) {
      return withCases
          ? KnowledgeLoader.load(KnowledgeFile.shipped(), Models::of, true)
          : Models.shipped();
    }
    List<KnowledgeFile> files =
        packs.stream().flatMap(pack -> KnowledgeFile.pack(pack).stream()).toList();
    return KnowledgeLoader.extend(Models.shipped(), files, Models::of, withCases);
  }
}
