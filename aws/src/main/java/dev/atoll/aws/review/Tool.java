package dev.atoll.aws.review;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.aws.call.Scheduler;
import dev.atoll.aws.call.Target;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.review.Answers;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.Merged;
import dev.atoll.engine.review.sync.SyncState.Milestone;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.ChoiceUpdate;
import software.amazon.awssdk.services.wellarchitected.model.CreateWorkloadRequest;
import software.amazon.awssdk.services.wellarchitected.model.LensReview;
import software.amazon.awssdk.services.wellarchitected.model.PillarReviewSummary;
import software.amazon.awssdk.services.wellarchitected.model.Risk;
import software.amazon.awssdk.services.wellarchitected.model.UpdateAnswerRequest;
import software.amazon.awssdk.services.wellarchitected.model.Workload;
import software.amazon.awssdk.services.wellarchitected.model.WorkloadEnvironment;
import software.amazon.awssdk.services.wellarchitected.model.WorkloadSummary;

/** The AWS Well-Architected Tool of one account and region. Throttling is waited out. */
public final class Tool {
  private static final Service SERVICE =
      new Service(
          "wellarchitected",
          "WellArchitected",
          "WellArchitectedClient",
          "wellarchitected",
          Map.of(),
          Map.of(),
          Map.of());
  private static final int PAGE = 50;

  private final WellArchitectedClient client;
  private final Scheduler scheduler;
  private final String region;
  private final String account;

  /**
   * @param region where the workloads are
   */
  public Tool(AwsSession session, String region) {
    this.client = session.client(WellArchitectedClient.builder(), region);
    this.scheduler = session.scheduler();
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
    return pages(
        "ListWorkloads",
        "the workloads cannot be listed",
        token -> client.listWorkloads(request -> request.maxResults(PAGE).nextToken(token)),
        answer -> answer.workloadSummaries().stream().map(Tool::info).toList(),
        answer -> answer.nextToken());
  }

  public WorkloadInfo workload(String id) {
    Workload found =
        call(
                "GetWorkload",
                "workload " + id,
                () -> client.getWorkload(request -> request.workloadId(id)))
            .workload();
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
        call(
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

  /** What stands, without notes. */
  public Answers answers(String workload, String lens) {
    List<Standing> all =
        pages(
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
    return Standings.of(
        call(
                "GetAnswer",
                "the answer to " + question,
                () ->
                    client.getAnswer(request ->
                        request.workloadId(workload).lensAlias(lens).questionId(question)))
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
    return Standings.of(
        scheduler
            .call(target("UpdateAnswer"), Set.of(), () -> client.updateAnswer(built))
            .answer());
  }

  /** The milestones that the Tool has of a workload. */
  public List<Milestone> milestones(String workload) {
    return pages(
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
   * Makes a milestone; asking twice for the same name makes one.
   *
   * @return its number
   */
  public int createMilestone(String workload, String name) {
    String token =
        UUID.nameUUIDFromBytes(
                (workload + "\n" + name).getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString();
    return call(
            "CreateMilestone",
            "the milestone " + name,
            () ->
                client.createMilestone(request ->
                    request.workloadId(workload).milestoneName(name).clientRequestToken(token)))
        .milestoneNumber();
  }

  /** The Tool's report of a lens review: a PDF. */
  public byte[] report(String workload, String lens) {
    String base64 =
        call(
                "GetLensReviewReport",
                "the report of workload " + workload,
                () ->
                    client.getLensReviewReport(
                        request -> request.workloadId(workload).lensAlias(lens)))
            .lensReviewReport()
            .base64String();
    return Base64.getMimeDecoder().decode(text(base64));
  }

  /** Questions at risk and the choices that would improve them, by the Tool: id to choice ids. */
  public Map<String, List<String>> improvements(String workload, String lens) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    pages(
            "ListLensReviewImprovements",
            "the improvement plan of workload " + workload,
            token ->
                client.listLensReviewImprovements(request ->
                    request.workloadId(workload).lensAlias(lens).maxResults(PAGE).nextToken(token)),
            answer -> answer.improvementSummaries(),
            answer -> answer.nextToken())
        .forEach(each ->
            all.put(
                each.questionId(),
                each.improvementPlans().stream().map(plan -> plan.choiceId()).toList()));
    return all;
  }

  /** Makes a workload; asking twice for the same one makes one. */
  public WorkloadInfo create(NewWorkload workload) {
    CreateWorkloadRequest request =
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
            .profileArns(workload.profile().map(List::of).orElse(List.of()))
            .tags(workload.tags())
            .clientRequestToken(workload.token(account, region))
            .build();
    String id =
        call(
                "CreateWorkload",
                "workload " + workload.name() + " cannot be created",
                () -> client.createWorkload(request))
            .workloadId();
    return workload(id);
  }

  /** Adds lenses that the workload does not have yet. */
  public void associate(WorkloadInfo workload, List<String> lenses) {
    Set<String> missing = new HashSet<>(lenses);
    missing.removeAll(workload.lenses());
    if (!missing.isEmpty()) {
      call(
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
      call(
          "TagResource",
          "tags of workload " + workload.name(),
          () -> client.tagResource(request -> request.workloadArn(workload.arn()).tags(tags)));
    }
  }

  private <P, T> List<T> pages(
      String operation,
      String what,
      Function<@Nullable String, P> page,
      Function<P, List<T>> items,
      Function<P, @Nullable String> next) {
    List<T> all = new ArrayList<>();
    String token = null;
    do {
      String from = token;
      P answer = call(operation, what, () -> page.apply(from));
      all.addAll(items.apply(answer));
      String following = next.apply(answer);
      if (following != null && following.equals(token)) {
        throw new AtollException(
            ErrorCode.TOOL_REFUSED, "the Well-Architected Tool: " + what + ": pages repeat", "");
      }
      token = following;
    } while (token != null && !token.isEmpty());
    return List.copyOf(all);
  }

  private <T> T call(String operation, String what, Scheduler.Attempt<T> attempt) {
    try {
      return scheduler.call(target(operation), Set.of(), attempt);
    } catch (CallFailure failure) {
      throw Failures.of(failure, what);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AtollException(ErrorCode.AWS_UNREACHABLE, "interrupted: " + what, "", e);
    }
  }

  private Target target(String operation) {
    return new Target(SERVICE, operation, region);
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

  private static Map<String, Integer> counts(Map<Risk, Integer> counts) {
    Map<String, Integer> byName = new TreeMap<>();
    counts.forEach((risk, count) -> byName.put(risk.toString(), count));
    return byName;
  }

  private static String text(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }
}
