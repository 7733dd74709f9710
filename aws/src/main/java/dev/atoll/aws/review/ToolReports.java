package dev.atoll.aws.review;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.GetConsolidatedReportResponse;
import software.amazon.awssdk.services.wellarchitected.model.LensMetric;
import software.amazon.awssdk.services.wellarchitected.model.ReportFormat;

/** The reports that the AWS Well-Architected Tool makes itself. */
public final class ToolReports {
  private static final int PAGE = 15;
  private static final String PDF = "%PDF";

  private final WellArchitectedClient client;
  private final ToolCalls calls;

  /**
   * @param region where the workloads are
   */
  public ToolReports(AwsSession session, String region) {
    this.client = session.client(WellArchitectedClient.builder(), region);
    this.calls = new ToolCalls(session.scheduler(), region);
  }

  /**
   * The report of a lens review: a PDF.
   *
   * @param milestone the number of the milestone that it is of; as it stands, where empty
   */
  public byte[] lensReview(String workload, String lens, Optional<Integer> milestone) {
    return pdf(
        calls
            .call(
                "GetLensReviewReport",
                "the report of workload " + workload,
                () ->
                    client.getLensReviewReport(request ->
                        request
                            .workloadId(workload)
                            .lensAlias(lens)
                            .milestoneNumber(milestone.orElse(null))))
            .lensReviewReport()
            .base64String());
  }

  /**
   * The report of all workloads: a PDF.
   *
   * @param shared whether those that others share are in it
   */
  public byte[] consolidated(boolean shared) {
    return pdf(
        calls
            .call(
                "GetConsolidatedReport",
                "the consolidated report",
                () ->
                    client.getConsolidatedReport(
                        request -> request.format(ReportFormat.PDF).includeSharedResources(shared)))
            .base64String());
  }

  /**
   * Risks of a lens of a workload, in the Tool's words.
   *
   * @param risks how many questions are at which risk
   */
  public record LensRisks(String lens, Map<String, Integer> risks) {}

  /** Risks of a workload. */
  public record WorkloadRisks(
      String id, String name, Map<String, Integer> risks, List<LensRisks> lenses) {}

  /** The figures of the report of all workloads. */
  public List<WorkloadRisks> risks(boolean shared) {
    return calls.pages(
        "GetConsolidatedReport",
        "the consolidated report",
        token ->
            client.getConsolidatedReport(request ->
                request
                    .format(ReportFormat.JSON)
                    .includeSharedResources(shared)
                    .maxResults(PAGE)
                    .nextToken(token)),
        ToolReports::risks,
        answer -> answer.nextToken());
  }

  private static List<WorkloadRisks> risks(GetConsolidatedReportResponse answer) {
    return answer.metrics().stream()
        .map(each ->
            new WorkloadRisks(
                Tool.text(each.workloadId()),
                Tool.text(each.workloadName()),
                Tool.counts(each.riskCounts()),
                each.lenses().stream().map(ToolReports::risks).toList()))
        .toList();
  }

  private static LensRisks risks(LensMetric lens) {
    return new LensRisks(Tool.text(lens.lensArn()), Tool.counts(lens.riskCounts()));
  }

  private static byte[] pdf(@Nullable String base64) {
    byte[] report = Base64.getMimeDecoder().decode(Tool.text(base64));
    if (!new String(report, 0, Math.min(report.length, PDF.length()), ISO_8859_1).equals(PDF)) {
      throw new AtollException(
          ErrorCode.TOOL_REFUSED,
          "the Well-Architected Tool gave no report, only %d bytes that are no PDF"
              .formatted(report.length),
          "try again; the Tool's console makes the same report");
    }
    return report;
  }
}
