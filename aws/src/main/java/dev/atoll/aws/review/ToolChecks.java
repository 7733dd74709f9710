package dev.atoll.aws.review;

import dev.atoll.aws.session.AwsSession;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.CheckDetail;
import software.amazon.awssdk.services.wellarchitected.model.CheckSummary;

/**
 * What AWS Trusted Advisor says about the choices of a review: there only where the workload has
 * the integration switched on.
 */
public final class ToolChecks {
  private static final int PAGE = 50;

  private final WellArchitectedClient client;
  private final ToolCalls calls;
  private final String workload;
  private final String lens;

  /**
   * @param region where the workload is
   * @param lens the ARN of the lens: these operations take no alias
   */
  public ToolChecks(AwsSession session, String region, String workload, String lens) {
    this.client = session.client(WellArchitectedClient.builder(), region);
    this.calls = new ToolCalls(session.scheduler(), region);
    this.workload = workload;
    this.lens = lens;
  }

  /** A choice of a review. */
  public record At(String pillar, String question, String choice) {}

  /**
   * A check, over all accounts of the workload, in the Tool's words.
   *
   * @param status {@code OKAY}, {@code WARNING}, {@code ERROR}, {@code NOT_AVAILABLE}, {@code
   *     FETCH_FAILED}
   * @param accounts how many accounts have which status
   */
  public record Check(String id, String name, String status, Map<String, Integer> accounts) {}

  /**
   * A check in one account.
   *
   * @param flagged how many resources it names; 0 where it does not tell
   * @param reason why there is no status; empty where there is one
   */
  public record Detail(String id, String account, String status, int flagged, String reason) {}

  /** The checks about a choice; none where the integration is off or no check is about it. */
  public List<Check> checks(At at) {
    return calls.pages(
        "ListCheckSummaries",
        "the Trusted Advisor checks of " + at.choice(),
        token ->
            client.listCheckSummaries(request ->
                request
                    .workloadId(workload)
                    .lensArn(lens)
                    .pillarId(at.pillar())
                    .questionId(at.question())
                    .choiceId(at.choice())
                    .maxResults(PAGE)
                    .nextToken(token)),
        answer -> answer.checkSummaries().stream().map(ToolChecks::check).toList(),
        answer -> answer.nextToken());
  }

  /** The checks about a choice, account by account. */
  public List<Detail> details(At at) {
    return calls.pages(
        "ListCheckDetails",
        "the Trusted Advisor checks of " + at.choice(),
        token ->
            client.listCheckDetails(request ->
                request
                    .workloadId(workload)
                    .lensArn(lens)
                    .pillarId(at.pillar())
                    .questionId(at.question())
                    .choiceId(at.choice())
                    .maxResults(PAGE)
                    .nextToken(token)),
        answer -> answer.checkDetails().stream().map(ToolChecks::detail).toList(),
        answer -> answer.nextToken());
  }

  private static Check check(CheckSummary summary) {
    Map<String, Integer> accounts = new TreeMap<>();
    summary.accountSummary().forEach((status, count) -> accounts.put(status.toString(), count));
    return new Check(
        Tool.text(summary.id()),
        Tool.text(summary.name()),
        Tool.text(summary.statusAsString()),
        accounts);
  }

  private static Detail detail(CheckDetail detail) {
    return new Detail(
        Tool.text(detail.id()),
        Tool.text(detail.accountId()),
        Tool.text(detail.statusAsString()),
        detail.flaggedResources() == null ? 0 : detail.flaggedResources(),
        Tool.text(detail.reasonAsString()));
  }
}
