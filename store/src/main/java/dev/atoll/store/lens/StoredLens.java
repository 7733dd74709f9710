package dev.atoll.store.lens;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.lens.CustomLens;
import dev.atoll.engine.lens.LensFramework;
import dev.atoll.engine.lens.LensReader;
import dev.atoll.engine.lens.LensRules;
import dev.atoll.engine.lens.LensRulesReader;
import dev.atoll.engine.yaml.YamlFile;
import java.time.Instant;
import java.util.Set;

/**
 * A lens as it is kept.
 *
 * @param text JSON in the Tool's format, as it was given
 * @param rules YAML that says which rules show its choices; blank where people answer all
 * @param workloads ids of those that are reviewed by it; 0 for the whole estate
 */
public record StoredLens(
    long id,
    String name,
    String version,
    String text,
    String rules,
    Set<Long> workloads,
    String changedBy,
    Instant changedAt) {

  /** What to assess; of rules that are no more nothing is concluded. */
  public Framework framework() {
    CustomLens lens = LensReader.read(name, text);
    return LensFramework.of(
        lens,
        rules.isBlank()
            ? LensRules.NONE
            : LensRulesReader.kept(YamlFile.of(name + ", rules", rules), lens));
  }
}
