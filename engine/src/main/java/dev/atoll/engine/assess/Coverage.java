package dev.atoll.engine.assess;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;

/** How many practices rules show fully or in part, people must answer for, or nothing shows. */
public record Coverage(int automated, int partial, int attested, int notObservable) {
  public static final Coverage NONE = new Coverage(0, 0, 0, 0);

  public static Coverage of(Framework.Pillar pillar) {
    return pillar.questions().stream()
        .flatMap(question -> question.practices().stream())
        .map(practice -> of(practice.evidenced()))
        .reduce(NONE, Coverage::plus);
  }

  private static Coverage of(Practice.Evidenced evidenced) {
    return switch (evidenced) {
      case AUTOMATED -> new Coverage(1, 0, 0, 0);
      case PARTIAL -> new Coverage(0, 1, 0, 0);
      case ATTESTED -> new Coverage(0, 0, 1, 0);
      case NOT_OBSERVABLE -> new Coverage(0, 0, 0, 1);
    };
  }

  public Coverage plus(Coverage other) {
    return new Coverage(
        automated + other.automated,
        partial + other.partial,
        attested + other.attested,
        notObservable + other.notObservable);
  }

  /** All practices. */
  public int total() {
    return automated + partial + attested + notObservable;
  }

  /** Practices that rules show fully or in part. */
  public int evidenced() {
    return automated + partial;
  }
}
