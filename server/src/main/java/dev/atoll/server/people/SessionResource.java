package dev.atoll.server.people;

import dev.atoll.server.Settings;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Person;
import dev.atoll.store.people.Sessions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and the very first person. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource {
  private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

  private final Caller caller;
  private final People people;
  private final Sessions sessions;
  private final Onboarding onboarding;
  private final SignedIn signedIn;
  private final Plans plans;
  private final Settings settings;
  private final SignInLimit limit;

  SessionResource(
      Caller caller,
      People people,
      Sessions sessions,
      Onboarding onboarding,
      SignedIn signedIn,
      Plans plans,
      Settings settings,
      InstantSource clock) {
    this.caller = caller;
    this.people = people;
    this.sessions = sessions;
    this.onboarding = onboarding;
    this.signedIn = signedIn;
    this.plans = plans;
    this.settings = settings;
    this.limit = new SignInLimit(clock);
  }

  /**
   * @param tenant the customer's name
   * @param key the one from the server's log; needed where not only this machine reaches it
   */
  public record Setup(
      @Nullable String email,
      @Nullable String name,
      @Nullable String password,
      @Nullable String tenant,
      @Nullable String key) {}

  /** Either an e-mail address with its password, or a key. */
  public record SignIn(@Nullable String email, @Nullable String password, @Nullable String key) {}

  /**
   * @param tenant the id of another one to turn to
   */
  public record Turn(@Nullable String tenant) {}

  @GET
  @Path("/session")
  public SessionView session() {
    return view(caller.member());
  }

  @Open
  @POST
  @Path("/setup")
  public Response setUp(@Nullable Setup wanted, @Context HttpServerRequest connection) {
    if (wanted == null) {
      throw Refused.invalid("the body is missing", "send email, name, password and tenant");
    }
    if (!people.isEmpty()) {
      throw new Refused(Refusal.CONFLICT, "this server is set up already", "sign in");
    }
    String email = Inputs.email(wanted.email());
    String name = Inputs.text(wanted.name(), "name");
    String tenant = Inputs.text(wanted.tenant(), "tenant");
    String hash = Passwords.hash(wanted.password() == null ? "" : wanted.password());
    if (!settings.local() || !isThisMachine(connection.authority())) {
      limit.check(address(connection));
      useKey(wanted.key());
    }
    return signedIn(onboarding.first(email, name, hash, tenant));
  }

  @Open
  @POST
  @Path("/session")
  public Response signIn(@Nullable SignIn wanted, @Context HttpServerRequest connection) {
    limit.check(address(connection));
    if (wanted != null && wanted.key() != null) {
      useKey(wanted.key());
      limit.takeBack(address(connection));
      return signedIn(onboarding.keyHolder());
    }
    if (wanted == null || wanted.email() == null || wanted.password() == null) {
      throw Refused.invalid("email and password, or key, are missing", "");
    }
    // as it is stored, so that there is one limit for all spellings
    String email = Inputs.email(wanted.email()).toLowerCase(Locale.ROOT);
    limit.check(email);
    var person = people.byEmail(email);
    boolean right = Passwords.matches(wanted.password(), person.flatMap(Person::password));
    Member member =
        person
            .filter(_ -> right)
            .flatMap(known -> people.memberships(known.id()).stream().findFirst())
            .orElseThrow(() ->
                new Refused(
                    Refusal.SIGN_IN_REFUSED, "the e-mail address or the password is wrong", ""));
    limit.forget(email);
    limit.takeBack(address(connection));
    return signedIn(member);
  }

  @PATCH
  @Path("/session")
  @Needs(dev.atoll.store.people.Role.VIEWER)
  public SessionView turn(@Nullable Turn wanted) {
    long tenant =
        Inputs.id(Inputs.text(wanted == null ? null : wanted.tenant(), "tenant"), "tenant");
    Member member =
        people.memberships(caller.member().person().id()).stream()
            .filter(each -> each.tenant() == tenant)
            .findFirst()
            .orElseThrow(() -> Refused.notFound("tenant", String.valueOf(tenant)));
    String session =
        caller
            .session()
            .orElseThrow(() -> Refused.invalid("a token has one tenant only", "sign in instead"));
    sessions.turn(session, tenant);
    return view(member);
  }

  @Open
  @DELETE
  @Path("/session")
  public Response signOut() {
    caller.session().ifPresent(sessions::close);
    return Response.noContent().cookie(signedIn.none()).build();
  }

  private void useKey(@Nullable String key) {
    if (key == null || !sessions.useKey(Secrets.hash(key))) {
      throw new Refused(
          Refusal.SIGN_IN_REFUSED,
          "the key is unknown, used or too old",
          "start the server again: it prints a new one");
    }
  }

  private Response signedIn(Member member) {
    return Response.ok(view(member)).cookie(signedIn.open(member)).build();
  }

  private SessionView view(Member member) {
    List<SessionView.TenantName> tenants =
        people.memberships(member.person().id()).stream()
            .map(each ->
                new SessionView.TenantName(String.valueOf(each.tenant()), each.tenantName()))
            .toList();
    return new SessionView(
        new SessionView.User(
            String.valueOf(member.person().id()),
            member.person().email(),
            member.person().name(),
            member.role().id()),
        plans.of(member.tenant()),
        tenants);
  }

  /**
   * Whether a request names this machine itself: a proxy that lets others in keeps the name that
   * they asked for, and so does a browser whose page had its own name lead here.
   */
  static boolean isThisMachine(@Nullable HostAndPort asked) {
    if (asked == null) {
      return false;
    }
    String host = asked.host().toLowerCase(Locale.ROOT);
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.equals("::1")
        || LOOPBACK.matcher(host).matches();
  }

  private static String address(HttpServerRequest connection) {
    return SignInLimit.network(String.valueOf(connection.remoteAddress().hostAddress()));
  }
}
