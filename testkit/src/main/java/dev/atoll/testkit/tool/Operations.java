package dev.atoll.testkit.tool;

import dev.atoll.testkit.tool.SimulatedLens.Question;
import dev.atoll.testkit.tool.SimulatedWorkload.Milestone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the operations do. Called under the simulator's lock, with checked requests. */
final class Operations {
  static final String ACCOUNT = "123456789012";
  private static final int MILESTONES = 100;
  private static final int LENSES = 20;

  private final Map<String, SimulatedWorkload> workloads = new LinkedHashMap<>();
  private final Map<String, Done> byToken = new HashMap<>();
  private final Supplier<Double> clock;
  private final SimulatedLenses lenses;
  private final LensOperations lensOperations;
  private final ReportOperations reports;
  private boolean keepsNotes = true;
  private Optional<ToolError> writesFail = Optional.empty();

  Operations(SimulatedLens lens, Supplier<Double> clock) {
    this.lenses = new SimulatedLenses(lens);
    this.lensOperations = new LensOperations(lenses, workloads.values());
    this.reports = new ReportOperations(workloads.values());
    this.clock = clock;
  }

  SimulatedLens lens() {
    return lenses.official();
  }

  /** AWS's lens in another version, which every review is upgraded to. */
  void lens(SimulatedLens other) {
    lenses.official(other);
    workloads
        .values()
        .forEach(workload -> workload.lenses().computeIfPresent(other.alias(), (_, _) -> other));
  }

  ReportOperations reports() {
    return reports;
  }

  void keepsNotes(boolean keeps) {
    keepsNotes = keeps;
  }

  void writesFail(Optional<ToolError> error) {
    writesFail = error;
  }

  SimulatedWorkload workload(String id) {
    return Optional.ofNullable(workloads.get(id))
        .orElseThrow(() -> ToolError.missing("Workload", id));
  }

  void delete(String id) {
    workloads.remove(workload(id).id());
  }

  Map<String, Object> run(String operation, Map<String, Object> request) {
    return switch (operation) {
      case "CreateWorkload" -> once(request, () -> createWorkload(request));
      case "ListWorkloads" ->
          Pages.of(
              request,
              "WorkloadSummaries",
              workloads.values().stream()
                  .filter(each -> each.name().startsWith(text(request, "WorkloadNamePrefix")))
                  .map(SimulatedWorkload::summary)
                  .toList());
      case "GetWorkload" -> Map.of("Workload", of(request).json());
      case "DeleteWorkload" -> {
        delete(text(request, "WorkloadId"));
        yield Map.of();
      }
      case "AssociateLenses" -> associate(request);
      case "ListLensReviews" -> {
        SimulatedWorkload workload = of(request);
        yield Pages.of(
            request,
            "LensReviewSummaries",
            workload.lenses().values().stream()
                .map(lens -> lensReview(new At(lens, workload.answers())))
                .toList());
      }
      case "GetLensReview" -> getLensReview(request);
      case "GetLensReviewReport" -> {
        SimulatedWorkload workload = of(request);
        yield reports.lensReview(workload, at(workload, request).lens());
      }
      case "GetConsolidatedReport" -> reports.consolidated(request);
      case "ListCheckSummaries" -> reports.checks(of(request), request, false);
      case "ListCheckDetails" -> reports.checks(of(request), request, true);
      case "ImportLens" -> once(request, () -> lensOperations.importLens(request));
      case "CreateLensVersion" -> once(request, () -> lensOperations.publish(request));
      case "ExportLens" -> lensOperations.export(request);
      case "ListLenses" -> lensOperations.list(request);
      case "UpgradeLensReview" -> {
        SimulatedWorkload workload = of(request);
        String alias = at(workload, request).lens().alias();
        milestone(workload, text(request, "MilestoneName"));
        workload.lenses().put(alias, lenses.current(alias));
        yield Map.of();
      }
      case "ListAnswers" -> listAnswers(request);
      case "GetAnswer" -> getAnswer(request);
      case "UpdateAnswer" -> updateAnswer(request);
      case "CreateMilestone" ->
          once(
              request,
              () -> {
                writable();
                SimulatedWorkload workload = of(request);
                int number = milestone(workload, text(request, "MilestoneName"));
                return Map.of("WorkloadId", workload.id(), "MilestoneNumber", number);
              });
      case "ListMilestones" -> listMilestones(request);
      case "TagResource" -> {
        SimulatedWorkload workload = byArn(text(request, "WorkloadArn"));
        tag(workload, request);
        yield Map.of();
      }
      case "ListTagsForResource" -> Map.of("Tags", byArn(text(request, "WorkloadArn")).tags());
      default -> throw new IllegalStateException(operation);
    };
  }

  /** A request that was served, by its token. */
  private record Done(Map<String, Object> request, Map<String, Object> answer) {}

  /** The same request with the same token is answered as it was the first time. */
  private Map<String, Object> once(
      Map<String, Object> request, Supplier<Map<String, Object>> first) {
    String token = text(request, "ClientRequestToken");
    Done earlier = byToken.get(token);
    if (earlier != null) {
      if (!request.equals(earlier.request())) {
        throw ToolError.conflict("The token was used for another request.", token);
      }
      return earlier.answer();
    }
    Map<String, Object> answer = first.get();
    byToken.put(token, new Done(request, answer));
    return answer;
  }

  private Map<String, Object> createWorkload(Map<String, Object> request) {
    if (!request.containsKey("ReviewOwner")) {
      throw ToolError.invalid("[Validation] ReviewOwner is required.");
    }
    boolean nowhere =
        list(request, "AwsRegions").isEmpty() && list(request, "NonAwsRegions").isEmpty();
    if (nowhere) {
      throw ToolError.invalid("[Validation] AwsRegions or NonAwsRegions is required.");
    }
    String name = text(request, "WorkloadName");
    if (workloads.values().stream().anyMatch(each -> each.name().equals(name))) {
      throw ToolError.conflict("A workload named " + name + " exists.", name);
    }
    String id = "%032x".formatted(workloads.size() + 1);
    String arn = "arn:aws:wellarchitected:us-east-1:" + ACCOUNT + ":workload/" + id;
    Map<String, Object> attributes = new LinkedHashMap<>(request);
    List.of("ClientRequestToken", "Tags", "Lenses", "ProfileArns").forEach(attributes::remove);
    SimulatedWorkload workload = new SimulatedWorkload(id, arn, ACCOUNT, attributes, clock.get());
    list(request, "Lenses").forEach(each -> apply(workload, each));
    tag(workload, request);
    workloads.put(id, workload);
    return Map.of("WorkloadId", id, "WorkloadArn", arn);
  }

  private static void tag(SimulatedWorkload workload, Map<String, Object> request) {
    if (request.get("Tags") instanceof Map<?, ?> tags) {
      tags.forEach((key, value) -> workload.tags().put(key.toString(), value.toString()));
    }
  }

  private Map<String, Object> associate(Map<String, Object> request) {
    writable();
    SimulatedWorkload workload = of(request);
    list(request, "LensAliases").forEach(each -> apply(workload, each));
    return Map.of();
  }

  private void apply(SimulatedWorkload workload, String alias) {
    SimulatedLens lens = lenses.current(alias);
    workload.lenses().putIfAbsent(lens.alias(), lens);
    if (workload.lenses().size() > LENSES) {
      throw ToolError.invalid("[Validation] A workload can have at most 20 lenses.");
    }
  }

  private Map<String, Object> lensReview(At at) {
    SimulatedLens lens = at.lens();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("LensAlias", lens.alias());
    json.put("LensArn", SimulatedLenses.arn(lens.alias()));
    json.put("LensVersion", lens.version());
    json.put("LensName", lens.name());
    boolean current = lenses.current(lens.alias()).version().equals(lens.version());
    json.put("LensStatus", current ? "CURRENT" : "NOT_CURRENT");
    json.put("UpdatedAt", clock.get());
    json.put("RiskCounts", SimulatedWorkload.risks(lens, at.answers(), ""));
    return json;
  }

  private Map<String, Object> getLensReview(Map<String, Object> request) {
    SimulatedWorkload workload = of(request);
    At at = at(workload, request);
    Map<String, Object> json = lensReview(at);
    List<Object> pillars = new ArrayList<>();
    at.lens().questions().stream()
        .map(Question::pillar)
        .distinct()
        .forEach(pillar ->
            pillars.add(
                Map.of(
                    "PillarId",
                    pillar,
                    "RiskCounts",
                    SimulatedWorkload.risks(at.lens(), at.answers(), pillar))));
    json.put("PillarReviewSummaries", pillars);
    return Map.of("WorkloadId", workload.id(), "LensReview", json);
  }

  /** A review as it stands, or as it stood at a milestone. */
  private record At(SimulatedLens lens, Map<SimulatedWorkload.At, SimulatedAnswer> answers) {
    SimulatedAnswer answer(Question question) {
      return answers.getOrDefault(
          new SimulatedWorkload.At(lens.alias(), question.id()), SimulatedAnswer.BLANK);
    }
  }

  private At at(SimulatedWorkload workload, Map<String, Object> request) {
    String alias = lenses.alias(text(request, "LensAlias"));
    if (!(request.get("MilestoneNumber") instanceof Long number)) {
      return new At(applied(workload.lenses(), alias), workload.answers());
    }
    return workload.milestones().stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .map(each -> new At(applied(each.lenses(), alias), each.answers()))
        .orElseThrow(() -> ToolError.missing("Milestone", number.toString()));
  }

  private static SimulatedLens applied(Map<String, SimulatedLens> lenses, String alias) {
    return Optional.ofNullable(lenses.get(alias))
        .orElseThrow(() -> ToolError.missing("LensReview", alias));
  }

  private Map<String, Object> listAnswers(Map<String, Object> request) {
    SimulatedWorkload workload = of(request);
    At at = at(workload, request);
    List<Map<String, Object>> answers =
        at.lens().questions().stream()
            .filter(each ->
                !request.containsKey("PillarId") || each.pillar().equals(text(request, "PillarId")))
            .map(each -> at.answer(each).json(each, true))
            .toList();
    Map<String, Object> page = Pages.of(request, "AnswerSummaries", answers);
    page.put("WorkloadId", workload.id());
    page.put("LensAlias", at.lens().alias());
    page.put("LensArn", SimulatedLenses.arn(at.lens().alias()));
    return page;
  }

  private Map<String, Object> getAnswer(Map<String, Object> request) {
    SimulatedWorkload workload = of(request);
    At at = at(workload, request);
    Question question = at.lens().question(text(request, "QuestionId"));
    return answered(workload, at.lens(), at.answer(question).json(question, false));
  }

  private Map<String, Object> updateAnswer(Map<String, Object> request) {
    SimulatedWorkload workload = of(request);
    SimulatedLens lens = at(workload, request).lens();
    writable();
    Question question = lens.question(text(request, "QuestionId"));
    SimulatedAnswer next =
        workload.answer(lens.alias(), question.id()).updated(question, request, keepsNotes);
    workload.answer(lens.alias(), question.id(), next);
    return answered(workload, lens, next.json(question, false));
  }

  private static Map<String, Object> answered(
      SimulatedWorkload workload, SimulatedLens lens, Map<String, Object> answer) {
    return Map.of(
        "WorkloadId",
        workload.id(),
        "LensAlias",
        lens.alias(),
        "LensArn",
        SimulatedLenses.arn(lens.alias()),
        "Answer",
        answer);
  }

  private int milestone(SimulatedWorkload workload, String name) {
    if (workload.milestones().stream().anyMatch(each -> each.name().equals(name))) {
      throw ToolError.conflict("A milestone named " + name + " exists.", workload.id());
    }
    if (workload.milestones().size() >= MILESTONES) {
      throw ToolError.quota("A workload can have at most 100 milestones.");
    }
    int number = workload.milestones().size() + 1;
    workload
        .milestones()
        .add(
            new Milestone(
                number,
                name,
                clock.get(),
                new LinkedHashMap<>(workload.lenses()),
                workload.answers()));
    return number;
  }

  private Map<String, Object> listMilestones(Map<String, Object> request) {
    SimulatedWorkload workload = of(request);
    Map<String, Object> page =
        Pages.of(
            request,
            "MilestoneSummaries",
            workload.milestones().stream().map(Operations::summary).toList());
    page.put("WorkloadId", workload.id());
    return page;
  }

  private static Map<String, Object> summary(Milestone milestone) {
    return Map.of(
        "MilestoneNumber",
        milestone.number(),
        "MilestoneName",
        milestone.name(),
        "RecordedAt",
        milestone.at());
  }

  private void writable() {
    if (writesFail.isPresent()) {
      throw writesFail.get();
    }
  }

  private SimulatedWorkload of(Map<String, Object> request) {
    return workload(text(request, "WorkloadId"));
  }

  private SimulatedWorkload byArn(String arn) {
    return workloads.values().stream()
        .filter(each -> each.arn().equals(arn))
        .findFirst()
        .orElseThrow(() -> ToolError.missing("Workload", arn));
  }

  static String text(Map<String, Object> request, String name) {
    return request.get(name) instanceof String text ? text : "";
  }

  static List<String> list(Map<String, Object> request, String name) {
    return request.get(name) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }
}
