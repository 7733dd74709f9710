package dev.atoll.server.problem;

/**
 * Every kind of request that is refused; the HTTP status follows from it, here and nowhere else.
 */
public enum Refusal {
  INVALID(400, "The request is not valid"),
  PACK_INVALID(400, "The pack is not valid"),
  SETUP_NEEDED(401, "Nobody is set up yet"),
  SIGN_IN_NEEDED(401, "Sign in first"),
  SIGN_IN_REFUSED(401, "Signing in was refused"),
  FORBIDDEN(403, "Your role does not allow this"),
  CSRF(403, "The request does not come from the dashboard"),
  PLAN_LIMIT(403, "The plan does not allow this"),
  NOT_FOUND(404, "There is no such thing"),
  CONFLICT(409, "It is in the way of what is there"),
  TOO_LARGE(413, "The body is too large"),
  TOO_MANY(429, "Too many requests"),
  UNAVAILABLE(503, "Not available now");

  private final int status;
  private final String title;

  Refusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
