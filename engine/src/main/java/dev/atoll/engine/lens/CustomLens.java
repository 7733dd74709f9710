package dev.atoll.engine.lens;

import dev.atoll.engine.knowledge.RiskRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A custom lens of the AWS Well-Architected Tool, as its file says.
 *
 * @param text the file as it was read: what the Tool is given
 * @param remarks what else people should know of the file, one line each
 */
public record CustomLens(
    String name, String description, List<Pillar> pillars, String text, List<String> remarks) {

  public record Pillar(String id, String name, List<Question> questions) {}

  public record Question(String id, String title, List<Choice> choices, List<RiskRule> riskRules) {
    /** The choice that says "None of these". */
    Optional<Choice> none() {
      return choices.stream().filter(Choice::isNone).findFirst();
    }
  }

  /** A choice; its id is unique in its question only. */
  public record Choice(String id, String title) {
    private static final String NONE = "_no";

    /** Whether it says "None of these". */
    boolean isNone() {
      return id.endsWith(NONE);
    }
  }

  public Stream<Question> questions() {
    return pillars.stream().flatMap(pillar -> pillar.questions().stream());
  }
}
