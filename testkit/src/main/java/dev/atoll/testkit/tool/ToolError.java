package dev.atoll.testkit.tool;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error of the Tool. */
public final class ToolError extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final int status;
  private final String type;
  private final Map<String, String> fields;

  private ToolError(int status, String type, String message, Map<String, String> fields) {
    super(message);
    this.status = status;
    this.type = type;
    this.fields = Map.copyOf(fields);
  }

  public static ToolError invalid(String message) {
    return new ToolError(
        400, "ValidationException", message, Map.of("Reason", "FIELD_VALIDATION_FAILED"));
  }

  public static ToolError missing(String type, String id) {
    return new ToolError(
        404,
        "ResourceNotFoundException",
        type + " " + id + " does not exist.",
        Map.of("ResourceId", id, "ResourceType", type));
  }

  public static ToolError conflict(String message, String id) {
    return new ToolError(
        409, "ConflictException", message, Map.of("ResourceId", id, "ResourceType", "Workload"));
  }

  public static ToolError denied(String message) {
    return new ToolError(403, "AccessDeniedException", message, Map.of());
  }

  public static ToolError throttled() {
    return new ToolError(
        429,
        "ThrottlingException",
        "Rate exceeded",
        Map.of("QuotaCode", "L-00000000", "ServiceCode", "wellarchitected"));
  }

  public static ToolError quota(String message) {
    return new ToolError(
        402,
        "ServiceQuotaExceededException",
        message,
        Map.of("QuotaCode", "L-00000000", "ServiceCode", "wellarchitected"));
  }

  public static ToolError internal() {
    return new ToolError(500, "InternalServerException", "Something went wrong.", Map.of());
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Message", String.valueOf(getMessage()));
    body.putAll(fields);
    return body;
  }
}
