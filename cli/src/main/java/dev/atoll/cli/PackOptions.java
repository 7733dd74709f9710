package dev.atoll.cli;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.KnowledgeLoader;
import java.nio.file.Path;
import java.util.ArrayList;
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
    return packs.isEmpty() && !withCases ? Models.shipped() : check(packs, withCases);
  }

  private static KnowledgeBase check(List<Path> packs, boolean withCases) {
    List<KnowledgeFile> files = new ArrayList<>(KnowledgeFile.shipped());
    packs.forEach(pack -> files.addAll(KnowledgeFile.pack(pack)));
    return KnowledgeLoader.load(files, Models::of, withCases);
  }
}
