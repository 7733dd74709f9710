package dev.atoll.server.people;

import dev.atoll.server.contract.OneOf;
import dev.atoll.server.http.Listed;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.people.ApiToken;
import dev.atoll.store.people.ApiTokens;
import dev.atoll.store.people.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tokens for programs. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokenResource {
  private static final String START = "atoll_";
  private static final int SHOWN = 12;
  private static final Duration LIFE = Duration.ofDays(90);
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Caller caller;
  private final ApiTokens tokens;
  private final InstantSource clock;

  TokenResource(Caller caller, ApiTokens tokens, InstantSource clock) {
    this.caller = caller;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * @param secret in the answer that makes it and never again
   */
  public record TokenView(
      String id,
      String name,
      String prefix,
      String by,
      @OneOf(Role.class) String role,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      Instant expiresAt,
      @Nullable String secret) {
    static TokenView of(ApiToken token, @Nullable String secret) {
      return new TokenView(
          String.valueOf(token.id()),
          token.name(),
          token.prefix(),
          token.person(),
          token.role().id(),
          token.createdAt(),
          token.usedAt().orElse(null),
          token.expiresAt(),
          secret);
    }
  }

  /**
   * @param role what it may at most; a viewer's by default
   * @param expiresAt at most a year from now; 90 days by default
   */
  @Schema(name = "TokenDraft")
  public record Draft(
      @Nullable String name,
      @OneOf(Role.class) @Nullable String role,
      @Nullable Instant expiresAt) {}

  @GET
  @Needs(Role.ENGINEER)
  public Listed<TokenView> list() {
    return Listed.of(
        tokens.of(caller.tenant()).stream().map(token -> TokenView.of(token, null)).toList());
  }

  @POST
  @Needs(Role.ENGINEER)
  public TokenView add(@Nullable Draft draft) {
    String name = Inputs.text(draft == null ? null : draft.name(), "name");
    Role role = PeopleResource.role(draft == null ? null : draft.role());
    if (!caller.member().role().includes(role)) {
      throw new Refused(
          Refusal.FORBIDDEN, "a token may not do more than you", "choose a lesser role");
    }
    Instant now = clock.instant();
    Instant expiresAt =
        draft == null || draft.expiresAt() == null ? now.plus(LIFE) : draft.expiresAt();
    if (expiresAt.isBefore(now) || expiresAt.isAfter(now.plus(LONGEST))) {
      throw Refused.invalid("expiresAt: is not within the next year", "choose an earlier day");
    }
    String secret = START + Secrets.random();
    caller.note(Map.of("name", name, "role", role.id(), "until", String.valueOf(expiresAt)));
    return TokenView.of(
        tokens.add(
            caller.member(),
            name,
            role,
            Secrets.hash(secret),
            secret.substring(0, SHOWN),
            expiresAt),
        secret);
  }

  @DELETE
  @Path("/{id}")
  @Needs(Role.ENGINEER)
  public void remove(@PathParam("id") String id) {
    if (!tokens.remove(caller.tenant(), Inputs.id(id, "token"))) {
      throw Refused.notFound("token", id);
    }
  }
}
