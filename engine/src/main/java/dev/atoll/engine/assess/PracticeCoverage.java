package dev.atoll.engine.assess;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice.Evidenced;

/**
 * How many practices rules show fully, rules show in part, people must answer for, and nothing
 * shows.
 */
public record PracticeCoverage(int automated, int partial, int attested, int notObservable) {
  public static final PracticeCoverage NONE = new PracticeCoverage(0, 0, 0, 0);

  public static PracticeCoverage of(Framework framework) {
    return framework.pillars().stream()
        .map(PracticeCoverage::of)
        .reduce(NONE, PracticeCoverage::plus);
  }

  public static PracticeCoverage of(Framework.Pillar pillar) {
    return pillar.questions().stream()
        .flatMap(question -> question.practices().stream())
        .map(practice -> of(practice.evidenced()))
        .reduce(NONE, PracticeCoverage::plus);
  }

  private static PracticeCoverage of(Evidenced evidenced) {
    return switch (evidenced) {
      case AUTOMATED -> new PracticeCoverage(1, 0, 0, 0);
      case PARTIAL -> new PracticeCoverage(0, 1, 0, 0);
      case ATTESTED -> new PracticeCoverage(0, 0, 1, 0);
      case NOT_OBSERVABLE -> new PracticeCoverage(0, 0, 0, 1);
    };
  }

  public PracticeCoverage plus(PracticeCoverage other) {
    return new PracticeCoverage(
        automated + other.automated,
        partial + other.partial,
        attested + other.attested,
        notObservable + other.notObservable);
  }

  public int total() {
    return automated + partial + attested + notObservable;
  }
}
