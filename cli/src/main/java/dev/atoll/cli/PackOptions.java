package dev.atoll.cli;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.KnowledgeLoader;
import java.nio.file.Path;
import java.util.List;

/** Which knowledge to use. */
final class PackOptions implements OptionGroup {
  private List<Path> packs = List.of();

  @Override
  public void declare(OptionList options) {
    options.values(
        "--packs",
        "DIR",
        Path.class,
        given -> packs = given,
        "Folders with rules and resource types of your own.");
  }

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
