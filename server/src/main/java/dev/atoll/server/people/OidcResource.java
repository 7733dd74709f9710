package dev.atoll.server.people;

import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.People;
import io.quarkus.oidc.IdToken;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Signing in through OpenID Connect: the provider says who it is, Atoll says what they may. Whoever
 * is nobody's member gets no further.
 */
@Path("/api/v1/oidc")
public class OidcResource {
  private final People people;
  private final SignedIn signedIn;
  private final OidcSession session;
  private final boolean trusted;

  /** What the provider says; the framework gives it to fields alone. */
  @Inject @IdToken JsonWebToken token;

  /**
   * @param trusted whether an address that the provider says nothing of counts as verified: only
   *     where people cannot choose theirs
   */
  OidcResource(
      People people,
      SignedIn signedIn,
      OidcSession session,
      @ConfigProperty(name = "atoll.oidc-trust-email", defaultValue = "false") boolean trusted) {
    this.people = people;
    this.signedIn = signedIn;
    this.session = session;
    this.trusted = trusted;
  }

  /** Where the provider sends the browser back to, and where signing in starts. */
  @Open
  @Authenticated
  @GET
  public Response enter() {
    // the framework's own cookie would sign the next person at this browser in as the last one
    session.logout().await().indefinitely();
    String email = token.getClaim("email");
    Object verified = token.getClaim("email_verified");
    boolean vouched = verified == null ? trusted : "true".equals(verified.toString());
    if (email == null || !vouched) {
      throw new Refused(
          Refusal.SIGN_IN_REFUSED,
          "the provider names no verified e-mail address",
          "let it give the claims email and email_verified, or see ATOLL_OIDC_TRUST_EMAIL");
    }
    Member member =
        people
            .byEmail(email)
            .flatMap(person -> people.memberships(person.id()).stream().findFirst())
            .orElseThrow(() ->
                new Refused(
                    Refusal.FORBIDDEN, email + " is nobody here", "ask an owner to add you"));
    return Response.seeOther(URI.create("/")).cookie(signedIn.open(member)).build();
  }
}
