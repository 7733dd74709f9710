package dev.atoll.aws.review;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.review.Answers;
import dev.atoll.engine.review.ClaimChecker;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.Limits;
import dev.atoll.engine.review.sync.Merge;
import dev.atoll.engine.review.sync.Merged;
import dev.atoll.engine.review.sync.SyncReport;
import dev.atoll.engine.review.sync.SyncReport.Kind;
import dev.atoll.engine.review.sync.SyncReport.Outcome;
import dev.atoll.engine.review.sync.SyncReport.QuestionSync;
import dev.atoll.engine.review.sync.SyncState;
import dev.atoll.engine.review.sync.SyncState.Milestone;
import dev.atoll.engine.review.sync.Target;
import dev.atoll.engine.review.sync.Targets;
import dev.atoll.engine.review.sync.Written;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings a review into the Tool. Nothing that a person answered is written over unless its practice
 * is named for it. See ADR 8.
 */
public final class ToolSync {
  private final Tool tool;
  private final Ledger ledger;
  private final Clock clock;
  private final String workload;
  private final Review review;
  private final Set<String> overwrite;
  private final List<String> remarks = new ArrayList<>();

  /**
   * @param overwrite codes of practices whose answer may be replaced, whoever gave it
   */
  public ToolSync(
      Tool tool,
      Ledger ledger,
      Clock clock,
      String workload,
      Review review,
      Set<String> overwrite) {
    this.tool = tool;
    this.ledger = ledger;
    this.clock = clock;
    this.workload = workload;
    this.review = review;
    this.overwrite = Set.copyOf(overwrite);
  }

  /** What would be written. */
  public SyncReport difference() {
    WorkloadInfo info = tool.workload(workload);
    LensReviewInfo lens = tool.lensReview(workload, review.lens());
    Answers answers = tool.answers(workload, review.lens());
    SyncState state = Recovery.of(loaded(), tool, answers, clock);
    remark(lens, state);
    List<QuestionSync> questions = new ArrayList<>();
    for (QuestionReview question : offered(answers)) {
      Standing now = tool.answer(workload, review.lens(), question.question().id());
      Merged merged = merge(question, now, state);
      questions.add(
          synced(question, merged, merged.isChange() ? Outcome.PLANNED : Outcome.SAME, ""));
    }
    return report(info, lens, Kind.DIFFERENCE, questions, answers, Optional.empty());
  }

  /**
   * Writes what differs, and then makes a milestone where one is wanted. What ends it early is in
   * the report, with all that was written until then.
   */
  public SyncReport apply(Optional<String> milestone) {
    WorkloadInfo info = tool.workload(workload);
    LensReviewInfo lens = tool.lensReview(workload, review.lens());
    milestone.ifPresent(this::checkFree);
    Answers answers = tool.answers(workload, review.lens());
    Writing writing = new Writing(tool, ledger, loaded(), true);
    SyncState known = Recovery.of(writing.state(), tool, answers, clock);
    if (!known.equals(writing.state())) {
      writing.save(known);
    }
    remark(lens, known);
    List<QuestionSync> questions = new ArrayList<>();
    Optional<AtollException> stopped = Optional.empty();
    for (QuestionReview question : offered(answers)) {
      try {
        questions.add(
            stopped.isPresent()
                ? notReached(question, answers)
                : write(writing, question, lens.version()));
      } catch (AtollException e) {
        stopped = Optional.of(e);
        questions.add(notReached(question, answers));
      }
    }
    if (stopped.isPresent()) {
      return report(info, lens, Kind.WRITE, questions, answers, stopped);
    }
    return concluded(
        report(info, lens, Kind.WRITE, questions, answers, Optional.empty()), writing, milestone);
  }

  /** What was written is told, whatever becomes of the workload and the milestone then. */
  private SyncReport concluded(SyncReport report, Writing writing, Optional<String> milestone) {
    Optional<Milestone> made = Optional.empty();
    Optional<AtollException> stopped = Optional.empty();
    String version = report.lensVersion();
    try {
      writing.save(writing.state().finished());
      LensReviewInfo then = tool.lensReview(workload, review.lens());
      if (!then.version().equals(version)) {
        remarks.add(
            "the lens was upgraded from %s to %s meanwhile: sync again"
                .formatted(version, then.version()));
        version = then.version();
      }
      if (milestone.isPresent()) {
        int number = tool.createMilestone(workload, milestone.get());
        made = Optional.of(new Milestone(number, milestone.get(), clock.instant()));
        writing.save(writing.state().with(made.get()));
        keep(made.get(), then);
        int unanswered = then.risks().getOrDefault("UNANSWERED", 0);
        if (unanswered > 0) {
          remarks.add(
              "%d questions have no answer in the Tool: it counts no risk there, and the milestone none"
                  .formatted(unanswered));
        }
      }
    } catch (AtollException e) {
      stopped = Optional.of(e);
    }
    return new SyncReport(
        report.workload(),
        report.name(),
        report.lens(),
        version,
        report.kind(),
        report.questions(),
        report.unmatched(),
        made,
        List.copyOf(remarks),
        stopped);
  }

  /** Keeps the answers as the milestone has them, not as they stand by now. */
  private void keep(Milestone made, LensReviewInfo lens) {
    List<Standing> answers =
        tool.answers(workload, review.lens()).standing().stream()
            .map(each -> tool.answerAt(workload, review.lens(), each.question(), made.number()))
            .toList();
    ledger.keep(made, lens, answers);
  }

  private QuestionSync write(Writing writing, QuestionReview question, String version) {
    Writing.Result result =
        writing.write(
            question.question().id(),
            (now, state) -> merge(question, now, state),
            (state, before, written) -> state.wrote(before, written, version, clock.instant()));
    return synced(question, result.merged(), result.outcome(), result.message());
  }

  private QuestionSync notReached(QuestionReview question, Answers answers) {
    SyncState state = loaded();
    Standing listed = standing(answers, question.question().id()).orElseThrow();
    Standing now =
        state
            .question(listed.question())
            .map(Written::after)
            .filter(after -> alike(after, listed))
            .orElse(listed);
    Merged merged = merge(question, now, state);
    return synced(question, merged, merged.isChange() ? Outcome.NOT_REACHED : Outcome.SAME, "");
  }

  /** Whether nothing changed, as far as a list tells it: that has no notes. */
  private static boolean alike(Standing after, Standing listed) {
    return after.applicable() == listed.applicable()
        && after.offered().equals(listed.offered())
        && listed.offered().stream().allMatch(id -> after.status(id) == listed.status(id));
  }

  private static Optional<Standing> standing(Answers answers, String question) {
    return answers.standing().stream().filter(each -> each.question().equals(question)).findFirst();
  }

  private Merged merge(QuestionReview question, Standing now, SyncState state) {
    Target target = Targets.of(question, now.offered());
    return Merge.of(target, now, state.question(now.question()), overwrite);
  }

  private static QuestionSync synced(
      QuestionReview question, Merged merged, Outcome outcome, String message) {
    Map<String, String> practices = new LinkedHashMap<>();
    question
        .practices()
        .forEach(each ->
            each.practice().choiceId().ifPresent(id -> practices.put(id, each.practice().code())));
    question.question().noneChoiceId().ifPresent(id -> practices.put(id, "None of these"));
    return new QuestionSync(
        question.question().id(),
        question.question().code(),
        question.question().title(),
        practices,
        merged,
        outcome,
        message);
  }

  /** The questions that both sides have, in the framework's order. */
  private List<QuestionReview> offered(Answers answers) {
    Set<String> there =
        answers.standing().stream().map(Standing::question).collect(Collectors.toSet());
    return review.questions().filter(each -> there.contains(each.question().id())).toList();
  }

  private SyncState loaded() {
    SyncState state = ledger.load().orElseGet(() -> SyncState.empty(workload, review.lens()));
    if (!state.workload().equals(workload) || !state.lens().equals(review.lens())) {
      throw new AtollException(
          ErrorCode.SYNC_STATE_INVALID,
          "what is kept is of workload %s and lens %s".formatted(state.workload(), state.lens()),
          "keep a folder for each workload and lens");
    }
    return state;
  }

  private void remark(LensReviewInfo lens, SyncState state) {
    if (!state.lensVersion().isEmpty() && !state.lensVersion().equals(lens.version())) {
      remarks.add(
          "the lens was upgraded from %s to %s since Atoll last wrote; answers are matched by id"
              .formatted(state.lensVersion(), lens.version()));
    }
    if (!lens.status().equals("CURRENT") && !lens.status().isEmpty()) {
      remarks.add(
          "the Tool says that the lens of this review is "
              + lens.status().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
  }

  private void checkFree(String name) {
    if (name.length() < 3 || name.length() > 100) {
      throw new AtollException(
          ErrorCode.USAGE, "the name of a milestone has 3 to 100 characters", "");
    }
    List<Milestone> there = tool.milestones(workload);
    if (there.stream().anyMatch(each -> each.name().equalsIgnoreCase(name))) {
      throw new AtollException(
          ErrorCode.USAGE,
          "the workload has a milestone " + name + " already",
          "name it otherwise; nothing was written");
    }
    if (there.size() >= Limits.MILESTONES) {
      throw new AtollException(
          ErrorCode.USAGE,
          "the Tool keeps %d milestones of a workload, and has as many".formatted(there.size()),
          "go on without --milestone; nothing was written");
    }
  }

  private SyncReport report(
      WorkloadInfo info,
      LensReviewInfo lens,
      Kind kind,
      List<QuestionSync> questions,
      Answers answers,
      Optional<AtollException> stopped) {
    return new SyncReport(
        workload,
        info.name(),
        review.lens(),
        lens.version(),
        kind,
        questions,
        ClaimChecker.check(review, answers).unmatched(),
        Optional.empty(),
        List.copyOf(remarks),
        stopped);
  }
}
