package dev.atoll.store.lens;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.lens.CustomLens;
import dev.atoll.engine.lens.LensReader;
import dev.atoll.engine.lens.LensRulesReader;
import dev.atoll.engine.yaml.YamlFile;
import java.util.Set;

/**
 * A lens to be kept, checked as the command {@code atoll review lens check} checks it.
 *
 * @param version as people number it; may be empty
 * @param rules YAML that says which rules show its choices; blank where people answer all
 * @param workloads ids of those that are reviewed by it; 0 for the whole estate
 */
public record LensDraft(String version, CustomLens lens, String rules, Set<Long> workloads) {
  /** Longer than any lens's rules, and within what a request may bring. */
  private static final int RULES = 500_000;

  public LensDraft {
    workloads = Set.copyOf(workloads);
  }

  /**
   * What two texts hold.
   *
   * @param lens JSON in the Tool's format
   * @param known ids of the rules that there are
   * @throws AtollException LENS_INVALID with all problems and their places
   */
  public static LensDraft of(
      String version, String lens, String rules, Set<Long> workloads, Set<String> known) {
    CustomLens read = LensReader.read("lens.json", lens);
    if (rules.length() > RULES) {
      throw new AtollException(
          ErrorCode.LENS_INVALID,
          "the rules of the lens have more than %d characters".formatted(RULES),
          "name each choice once");
    }
    if (!rules.isBlank()) {
      LensRulesReader.read(YamlFile.of("lens.rules.yaml", rules), read, known);
    }
    return new LensDraft(version, read, rules, workloads);
  }
}
