package dev.atoll.engine.review.plan;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.engine.review.plan.HighRisks.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans which high-risk issues to improve. */
public final class Planner {
  private Planner() {}

  /**
   * The plan.
   *
   * @param percent how much of the high-risk issues is to improve, from 1 to 100
   * @param since where it began; now, where there is none
   */
  public static HighRisks plan(Review review, int percent, Optional<Since> since) {
    List<QuestionReview> high =
        review.questions().filter(each -> each.risk() == QuestionRisk.HIGH).toList();
    int before = since.map(known -> known.baseline().high().size()).orElse(high.size());
    Optional<Progress> progress = since.map(known -> progress(known, review, high));
    int wanted = (before * percent + 99) / 100;
    int left = Math.max(0, wanted - progress.map(known -> known.improved().size()).orElse(0));
    List<QuestionReview> mendable = high.stream().filter(Planner::isMendable).toList();
    int goal = Math.min(left, mendable.size());
    Map<String, RuleEvidence> rules = new LinkedHashMap<>();
    mendable.forEach(each -> failing(each).forEach(rule -> rules.put(rule.rule().id(), rule)));
    List<RuleEvidence> items = List.copyOf(rules.values());
    LeastEffort.Choice choice =
        LeastEffort.choose(
            mendable.stream().map(each -> needs(each, items)).toList(),
            items.stream().mapToLong(Work::minutes).toArray(),
            goal);
    List<QuestionReview> improves = choice.goals().stream().map(mendable::get).toList();
    return new HighRisks(
        high,
        percent,
        before,
        progress,
        left,
        improves,
        works(improves),
        choice.cost(),
        choice.proven() && high.stream().allMatch(each -> each.question().riskRules().isEmpty()),
        high.stream()
            .filter(each -> !isMendable(each))
            .map(each -> each.question().code())
            .toList());
  }

  /**
   * What keeps a question at high risk. Where a lens has risk rules of its own, all that is not
   * established: less may do.
   */
  private static Stream<PracticeReview> broken(QuestionReview question) {
    boolean own = !question.question().riskRules().isEmpty();
    return question.practices().stream()
        .filter(each -> each.answer() == Answer.NOT_SELECTED)
        .filter(each -> own || each.practice().risk() == Severity.HIGH);
  }

  private static boolean isMendable(QuestionReview question) {
    return failing(question).findAny().isPresent()
        && broken(question).allMatch(each -> each.state() == State.NOT_MET);
  }

  private static Stream<RuleEvidence> failing(QuestionReview question) {
    return broken(question)
        .flatMap(each -> each.rules().stream())
        .filter(rule -> rule.counts().fail() > 0);
  }

  private static BitSet needs(QuestionReview question, List<RuleEvidence> items) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      positions.put(items.get(i).rule().id(), i);
    }
    BitSet needs = new BitSet();
    failing(question)
        .forEach(
            rule -> Optional.ofNullable(positions.get(rule.rule().id())).ifPresent(needs::set));
    return needs;
  }

  private static List<Work> works(List<QuestionReview> improves) {
    Map<String, RuleEvidence> rules = new LinkedHashMap<>();
    Map<String, TreeSet<String>> practices = new LinkedHashMap<>();
    for (QuestionReview question : improves) {
      broken(question)
          .forEach(practice ->
              practice.rules().stream()
                  .filter(rule -> rule.counts().fail() > 0)
                  .forEach(rule -> {
                    rules.put(rule.rule().id(), rule);
                    practices
                        .computeIfAbsent(rule.rule().id(), _ -> new TreeSet<>())
                        .add(practice.practice().code());
                  }));
    }
    List<Work> works = new ArrayList<>();
    rules.forEach((id, rule) ->
        works.add(
            new Work(
                rule,
                List.copyOf(practices.getOrDefault(id, new TreeSet<>())),
                Work.minutes(rule))));
    works.sort(
        Comparator.comparing((Work work) -> work.rule().rule().severity())
            .thenComparing(
                Comparator.comparingInt((Work work) -> work.practices().size()).reversed())
            .thenComparing(work -> work.rule().rule().id()));
    return List.copyOf(works);
  }

  private static Progress progress(Since since, Review review, List<QuestionReview> high) {
    Baseline baseline = since.baseline();
    Map<String, QuestionReview> now =
        review
            .questions()
            .collect(Collectors.toMap(each -> each.question().code(), Function.identity()));
    List<String> improved = new ArrayList<>();
    List<String> unseen = new ArrayList<>();
    for (String code : baseline.high()) {
      QuestionReview question = now.get(code);
      if (question == null) {
        unseen.add(code);
      } else if (question.risk() != QuestionRisk.HIGH) {
        // what failed then and was not looked at now may fail still
        boolean seen = seenAgain(question, since);
        (seen ? improved : unseen).add(code);
      }
    }
    List<String> fresh =
        high.stream()
            .map(each -> each.question().code())
            .filter(code -> !baseline.high().contains(code))
            .toList();
    return new Progress(baseline.time(), improved, unseen, fresh);
  }

  private static boolean seenAgain(QuestionReview question, Since since) {
    Map<String, PracticeReview> practices =
        question.practices().stream()
            .collect(Collectors.toMap(each -> each.practice().code(), Function.identity()));
    return since.baseline().failed().stream()
        .filter(code -> code.startsWith(question.question().code() + "-"))
        .allMatch(code ->
            Optional.ofNullable(practices.get(code))
                .filter(each -> seenAgain(each, since))
                .isPresent());
  }

  /** A practice that no rule shows any more was not looked at. */
  private static boolean seenAgain(PracticeReview practice, Since since) {
    return !practice.rules().isEmpty()
        && practice.rules().stream()
            .allMatch(rule -> rule.complete() && !since.unseen().contains(rule.rule().id()));
  }
}
