package dev.atoll.report.summary;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Framework.Pillar;
import dev.atoll.engine.knowledge.Rule;
import java.util.List;

/** Which pillars a rule belongs to. */
public final class Pillars {
  private Pillars() {}

  /** The pillars of its practices, each once, in the framework's order. */
  public static List<Pillar> of(Rule rule, Framework framework) {
    return framework.pillars().stream()
        .filter(pillar -> rule.practices().stream().anyMatch(pillar::holds))
        .toList();
  }
}
