package dev.atoll.server.problem;

import jakarta.ws.rs.core.Response;

/**
 * An error as RFC 9457 has it.
 *
 * @param code stable, for programs
 * @param detail what was wrong and where, for people
 * @param hint what to do about it; may be empty
 */
public record Problem(
    String type, String title, int status, String detail, String code, String hint) {
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Refused refused) {
    Refusal refusal = refused.refusal();
    return new Problem(
        "about:blank",
        refusal.title(),
        refusal.status(),
        refused.getMessage(),
        refusal.name(),
        refused.hint());
  }

  Response response() {
    Response.ResponseBuilder builder = Response.status(status).type(MEDIA_TYPE).entity(this);
    if (status == 503 || status == 429) {
      builder.header("Retry-After", 10);
    }
    return builder.build();
  }
}
