package dev.atoll.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * An error as RFC 9457 has it.
 *
 * @param code stable, for programs
 * @param detail what was wrong and where, for people
 * @param hint what to do about it; may be empty
 * @param problems each place that is wrong; absent where the detail says all
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String hint,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Place> problems) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * A place in a file that was sent.
   *
   * @param line from 1, as is the column
   */
  public record Place(String file, int line, int column, String message) {}

  Problem(String type, String title, int status, String detail, String code, String hint) {
    this(type, title, status, detail, code, hint, List.of());
  }

  static Problem of(Refused refused) {
    Refusal refusal = refused.refusal();
    return new Problem(
        "about:blank",
        refusal.title(),
        refusal.status(),
        refused.getMessage(),
        refusal.name(),
        refused.hint(),
        refused.problems());
  }

  Response response() {
    Response.ResponseBuilder builder = Response.status(status).type(MEDIA_TYPE).entity(this);
    if (status == 503 || status == 429) {
      builder.header("Retry-After", 10);
    }
    return builder.build();
  }
}
