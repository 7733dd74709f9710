package dev.atoll.server.people;

import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.people.ApiTokens;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Role;
import dev.atoll.store.people.Sessions;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Cookie;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a request through whose caller is known and may make it; all others it refuses. */
public final class Authentication {
  static final String COOKIE = "atoll";
  private static final String BEARER = "Bearer ";
  private static final String FROM_DASHBOARD = "X-Atoll";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Caller caller;
  private final People people;
  private final Sessions sessions;
  private final ApiTokens tokens;

  Authentication(Caller caller, People people, Sessions sessions, ApiTokens tokens) {
    this.caller = caller;
    this.people = people;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @ServerRequestFilter(priority = 200)
  public void check(ContainerRequestContext request, ResourceInfo called) {
    Method method = called.getResourceMethod();
    boolean byToken = identify(request);
    if (!byToken && !READING.contains(request.getMethod())) {
      // a page of another site can make the browser send the cookie, but not this header
      refuseForgery(request);
    }
    if (method.isAnnotationPresent(Open.class)) {
      return;
    }
    if (caller.known().isEmpty() && people.isEmpty()) {
      throw new Refused(
          Refusal.SETUP_NEEDED, "this server has nobody yet", "set up the first person");
    }
    Role role = caller.member().role();
    Role needed = needed(method, request.getMethod());
    if (!role.includes(needed)) {
      throw new Refused(
          Refusal.FORBIDDEN,
          "this takes the role %s, yours is %s".formatted(needed.id(), role.id()),
          "ask an owner of " + caller.member().tenantName());
    }
  }

  private boolean identify(ContainerRequestContext request) {
    String header = request.getHeaderString("Authorization");
    if (header != null && header.startsWith(BEARER)) {
      Member member =
          tokens
              .find(Secrets.hash(header.substring(BEARER.length()).strip()))
              .orElseThrow(() ->
                  new Refused(
                      Refusal.SIGN_IN_REFUSED,
                      "the token is unknown, expired or withdrawn",
                      "make a new one under Settings"));
      caller.is(member, null);
      return true;
    }
    Cookie cookie = request.getCookies().get(COOKIE);
    if (cookie != null) {
      String hash = Secrets.hash(cookie.getValue());
      Optional<Member> member = sessions.find(hash);
      member.ifPresent(known -> caller.is(known, hash));
    }
    return false;
  }

  private static void refuseForgery(ContainerRequestContext request) {
    if (!"1".equals(request.getHeaderString(FROM_DASHBOARD))) {
      throw new Refused(
          Refusal.CSRF,
          "a change without a token needs the header " + FROM_DASHBOARD + ": 1",
          "send it, or a token as Bearer");
    }
  }

  private static Role needed(Method method, String verb) {
    return Optional.ofNullable(method.getAnnotation(Needs.class))
        .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Needs.class)))
        .map(Needs::value)
        .orElse(READING.contains(verb) ? Role.VIEWER : Role.ENGINEER);
  }
}
