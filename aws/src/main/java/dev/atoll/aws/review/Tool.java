package dev.atoll.aws.review;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.review.Answers;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.plan.ToolFigures;
import dev.atoll.engine.review.sync.Merged;
import dev.atoll.engine.review.sync.SyncState.Milestone;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.ChoiceUpdate;
import software.amazon.awssdk.services.wellarchitected.model.CreateWorkloadRequest;
import software.amazon.awssdk.services.wellarchitected.model.GetLensReviewResponse;
import software.amazon.awssdk.services.wellarchitected.model.GetWorkloadResponse;
import software.amazon.awssdk.services.wellarchitected.model.LensReview;
import software.amazon.awssdk.services.wellarchitected.model.PillarReviewSummary;
import software.amazon.awssdk.services.wellarchitected.model.Risk;
import software.amazon.awssdk.services.wellarchitected.model.UpdateAnswerRequest;
import software.amazon.awssdk.services.wellarchitected.model.Workload;
import software.amazon.awssdk.services.wellarchitected.model.WorkloadEnvironment;
import software.amazon.awssdk.services.wellarchitected.model.WorkloadSummary;

/** The AWS Well-Architected Tool of one account and region. Throttling is waited out. */
public final class Tool {
  private static final int PAGE = 50;

  private final WellArchitectedClient client;
  private final ToolCalls calls;
  private final String region;
  private final String account;

  /**
   * @param region where the workloads are
   */
  public Tool(AwsSession session, String region) {
    this.client = session.client(WellArchitectedClient.builder(), region);
    this.calls = new ToolCalls(session.scheduler(), region);
    this.region = region;
    this.account = session.account();
  }

  public String region() {
    return region;
  }

  public String account() {
    return account;
  }

  /** All workloads, one's own and those shared with one. */
  public List<WorkloadInfo> workloads() {
    return calls.pages(
        "ListWorkloads",
        "the workloads cannot be listed",
        token -> client.listWorkloads(request -> request.maxResults(PAGE).nextToken(token)),
        answer -> answer.workloadSummaries().stream().map(Tool::info).toList(),
        answer -> answer.nextToken());
  }

  public WorkloadInfo workload(String id) {
    return info(
        calls.call(
            "GetWorkload",
            "workload " + id,
            () -> client.getWorkload(request -> request.workloadId(id))));
  }

  private Optional<WorkloadInfo> find(String id) {
    return calls
        .find(
            "GetWorkload",
            "workload " + id,
            Failures.GONE,
            () -> client.getWorkload(request -> request.workloadId(id)))
        .map(Tool::info);
  }

  private static WorkloadInfo info(GetWorkloadResponse answer) {
    Workload found = answer.workload();
    return new WorkloadInfo(
        found.workloadId(),
        text(found.workloadArn()),
        text(found.workloadName()),
        text(found.owner()),
        found.lenses(),
        counts(found.riskCounts()));
  }

  public LensReviewInfo lensReview(String workload, String lens) {
    LensReview found =
        calls
            .call(
                "GetLensReview",
                "the review of lens " + lens + " of workload " + workload,
                () -> client.getLensReview(request -> request.workloadId(workload).lensAlias(lens)))
            .lensReview();
    Map<String, Map<String, Integer>> pillars = new LinkedHashMap<>();
    for (PillarReviewSummary pillar : found.pillarReviewSummaries()) {
      pillars.put(pillar.pillarId(), counts(pillar.riskCounts()));
    }
    return new LensReviewInfo(
        lens,
        text(found.lensVersion()),
        text(found.lensStatusAsString()),
        counts(found.riskCounts()),
        pillars);
  }

  /** The lenses that a workload is reviewed by. */
  public List<AppliedLens> lenses(String workload) {
    return calls.pages(
        "ListLensReviews",
        "the lenses of workload " + workload,
        token ->
            client.listLensReviews(
                request -> request.workloadId(workload).maxResults(PAGE).nextToken(token)),
        answer ->
            answer.lensReviewSummaries().stream()
                .map(each ->
                    new AppliedLens(
                        text(each.lensAlias()), text(each.lensArn()), text(each.lensName())))
                .toList(),
        answer -> answer.nextToken());
  }

  /** What stands, without notes. */
  public Answers answers(String workload, String lens) {
    List<Standing> all =
        calls.pages(
            "ListAnswers",
            "the answers of workload " + workload,
            token ->
                client.listAnswers(request ->
                    request.workloadId(workload).lensAlias(lens).maxResults(PAGE).nextToken(token)),
            answer -> answer.answerSummaries().stream().map(Standings::of).toList(),
            answer -> answer.nextToken());
    return new Answers("workload " + workload, all, true);
  }

  /** What stands at one question, with notes. */
  public Standing answer(String workload, String lens, String question) {
    return answer(workload, lens, question, Optional.empty());
  }

  /** What stood at one question when a milestone was made. */
  Standing answerAt(String workload, String lens, String question, int milestone) {
    return answer(workload, lens, question, Optional.of(milestone));
  }

  private Standing answer(
      String workload, String lens, String question, Optional<Integer> milestone) {
    return Standings.of(
        calls
            .call(
                "GetAnswer",
                "the answer to " + question,
                () ->
                    client.getAnswer(request ->
                        request
                            .workloadId(workload)
                            .lensAlias(lens)
                            .questionId(question)
                            .milestoneNumber(milestone.orElse(null))))
            .answer());
  }

  /**
   * Writes what a merge wants.
   *
   * @return how the question stands then
   * @throws CallFailure where the Tool did not take it
   */
  Standing write(String workload, String lens, Merged merged)
      throws CallFailure, InterruptedException {
    Standing wanted = merged.wanted();
    UpdateAnswerRequest.Builder request =
        UpdateAnswerRequest.builder()
            .workloadId(workload)
            .lensAlias(lens)
            .questionId(wanted.question());
    if (!merged.changes().isEmpty()) {
      Map<String, ChoiceUpdate> updates = new TreeMap<>();
      for (Merged.Change change : merged.changes()) {
        updates.put(
            change.choice(),
            ChoiceUpdate.builder()
                .status(change.to().status().name())
                .reason(change.to().reason())
                .notes(change.to().notes())
                .build());
      }
      request.selectedChoices(wanted.selected()).choiceUpdates(updates);
    }
    if (merged.changesApplicability()) {
      request.isApplicable(wanted.applicable()).reason(wanted.reason());
    }
    if (merged.notes() == Merged.Notes.WRITTEN) {
      request.notes(wanted.notes());
    }
    UpdateAnswerRequest built = request.build();
    return Standings.of(calls.attempt("UpdateAnswer", () -> client.updateAnswer(built)).answer());
  }

  /** The milestones that the Tool has of a workload. */
  public List<Milestone> milestones(String workload) {
    return calls.pages(
        "ListMilestones",
        "the milestones of workload " + workload,
        token ->
            client.listMilestones(
                request -> request.workloadId(workload).maxResults(PAGE).nextToken(token)),
        answer ->
            answer.milestoneSummaries().stream()
                .map(each ->
                    new Milestone(each.milestoneNumber(), each.milestoneName(), each.recordedAt()))
                .toList(),
        answer -> answer.nextToken());
  }

  /**
   * How the Tool counts the questions of a lens, at each milestone and now. A lens that was added
   * after a milestone has no counts there.
   */
  public ToolFigures figures(String workload, String lens) {
    WorkloadInfo info = workload(workload);
    LensReviewInfo now = lensReview(workload, lens);
    List<ToolFigures.At> milestones = new ArrayList<>();
    List<Milestone> oldestFirst =
        milestones(workload).stream().sorted(Comparator.comparingInt(Milestone::number)).toList();
    for (Milestone each : oldestFirst) {
      Optional<LensReview> then =
          calls
              .find(
                  "GetLensReview",
                  "the review of workload %s at milestone %d".formatted(workload, each.number()),
                  Failures.GONE,
                  () ->
                      client.getLensReview(request ->
                          request
                              .workloadId(workload)
                              .lensAlias(lens)
                              .milestoneNumber(each.number())))
              .map(GetLensReviewResponse::lensReview);
      milestones.add(
          new ToolFigures.At(each, then.map(found -> counts(found.riskCounts())).orElse(Map.of())));
    }
    return new ToolFigures(
        info.id(), info.arn(), info.name(), lens, now.version(), milestones, now.risks());
  }

  /**
   * Makes a milestone; asking twice for the same name makes one.
   *
   * @return its number
   */
  public int createMilestone(String workload, String name) {
    String token =
        UUID.nameUUIDFromBytes((workload + "\n" + name).getBytes(StandardCharsets.UTF_8))
            .toString();
    return calls
        .call(
            "CreateMilestone",
            "the milestone " + name,
            () ->
                client.createMilestone(request ->
                    request.workloadId(workload).milestoneName(name).clientRequestToken(token)))
        .milestoneNumber();
  }

  /** Makes a workload; asking twice for the same one makes one. */
  public WorkloadInfo create(NewWorkload workload) {
    String id = create(workload, workload.token(account, region));
    // the Tool repeats its first answer, also where that workload was deleted since
    return find(id).orElseGet(() -> workload(create(workload, UUID.randomUUID().toString())));
  }

  private String create(NewWorkload workload, String token) {
    CreateWorkloadRequest.Builder request =
        CreateWorkloadRequest.builder()
            .workloadName(workload.name())
            .description(workload.description())
            .environment(
                workload.production()
                    ? WorkloadEnvironment.PRODUCTION
                    : WorkloadEnvironment.PREPRODUCTION)
            .reviewOwner(workload.owner())
            .accountIds(workload.accounts())
            .awsRegions(workload.regions())
            .industryType(workload.industryType().orElse(null))
            .lenses(workload.lenses())
            .clientRequestToken(token);
    workload.profile().ifPresent(request::profileArns);
    if (!workload.tags().isEmpty()) {
      // an empty map is refused
      request.tags(workload.tags());
    }
    CreateWorkloadRequest built = request.build();
    return calls
        .call(
            "CreateWorkload",
            "workload " + workload.name() + " cannot be created",
            () -> client.createWorkload(built))
        .workloadId();
  }

  /** Adds lenses that the workload does not have yet. */
  public void associate(WorkloadInfo workload, List<String> lenses) {
    Set<String> missing = new HashSet<>(lenses);
    missing.removeAll(workload.lenses());
    if (!missing.isEmpty()) {
      calls.call(
          "AssociateLenses",
          "lenses of workload " + workload.name(),
          () ->
              client.associateLenses(request ->
                  request
                      .workloadId(workload.id())
                      .lensAliases(missing.stream().sorted().toList())));
    }
  }

  /** Adds tags, and replaces those of the same key. */
  public void tag(WorkloadInfo workload, Map<String, String> tags) {
    if (!tags.isEmpty()) {
      calls.call(
          "TagResource",
          "tags of workload " + workload.name(),
          () -> client.tagResource(request -> request.workloadArn(workload.arn()).tags(tags)));
    }
  }

  private static WorkloadInfo info(WorkloadSummary summary) {
    return new WorkloadInfo(
        summary.workloadId(),
        text(summary.workloadArn()),
        text(summary.workloadName()),
        text(summary.owner()),
        summary.lenses(),
        counts(summary.riskCounts()));
  }

  static Map<String, Integer> counts(Map<Risk, Integer> counts) {
    Map<String, Integer> byName = new TreeMap<>();
    counts.forEach((risk, count) -> byName.put(risk.toString(), count));
    return byName;
  }

  static String text(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }
}
