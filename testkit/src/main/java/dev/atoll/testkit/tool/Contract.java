package dev.atoll.testkit.tool;

import dev.atoll.aws.model.SdkCall;
import dev.atoll.aws.model.SdkModel;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.StructShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What requests and answers must be like: members and types from the SDK's own model, required
 * members, lengths, enums and patterns from the API reference of 2020-03-31.
 */
final class Contract {
  private static final SdkModel SDK = new SdkModel(_ -> Optional.of("WellArchitectedClient"));

  private static final List<String> CHECKED =
      List.of("LensArn", "PillarId", "QuestionId", "ChoiceId");

  /** How many items a page may have at most, where it is not 50. */
  static final Map<String, Integer> PAGES =
      Map.of("ListLensReviewImprovements", 100, "GetConsolidatedReport", 15);

  /** Members that a request must have, by operation. */
  static final Map<String, List<String>> REQUIRED =
      Map.ofEntries(
          Map.entry(
              "CreateWorkload",
              List.of(
                  "WorkloadName", "Description", "Environment", "Lenses", "ClientRequestToken")),
          Map.entry("CreateMilestone", List.of("MilestoneName", "ClientRequestToken")),
          Map.entry("UpgradeLensReview", List.of("MilestoneName")),
          Map.entry("AssociateLenses", List.of("LensAliases")),
          Map.entry("TagResource", List.of("Tags")),
          Map.entry("ImportLens", List.of("JSONString", "ClientRequestToken")),
          Map.entry("CreateLensVersion", List.of("LensVersion", "ClientRequestToken")),
          Map.entry("GetConsolidatedReport", List.of("Format")),
          Map.entry("ListCheckSummaries", CHECKED),
          Map.entry("ListCheckDetails", CHECKED));

  /** The shortest and longest text of a member. */
  record Length(int least, int most) {}

  static final Map<String, Length> LENGTHS =
      Map.ofEntries(
          Map.entry("WorkloadName", new Length(3, 100)),
          Map.entry("Description", new Length(3, 250)),
          Map.entry("ReviewOwner", new Length(3, 255)),
          Map.entry("MilestoneName", new Length(3, 100)),
          Map.entry("ClientRequestToken", new Length(1, 2048)),
          Map.entry("LensAlias", new Length(1, 128)),
          Map.entry("QuestionId", new Length(1, 128)),
          Map.entry("PillarId", new Length(1, 64)),
          Map.entry("ChoiceId", new Length(1, 64)),
          Map.entry("JSONString", new Length(2, 500_000)),
          Map.entry("LensVersion", new Length(1, 32)),
          Map.entry("IndustryType", new Length(0, 100)),
          Map.entry("Notes", new Length(0, 2084)),
          Map.entry("ChoiceUpdates.Notes", new Length(0, 250)));

  static final Map<String, Set<String>> ENUMS =
      Map.of(
          "Environment",
          Set.of("PRODUCTION", "PREPRODUCTION"),
          "Reason",
          Set.of(
              "OUT_OF_SCOPE", "BUSINESS_PRIORITIES", "ARCHITECTURE_CONSTRAINTS", "OTHER", "NONE"),
          "Status",
          Set.of("SELECTED", "NOT_APPLICABLE", "UNSELECTED"),
          "Format",
          Set.of("PDF", "JSON"),
          "LensType",
          Set.of("AWS_OFFICIAL", "CUSTOM_SHARED", "CUSTOM_SELF"),
          "LensStatus",
          Set.of("ALL", "DRAFT", "PUBLISHED"));

  private static final Pattern WORKLOAD = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  private Contract() {}

  /**
   * Throws what the Tool would answer to a wrong request.
   *
   * @param request body, path and query together
   */
  static void check(String operation, Map<String, Object> request) {
    struct(call(operation).input(), request, "");
    for (String member : REQUIRED.getOrDefault(operation, List.of())) {
      if (!request.containsKey(member)) {
        throw ToolError.invalid("[Validation] " + member + " is required.");
      }
    }
    if (request.get("WorkloadId") instanceof String id && !WORKLOAD.matcher(id).matches()) {
      throw ToolError.invalid("[Validation] WorkloadId does not match " + WORKLOAD.pattern());
    }
    int pages = PAGES.getOrDefault(operation, 50);
    if (request.get("MaxResults") instanceof Long most && (most < 1 || most > pages)) {
      throw ToolError.invalid("[Validation] MaxResults must be from 1 to " + pages);
    }
    if (request.get("AccountIds") instanceof List<?> accounts
        && !accounts.stream().allMatch(id -> ACCOUNT.matcher(id.toString()).matches())) {
      throw ToolError.invalid("[Validation] AccountIds must have twelve digits");
    }
  }

  /** Fails where the simulator answers what the SDK does not know: a defect of the simulator. */
  static void checkAnswer(String operation, Map<String, Object> answer) {
    try {
      members(call(operation).output(), answer, "");
    } catch (ToolError e) {
      throw new IllegalStateException(operation + " answers wrongly: " + e.getMessage(), e);
    }
  }

  private static SdkCall call(String operation) {
    return SDK.call("wellarchitected", operation)
        .orElseThrow(() -> new IllegalStateException("the SDK has no " + operation));
  }

  private static void struct(StructShape shape, Map<?, ?> value, String path) {
    members(shape, value, path);
    value.forEach((name, member) -> limits(path + name, String.valueOf(name), member));
  }

  private static void members(StructShape shape, Map<?, ?> value, String path) {
    value.forEach((name, member) -> {
      Shape expected =
          shape
              .field(String.valueOf(name))
              .orElseThrow(() -> ToolError.invalid("[Unknown] " + path + name));
      type(expected, member, path + name);
    });
  }

  private static void type(Shape expected, Object value, String path) {
    switch (expected) {
      case Shape.Structure structure when value instanceof Map<?, ?> map ->
          members(structure.struct(), map, path + ".");
      case Shape.MapOf mapped when value instanceof Map<?, ?> map ->
          map.forEach((key, each) -> type(mapped.value(), each, path + "." + key));
      case Shape.ListOf list when value instanceof List<?> all ->
          all.forEach(each -> type(list.element(), each, path + "[]"));
      case Shape.Scalar scalar when fits(scalar, value) -> {}
      default -> throw ToolError.invalid("[Type] " + path + " is not " + expected);
    }
  }

  private static boolean fits(Shape.Scalar scalar, Object value) {
    return switch (scalar) {
      case STRING -> value instanceof String;
      case BOOL -> value instanceof Boolean;
      case INT -> value instanceof Long || value instanceof Integer;
      case DOUBLE, TIMESTAMP -> value instanceof Number;
      default -> true;
    };
  }

  private static void limits(String path, String name, Object value) {
    switch (value) {
      case String text -> text(path, name, text);
      case Map<?, ?> map when name.equals("ChoiceUpdates") ->
          map.forEach((choice, update) -> {
            text(path, "ChoiceId", choice.toString());
            if (!(update instanceof Map<?, ?> fields) || !fields.containsKey("Status")) {
              throw ToolError.invalid("[Validation] " + path + "." + choice + " has no Status");
            }
            fields.forEach((field, each) ->
                text(
                    path + "." + choice + "." + field,
                    field.equals("Notes") ? "ChoiceUpdates.Notes" : field.toString(),
                    each.toString()));
          });
      case Map<?, ?> map when name.equals("Tags") -> tags(map);
      default -> {}
    }
  }

  private static void text(String path, String name, String text) {
    Length length = LENGTHS.get(name);
    int size = text.codePointCount(0, text.length());
    if (length != null && (size < length.least() || size > length.most())) {
      throw ToolError.invalid(
          "[Validation] %s must have %d to %d characters, not %d"
              .formatted(path, length.least(), length.most(), size));
    }
    Set<String> values = ENUMS.get(name);
    if (values != null && !values.contains(text)) {
      throw ToolError.invalid("[Validation] %s must be one of %s".formatted(path, values));
    }
  }

  private static void tags(Map<?, ?> tags) {
    boolean wrong =
        tags.size() > 50
            || tags.isEmpty()
            || tags.entrySet().stream()
                .anyMatch(tag ->
                    tag.getKey().toString().isEmpty()
                        || tag.getKey().toString().length() > 128
                        || tag.getValue().toString().length() > 256);
    if (wrong) {
      throw ToolError.invalid("[Validation] Tags are too many or too long");
    }
  }
}
