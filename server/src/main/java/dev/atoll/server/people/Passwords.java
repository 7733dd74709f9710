package dev.atoll.server.people;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import dev.atoll.server.problem.Refused;
import java.util.Optional;

/** Passwords of local accounts, kept as bcrypt. */
final class Passwords {
  private static final int COST = 12;
  private static final int SHORTEST = 10;
  private static final int LONGEST = 1000;
  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

  /** Compared with where there is nobody, so that the answer takes as long as for somebody. */
  private static final String NOBODY = hashed("nobody's password");

  private Passwords() {}

  /** The hash of a new password; refuses one that is too short or long. */
  static String hash(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw Refused.invalid(
          "a password has %d to %d characters".formatted(SHORTEST, LONGEST), "choose a longer one");
    }
    return hashed(password);
  }

  private static String hashed(String password) {
    return BCrypt.with(LongPasswordStrategies.hashSha512(VERSION))
        .hashToString(COST, password.toCharArray());
  }

  /** Whether the password is right; takes the same time for nobody. */
  static boolean matches(String password, Optional<String> hash) {
    boolean equal =
        BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
            .verify(password.toCharArray(), hash.orElse(NOBODY).toCharArray())
            .verified;
    return equal && hash.isPresent() && password.length() <= LONGEST;
  }
}
