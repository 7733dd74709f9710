package dev.atoll.testkit.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which operation a request is, as the API's model binds it to a method and a path.
 *
 * @param path with names in braces, {@code /workloads/{WorkloadId}}
 */
record Route(String method, String path, String operation, Pattern pattern, List<String> names) {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  static final List<Route> ALL =
      List.of(
          of("POST", "/workloads", "CreateWorkload"),
          of("POST", "/workloadsSummaries", "ListWorkloads"),
          of("GET", "/workloads/{WorkloadId}", "GetWorkload"),
          of("DELETE", "/workloads/{WorkloadId}", "DeleteWorkload"),
          of("PATCH", "/workloads/{WorkloadId}/associateLenses", "AssociateLenses"),
          of("GET", "/workloads/{WorkloadId}/lensReviews", "ListLensReviews"),
          of("GET", "/workloads/{WorkloadId}/lensReviews/{LensAlias}", "GetLensReview"),
          of(
              "GET",
              "/workloads/{WorkloadId}/lensReviews/{LensAlias}/report",
              "GetLensReviewReport"),
          of(
              "GET",
              "/workloads/{WorkloadId}/lensReviews/{LensAlias}/improvements",
              "ListLensReviewImprovements"),
          of("PUT", "/workloads/{WorkloadId}/lensReviews/{LensAlias}/upgrade", "UpgradeLensReview"),
          of("GET", "/workloads/{WorkloadId}/lensReviews/{LensAlias}/answers", "ListAnswers"),
          of(
              "GET",
              "/workloads/{WorkloadId}/lensReviews/{LensAlias}/answers/{QuestionId}",
              "GetAnswer"),
          of(
              "PATCH",
              "/workloads/{WorkloadId}/lensReviews/{LensAlias}/answers/{QuestionId}",
              "UpdateAnswer"),
          of("POST", "/workloads/{WorkloadId}/milestones", "CreateMilestone"),
          of("POST", "/workloads/{WorkloadId}/milestonesSummaries", "ListMilestones"),
          of("PUT", "/importLens", "ImportLens"),
          of("GET", "/lenses", "ListLenses"),
          of("POST", "/lenses/{LensAlias}/versions", "CreateLensVersion"),
          of("GET", "/lenses/{LensAlias}/export", "ExportLens"),
          of("GET", "/consolidatedReport", "GetConsolidatedReport"),
          of("POST", "/workloads/{WorkloadId}/checkSummaries", "ListCheckSummaries"),
          of("POST", "/workloads/{WorkloadId}/checks", "ListCheckDetails"),
          of("POST", "/tags/{WorkloadArn}", "TagResource"),
          of("GET", "/tags/{WorkloadArn}", "ListTagsForResource"));

  private static Route of(String method, String path, String operation) {
    List<String> names = new ArrayList<>();
    Matcher found = NAME.matcher(path);
    while (found.find()) {
      names.add(found.group(1));
    }
    return new Route(
        method, path, operation, Pattern.compile(NAME.matcher(path).replaceAll("([^/]+)")), names);
  }

  /** The values of the path's names where a request takes this route. */
  Optional<Map<String, String>> match(String asked, String rawPath) {
    Matcher matcher = pattern.matcher(rawPath);
    if (!asked.equals(method) || !matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(
          names.get(i),
          java.net.URLDecoder.decode(
              matcher.group(i + 1).replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8));
    }
    return Optional.of(values);
  }
}
