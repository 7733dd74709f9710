package dev.atoll.engine.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.QuestionRisks;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.json.JsonTree;
import dev.atoll.engine.json.JsonTree.Mapping;
import dev.atoll.engine.knowledge.Framework;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the answers in the AWS Well-Architected Tool stood at one of its milestones: what {@code
 * review sync --milestone} keeps, or what {@code list-answers --milestone-number} prints.
 *
 * @param name empty where the file does not tell it
 * @param at empty where the file does not tell it
 */
public record ToolMilestone(Optional<String> name, Optional<Instant> at, Answers answers) {
  /**
   * How a lens stood.
   *
   * @param risks of questions, by code
   * @param practices the answers to practices, by code
   */
  public record Stood(Map<String, QuestionRisk> risks, Map<String, Answer> practices) {}

  /**
   * The milestone in a stream.
   *
   * @param file as people know it
   * @throws AtollException ANSWERS_INVALID with all problems
   */
  public static ToolMilestone read(InputStream in, String file) throws IOException {
    List<JsonTree> roots = JsonTree.read(in, file, ErrorCode.ANSWERS_INVALID);
    Optional<Mapping> first =
        roots.stream().findFirst().filter(Mapping.class::isInstance).map(Mapping.class::cast);
    return new ToolMilestone(
        first.flatMap(map -> text(map, "MilestoneName")),
        first.flatMap(map -> text(map, "RecordedAt")).flatMap(ToolMilestone::time),
        AnswersReader.of(file, roots));
  }

  private static Optional<String> text(Mapping map, String field) {
    return map.get(field)
        .filter(JsonTree.Text.class::isInstance)
        .map(value -> ((JsonTree.Text) value).text().strip())
        .filter(text -> !text.isEmpty());
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * What the answers say of a lens, which is matched by ids.
   *
   * @throws AtollException ANSWERS_INVALID where they are of another one
   */
  public Stood of(Framework lens) {
    Map<String, Standing> standing =
        answers.standing().stream()
            .collect(Collectors.toMap(Standing::question, Function.identity()));
    Map<String, QuestionRisk> risks = new LinkedHashMap<>();
    Map<String, Answer> practices = new LinkedHashMap<>();
    boolean known = false;
    for (Framework.Pillar pillar : lens.pillars()) {
      for (Framework.Question question : pillar.questions()) {
        Optional<Standing> stands = Optional.ofNullable(standing.get(question.id()));
        known |= stands.isPresent();
        risks.put(question.code(), question(question, stands, practices));
      }
    }
    if (!known) {
      throw new AtollException(
          ErrorCode.ANSWERS_INVALID,
          "%s has no question of %s".formatted(answers.from(), lens.lens()),
          "give the answers to the lens that is reviewed by");
    }
    return new Stood(risks, practices);
  }

  private static QuestionRisk question(
      Framework.Question question, Optional<Standing> stands, Map<String, Answer> practices) {
    List<Answer> given =
        question.practices().stream()
            .map(practice ->
                stands
                    .filter(Standing::answered)
                    .map(known -> answer(practice.choiceId(), known))
                    .orElse(Answer.UNKNOWN))
            .toList();
    for (int i = 0; i < given.size(); i++) {
      practices.put(question.practices().get(i).code(), given.get(i));
    }
    return stands.filter(known -> !known.applicable()).isPresent()
        ? QuestionRisk.NONE
        : QuestionRisks.of(question, given.stream().map(Answer::established).toList());
  }

  /** In a question that was answered, a choice that was offered and left is not selected. */
  private static Answer answer(Optional<String> choice, Standing stands) {
    if (!stands.applicable()) {
      return Answer.NOT_APPLICABLE;
    }
    return choice
        .filter(id -> stands.offered().isEmpty() || stands.offered().contains(id))
        .map(id ->
            switch (stands.status(id)) {
              case SELECTED -> Answer.SELECTED;
              case NOT_APPLICABLE -> Answer.NOT_APPLICABLE;
              case UNSELECTED -> Answer.NOT_SELECTED;
            })
        .orElse(Answer.UNKNOWN);
  }
}
