package dev.atoll.server;

import dev.atoll.store.Database;
import dev.atoll.store.Tenant;
import dev.atoll.store.people.ApiTokens;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/** The owner of a second tenant, who calls with a token. */
final class Stranger {
  private Stranger() {}

  /** Writes tenant, owner, and the token's hash into the database. */
  static Member join(Database database, String token) {
    InstantSource clock = InstantSource.system();
    Instant now = clock.instant();
    Tenant two =
        database
            .tenants()
            .add(new Tenant(0, "Two", "standard", Optional.empty(), Optional.empty(), 400, now));
    Member member =
        new People(database, clock)
            .join(two.id(), "b@example.com", "B", Role.OWNER, Optional.empty());
    new ApiTokens(database, clock)
        .add(
            member, "test", Role.OWNER, hash(token), "atoll_secret", now.plus(Duration.ofHours(1)));
    return member;
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
