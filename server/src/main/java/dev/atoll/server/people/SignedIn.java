package dev.atoll.server.people;

import dev.atoll.server.Settings;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.Sessions;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.InstantSource;

/** Opens sessions and writes their cookies. */
@Singleton
public final class SignedIn {
  private static final Duration LIFE = Duration.ofDays(7);

  private final Sessions sessions;
  private final InstantSource clock;
  private final Settings settings;

  SignedIn(Sessions sessions, InstantSource clock, Settings settings) {
    this.sessions = sessions;
    this.clock = clock;
    this.settings = settings;
  }

  /** Signs somebody in; the cookie is their only proof. */
  NewCookie open(Member member) {
    String secret = Secrets.random();
    sessions.open(
        Secrets.hash(secret), member.person().id(), member.tenant(), clock.instant().plus(LIFE));
    return cookie(secret, LIFE.toSeconds());
  }

  /** The cookie that takes the other one away. */
  NewCookie none() {
    return cookie("", 0);
  }

  private NewCookie cookie(String value, long seconds) {
    return new NewCookie.Builder(Authentication.COOKIE)
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure("https".equals(settings.address().getScheme()))
        .sameSite(NewCookie.SameSite.STRICT)
        .maxAge(Math.toIntExact(seconds))
        .build();
  }
}
