package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.lens.CustomLens;
import dev.atoll.engine.lens.LensFramework;
import dev.atoll.engine.lens.LensReader;
import dev.atoll.engine.lens.LensRules;
import dev.atoll.engine.lens.LensRulesReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which lens to review: the framework's, or one's own. */
final class LensOptions {
  private static final String ENDING = ".json";

  @Option(
      names = "--lens",
      paramLabel = "FILE",
      description = "Review by a custom lens: a file in the Tool's JSON format.")
  private @Nullable Path lens;

  @Option(
      names = "--lens-rules",
      paramLabel = "FILE",
      description =
          "YAML with the rules that show its choices (default: NAME.rules.yaml beside NAME.json).")
  private @Nullable Path rules;

  boolean wanted() {
    return lens != null;
  }

  /** The knowledge with the lens in place of the framework; itself where none is named. */
  KnowledgeBase apply(KnowledgeBase knowledge) {
    if (lens == null) {
      if (rules != null) {
        throw new AtollException(
            ErrorCode.USAGE, "--lens-rules goes with --lens", "name the lens that they are of");
      }
      return knowledge;
    }
    CustomLens read = LensReader.read(lens);
    return knowledge.with(
        LensFramework.of(
            read,
            beside(lens, Optional.ofNullable(rules))
                .map(file -> LensRulesReader.read(file, read, knowledge.rules().keySet()))
                .orElse(LensRules.NONE)));
  }

  /** Of some rules those that show something of the lens; all where none is named. */
  List<Rule> shown(List<Rule> rules, KnowledgeBase knowledge) {
    if (lens == null) {
      return rules;
    }
    Set<String> ids =
        knowledge.framework().practices().values().stream()
            .flatMap(practice -> practice.rules().stream())
            .collect(Collectors.toSet());
    List<Rule> shown = rules.stream().filter(rule -> ids.contains(rule.id())).toList();
    if (shown.isEmpty() && !ids.isEmpty()) {
      throw new AtollException(
          ErrorCode.USAGE,
          "no rule of the lens is left by this selection",
          "options narrow each other; atoll review lens check names the rules of the lens");
    }
    return shown;
  }

  /** The file with a lens's rules: the one named, else the one beside it where there is one. */
  static Optional<Path> beside(Path lens, Optional<Path> named) {
    String name = String.valueOf(lens.getFileName());
    String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    return named.or(
        () -> Optional.of(lens.resolveSibling(stem + ".rules.yaml")).filter(Files::exists));
  }
}
