package dev.atoll.aws.review;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.review.Answers;
import dev.atoll.engine.review.ClaimCheck.Unmatched;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.Merged;
import dev.atoll.engine.review.sync.SyncReport;
import dev.atoll.engine.review.sync.SyncReport.Kind;
import dev.atoll.engine.review.sync.SyncReport.Outcome;
import dev.atoll.engine.review.sync.SyncReport.QuestionSync;
import dev.atoll.engine.review.sync.SyncState;
import dev.atoll.engine.review.sync.SyncState.Step;
import dev.atoll.engine.review.sync.SyncState.Write;
import dev.atoll.engine.review.sync.Undoing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes back the last write to a workload, question by question; can be gone on with. */
public final class ToolUndo {
  private final Tool tool;
  private final Ledger ledger;
  private final Framework framework;
  private final Clock clock;

  public ToolUndo(Tool tool, Ledger ledger, Framework framework, Clock clock) {
    this.tool = tool;
    this.ledger = ledger;
    this.framework = framework;
    this.clock = clock;
  }

  /**
   * Restores what stood before the last write, save what people changed since.
   *
   * @throws AtollException USAGE where there is nothing to undo
   */
  public SyncReport undo(String workload) {
    SyncState state =
        ledger
            .load()
            .filter(known -> known.last().isPresent() || !known.pending().isEmpty())
            .orElseThrow(() -> nothing(workload));
    WorkloadInfo info = tool.workload(workload);
    LensReviewInfo lens = tool.lensReview(workload, state.lens());
    Answers answers = tool.answers(workload, state.lens());
    Writing writing = new Writing(tool, ledger, state, false);
    SyncState recovered = Recovery.of(state, tool, answers, clock);
    if (!recovered.equals(state)) {
      writing.save(recovered);
    }
    List<Step> steps =
        recovered.last().map(Write::steps).orElseThrow(() -> nothing(workload)).reversed();
    List<QuestionSync> questions = new ArrayList<>();
    Optional<AtollException> stopped = Optional.empty();
    List<String> remarks = new ArrayList<>();
    Set<String> offered =
        answers.standing().stream().map(Standing::question).collect(Collectors.toSet());
    for (Step step : steps) {
      if (!offered.contains(step.before().question())) {
        remarks.add(step.before().question() + " is no question of the lens any more");
        writing.save(writing.state().undone(step));
        continue;
      }
      try {
        questions.add(undo(writing, step));
      } catch (AtollException e) {
        stopped = Optional.of(e);
        break;
      }
    }
    return new SyncReport(
        workload,
        info.name(),
        state.lens(),
        lens.version(),
        Kind.UNDO,
        questions,
        new Unmatched(List.of(), List.of(), List.of(), List.of()),
        Optional.empty(),
        remarks,
        stopped);
  }

  private static AtollException nothing(String workload) {
    return new AtollException(
        ErrorCode.USAGE,
        "there is no write to workload " + workload + " that could be undone",
        "only the last one can be, from the machine that made it");
  }

  private QuestionSync undo(Writing writing, Step step) {
    String id = step.before().question();
    Writing.Result result =
        writing.write(id, (now, _) -> Undoing.of(step, now), (state, _, _) -> state.undone(step));
    if (result.outcome() == Outcome.SAME) {
      writing.save(writing.state().undone(step));
    }
    Map<String, String> practices = new LinkedHashMap<>();
    Optional<Framework.Question> question =
        framework.pillars().stream()
            .flatMap(pillar -> pillar.questions().stream())
            .filter(each -> each.id().equals(id))
            .findFirst();
    question.ifPresent(found ->
        found
            .practices()
            .forEach(each -> each.choiceId().ifPresent(key -> practices.put(key, each.code()))));
    Merged merged = result.merged();
    return new QuestionSync(
        id,
        question.map(Framework.Question::code).orElse(id),
        question.map(Framework.Question::title).orElse(""),
        practices,
        merged,
        result.outcome(),
        result.message());
  }
}
