package dev.atoll.store.review;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;
import static dev.atoll.store.schema.LensWorkloadTable.LENS_WORKLOAD;
import static dev.atoll.store.schema.ReviewAnswerTable.REVIEW_ANSWER;
import static dev.atoll.store.schema.ReviewClaimTable.REVIEW_CLAIM;
import static dev.atoll.store.schema.ReviewMilestoneTable.REVIEW_MILESTONE;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.review.Answers;
import dev.atoll.engine.review.AnswersReader;
import dev.atoll.engine.review.ClaimChecker;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Reviewer;
import dev.atoll.engine.review.Statement;
import dev.atoll.engine.review.Statements;
import dev.atoll.engine.review.ToolMilestone;
import dev.atoll.engine.review.plan.Since;
import dev.atoll.store.Estate;
import dev.atoll.store.codec.Packed;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.schema.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reviews of a tenant's workloads by one lens, each as it stands now: the engine judges, here is
 * kept what people and the Tool say. Workload 0 is the whole estate.
 */
public final class Reviews {
  private static final int NAME = 300;

  private final Estate estate;
  private final long lens;
  private final Optional<Framework> own;

  private Reviews(Estate estate, long lens, Optional<Framework> own) {
    this.estate = estate;
    this.lens = lens;
    this.own = own;
  }

  /** By the framework. */
  public Reviews(Estate estate) {
    this(estate, 0, Optional.empty());
  }

  /**
   * By a lens of the tenant's own.
   *
   * @param lens its id
   * @param framework what it asks
   */
  public Reviews(Estate estate, long lens, Framework framework) {
    this(estate, lens, Optional.of(framework));
  }

  /** What is reviewed by. */
  public Framework framework() {
    return own.orElseGet(() -> estate.knowledge().framework());
  }

  private KnowledgeBase knowledge(Rows rows) {
    KnowledgeBase all = estate.knowledge(rows);
    return own.map(all::with).orElse(all);
  }

  /**
   * A review with its evidence.
   *
   * @param name of the workload
   */
  public StoredReview find(long workload, String name) {
    return estate.run(rows -> review(rows, workload, name, true));
  }

  /**
   * Reviews without evidence of single resources, in the order of the names.
   *
   * @param names of the workloads, by id
   */
  public Map<Long, StoredReview> all(Map<Long, String> names) {
    return estate.run(rows -> {
      Map<Long, StoredReview> all = new LinkedHashMap<>();
      names.forEach((id, name) -> all.put(id, review(rows, id, name, false)));
      return all;
    });
  }

  private StoredReview review(Rows rows, long workload, String name, boolean evidence) {
    StoredResult stored = new StoredResult(rows, knowledge(rows), workload);
    ScanResult result = stored.result(name, evidence);
    Map<String, Said> said = new SaidRows(rows, lens).of(workload);
    Review review = Reviewer.review(result, statements(said.values()));
    Optional<Claims> claims = claims(rows, workload);
    return new StoredReview(
        result.info(),
        review,
        said,
        claims,
        claims.map(each -> ClaimChecker.check(review, each.answers())),
        stored.ids());
  }

  private static Statements statements(Collection<Said> said) {
    Map<String, Statement> all = new LinkedHashMap<>();
    said.forEach(each -> all.put(each.code(), each.statement()));
    return new Statements(all);
  }

  /** Answers practices or questions, and takes answers back; what is not named stays. */
  public void answer(long workload, List<Said> said, Collection<String> withdrawn) {
    estate.run(rows -> {
      rows.lockTenant();
      SaidRows all = new SaidRows(rows, lens);
      withdrawn.forEach(code -> all.remove(workload, code));
      said.forEach(each -> all.put(workload, each));
      return said.size();
    });
  }

  /**
   * Takes in what the AWS CLI printed, instead of what was taken in before.
   *
   * @param name of the file, as people know it
   * @throws dev.atoll.engine.error.AtollException ANSWERS_INVALID, and nothing is changed
   */
  public Claims claim(long workload, byte[] body, String name, String by, Instant now) {
    String known = Texts.cut(name, NAME);
    Answers answers = read(body, known);
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    estate.run(rows -> {
      rows.lockTenant();
      dropClaims(rows, workload);
      Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
      values.put(REVIEW_CLAIM.workload, workload);
      values.put(REVIEW_CLAIM.lens, lens);
      values.put(REVIEW_CLAIM.name, known);
      values.put(REVIEW_CLAIM.body, Packed.pack(body));
      values.put(REVIEW_CLAIM.importedBy, by);
      values.put(REVIEW_CLAIM.importedAt, at);
      rows.insert(REVIEW_CLAIM, values);
      return true;
    });
    return new Claims(answers, by, at);
  }

  /** Forgets the claims; false where there are none. */
  public boolean dropClaims(long workload) {
    return estate.run(rows -> dropClaims(rows, workload) > 0);
  }

  private int dropClaims(Rows rows, long workload) {
    return rows.delete(REVIEW_CLAIM)
        .and(Rows.bare(REVIEW_CLAIM.workload).eq(workload))
        .and(Rows.bare(REVIEW_CLAIM.lens).eq(lens))
        .execute();
  }

  private Optional<Claims> claims(Rows rows, long workload) {
    return rows.from(REVIEW_CLAIM)
        .select(
            REVIEW_CLAIM.name, REVIEW_CLAIM.body, REVIEW_CLAIM.importedBy, REVIEW_CLAIM.importedAt)
        .and(REVIEW_CLAIM.workload.eq(workload))
        .and(REVIEW_CLAIM.lens.eq(lens))
        .fetchOptional(Reviews::claims);
  }

  private static Claims claims(Record row) {
    return new Claims(
        read(Packed.unpack(row.get(REVIEW_CLAIM.body)), row.get(REVIEW_CLAIM.name)),
        row.get(REVIEW_CLAIM.importedBy),
        row.get(REVIEW_CLAIM.importedAt));
  }

  private static Answers read(byte[] body, String name) {
    try {
      return AnswersReader.read(new ByteArrayInputStream(body), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All milestones, the newest first. */
  public List<Milestone> milestones(long workload) {
    return estate.run(rows -> new MilestoneRows(rows, workload, lens).all());
  }

  public Optional<Milestone> milestone(long workload, long id) {
    return estate.run(rows -> new MilestoneRows(rows, workload, lens).find(id));
  }

  /**
   * Keeps how a review stands.
   *
   * @param name of the milestone
   * @param review of the workload, as {@link #find} gives it
   */
  public Milestone keep(long workload, String name, Review review, String by, Instant now) {
    return estate.run(rows -> {
      MilestoneRows milestones = new MilestoneRows(rows, workload, lens);
      long id = milestones.add(name, review, by, now.truncatedTo(ChronoUnit.MICROS));
      return milestones.find(id).orElseThrow();
    });
  }

  /** What a plan is measured from, and what of it is not looked at any more. */
  public Since since(Milestone milestone) {
    return estate.run(rows ->
        milestone.since(
            rows.from(ACCOUNT).select(ACCOUNT.account).fetchSet(ACCOUNT.account),
            knowledge(rows).rules()));
  }

  /**
   * Keeps how the answers in the Tool stood at one of its milestones; one of this name and time
   * that is there already is left.
   *
   * @throws dev.atoll.engine.error.AtollException ANSWERS_INVALID where they are of another lens
   */
  public Milestone bring(
      long workload, String name, Instant at, ToolMilestone milestone, String by) {
    ToolMilestone.Stood stood = milestone.of(framework());
    Instant known = at.truncatedTo(ChronoUnit.MICROS);
    return estate.run(rows -> {
      rows.lockTenant();
      MilestoneRows milestones = new MilestoneRows(rows, workload, lens);
      return milestones.all().stream()
          .filter(each -> each.tool() && each.name().equals(name) && each.at().equals(known))
          .findFirst()
          .orElseGet(() -> milestones.find(milestones.add(name, stood, by, known)).orElseThrow());
    });
  }

  /** Forgets all that was said and kept of a workload that is no more. */
  public static void forget(Rows rows, long workload) {
    rows.delete(LENS_WORKLOAD).and(Rows.bare(LENS_WORKLOAD.workload).eq(workload)).execute();
    rows.delete(REVIEW_CLAIM).and(Rows.bare(REVIEW_CLAIM.workload).eq(workload)).execute();
    rows.delete(REVIEW_ANSWER).and(Rows.bare(REVIEW_ANSWER.workload).eq(workload)).execute();
    rows.delete(REVIEW_MILESTONE).and(Rows.bare(REVIEW_MILESTONE.workload).eq(workload)).execute();
  }

  /** Forgets all that was said and kept by a lens that is no more. */
  public static void forgetLens(Rows rows, long lens) {
    rows.delete(REVIEW_CLAIM).and(Rows.bare(REVIEW_CLAIM.lens).eq(lens)).execute();
    rows.delete(REVIEW_ANSWER).and(Rows.bare(REVIEW_ANSWER.lens).eq(lens)).execute();
    rows.delete(REVIEW_MILESTONE).and(Rows.bare(REVIEW_MILESTONE.lens).eq(lens)).execute();
  }
}
