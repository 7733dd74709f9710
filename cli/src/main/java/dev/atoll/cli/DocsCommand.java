package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.report.markdown.CoveragePage;
import dev.atoll.report.markdown.Peer;
import dev.atoll.report.markdown.RulePages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atoll rules docs DIR}. */
@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    description = "Writes the catalogue of the rules as Markdown pages.")
final class DocsCommand implements Runnable {
  private static final String RULES = "rules";

  private final PackOptions packs = new PackOptions();
  @Mixin private final CommandSpec mixedPacks = OptionList.of(packs);

  @Parameters(
      paramLabel = "DIR",
      description =
          "The folder that gets rules/*.md and coverage.md; pages of rules that are gone go.")
  private Path folder = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Map<String, String> pages = pages(packs.load());
    try {
      Files.createDirectories(folder.resolve(RULES));
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(folder.resolve(page.getKey()), page.getValue());
      }
      for (Path stale : stale(pages)) {
        Files.delete(stale);
      }
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNWRITABLE,
          "cannot write to " + folder + ": " + e.getMessage(),
          "check the free space and the permissions of the folder",
          e);
    }
    Commands.out(spec).printf("%d pages in %s%n", pages.size(), folder);
  }

  /** Pages that this command wrote once, and does not any more. */
  private List<Path> stale(Map<String, String> pages) throws IOException {
    List<Path> others;
    try (Stream<Path> files = Files.list(folder.resolve(RULES))) {
      others =
          files
              .filter(file -> file.toString().endsWith(".md") && Files.isRegularFile(file))
              .filter(file -> !pages.containsKey(RULES + "/" + file.getFileName()))
              .toList();
    }
    List<Path> stale = new ArrayList<>();
    for (Path file : others) {
      // what is no UTF-8 is nobody's page, and no reason to fail
      if (RulePages.isPage(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))) {
        stale.add(file);
      }
    }
    return stale;
  }

  /** The pages by their paths below the folder. */
  static Map<String, String> pages(KnowledgeBase knowledge) {
    Map<String, String> pages = new TreeMap<>();
    RulePages.of(knowledge).forEach((name, text) -> pages.put(RULES + "/" + name, text));
    pages.put("coverage.md", CoveragePage.of(knowledge.rules().values(), Peer.all()));
    return pages;
  }
}
