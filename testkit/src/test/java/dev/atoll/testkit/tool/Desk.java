package dev.atoll.testkit.tool;

import dev.atoll.aws.call.Backoff;
import dev.atoll.aws.review.Ledger;
import dev.atoll.aws.review.LensReviewInfo;
import dev.atoll.aws.review.Tool;
import dev.atoll.aws.review.ToolChecks;
import dev.atoll.aws.review.ToolLenses;
import dev.atoll.aws.review.ToolReports;
import dev.atoll.aws.review.ToolSync;
import dev.atoll.aws.review.ToolUndo;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.aws.session.ReadOptions;
import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Reason;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Review.Basis;
import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.Statement;
import dev.atoll.engine.review.sync.SyncReport;
import dev.atoll.engine.review.sync.SyncState;
import dev.atoll.engine.review.sync.SyncState.Milestone;
import dev.atoll.engine.review.sync.SyncStateReader;
import dev.atoll.engine.review.sync.SyncStateWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A reviewer's desk: the simulated Tool, a session to it, a ledger on disk. */
final class Desk implements AutoCloseable {
  static final Framework FRAMEWORK = SimulatedLens.shipped();
  private static final String HOME = "us-east-1";

  static {
    System.setProperty("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
    System.setProperty("aws.secretAccessKey", "simulated");
  }

  final SimulatedTool simulated = SimulatedTool.start(SimulatedLens.of(FRAMEWORK));
  final String workload = simulated.workload("Payments");
  final Disk ledger;
  private final AwsSession session;

  Desk(Path folder) {
    ledger = new Disk(folder.resolve("state.json"));
    session =
        AwsSession.open(
            ReadOptions.DEFAULT
                .withRegions(List.of(HOME))
                .withEndpoint(simulated.endpoint())
                .withTimeout(Duration.ofSeconds(20)),
            Backoff.STANDARD,
            new dev.atoll.testkit.reading.SkippingTime());
  }

  Tool tool() {
    return new Tool(session, HOME);
  }

  ToolLenses lenses() {
    return new ToolLenses(session, HOME);
  }

  ToolReports reports() {
    return new ToolReports(session, HOME);
  }

  ToolChecks checks(String lens) {
    return new ToolChecks(session, HOME, workload, lens);
  }

  SyncReport difference(Review review) {
    return sync(review).difference();
  }

  SyncReport apply(Review review, String... overwrite) {
    return sync(review, overwrite).apply(Optional.empty());
  }

  ToolSync sync(Review review, String... overwrite) {
    return new ToolSync(tool(), ledger, Clock.systemUTC(), workload, review, Set.of(overwrite));
  }

  SyncReport undo() {
    return new ToolUndo(tool(), ledger, FRAMEWORK, Clock.systemUTC()).undo(workload);
  }

  int writes() {
    return simulated.calls().getOrDefault("UpdateAnswer", 0);
  }

  @Override
  public void close() {
    session.close();
    simulated.close();
  }

  /** The choice of a practice. */
  static String choice(String code) {
    return Optional.ofNullable(FRAMEWORK.practices().get(code))
        .flatMap(Practice::choiceId)
        .orElseThrow();
  }

  /** The Tool's id of a question. */
  static String question(String code) {
    return question(FRAMEWORK, code).id();
  }

  static Framework.Question question(Framework framework, String code) {
    return framework.pillars().stream()
        .flatMap(pillar -> pillar.questions().stream())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** A review with these answers by rules; all others are unknown. */
  static Review review(Map<String, Answer> answers) {
    return review(answers, Map.of());
  }

  /** A review with these answers by rules, and people's notes to some of them. */
  static Review review(Map<String, Answer> answers, Map<String, String> notes) {
    List<PillarReview> pillars = new ArrayList<>();
    for (Framework.Pillar pillar : FRAMEWORK.pillars()) {
      List<QuestionReview> questions =
          pillar.questions().stream().map(each -> question(each, answers, notes)).toList();
      pillars.add(new PillarReview(pillar, questions));
    }
    return new Review(FRAMEWORK.lens(), "Payments", pillars);
  }

  private static QuestionReview question(
      Framework.Question question, Map<String, Answer> answers, Map<String, String> notes) {
    Optional<Statement> excluded =
        Optional.ofNullable(answers.get(question.code()))
            .map(_ -> said(question.code(), Answer.NOT_APPLICABLE, "We have none"));
    return new QuestionReview(
        question,
        excluded,
        QuestionRisk.UNANSWERED,
        question.practices().stream().map(each -> practice(each, answers, notes)).toList());
  }

  private static PracticeReview practice(
      Practice practice, Map<String, Answer> answers, Map<String, String> notes) {
    Answer answer = answers.getOrDefault(practice.code(), Answer.UNKNOWN);
    Optional<Statement> said =
        Optional.ofNullable(notes.get(practice.code()))
            .map(note -> said(practice.code(), answer, note));
    return new PracticeReview(
        practice,
        State.UNKNOWN,
        Counts.NONE,
        answer,
        said.isPresent() ? Basis.PERSON : Basis.RULES,
        answer == Answer.NOT_APPLICABLE ? Optional.of(Reason.OUT_OF_SCOPE) : Optional.empty(),
        List.of(),
        said,
        Optional.empty());
  }

  private static Statement said(String code, Answer answer, String note) {
    return new Statement(
        code,
        answer,
        answer == Answer.NOT_APPLICABLE ? Optional.of(Reason.OUT_OF_SCOPE) : Optional.empty(),
        note,
        List.of(),
        "Ana Souza",
        LocalDate.of(2026, 11, 20),
        new Origin("answers.yaml", 1, 1));
  }

  /** A ledger that goes through the file's format, and can die. */
  static final class Disk implements Ledger {
    private final Path file;
    final List<List<Standing>> kept = new ArrayList<>();
    private int savesLeft = Integer.MAX_VALUE;

    Disk(Path file) {
      this.file = file;
    }

    /** The process dies at the save after so many. */
    void dieAfter(int saves) {
      savesLeft = saves;
    }

    @Override
    public Optional<SyncState> load() {
      return Files.exists(file) ? Optional.of(SyncStateReader.read(file)) : Optional.empty();
    }

    @Override
    public void save(SyncState state) {
      if (savesLeft-- <= 0) {
        throw new IllegalStateException("died");
      }
      try (Writer out = Files.newBufferedWriter(file)) {
        SyncStateWriter.write(state, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void keep(Milestone milestone, LensReviewInfo review, List<Standing> answers) {
      kept.add(answers);
    }
  }
}
