package dev.atoll.server;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Variables of the environment; a blank one counts as missing. */
final class Environment {
  private Environment() {}

  static Optional<String> text(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  /**
   * A secret: the variable itself, or what the file holds that the variable with {@code _FILE}
   * names, as orchestrators mount secrets.
   *
   * @throws AtollException FILE_UNREADABLE
   */
  static Optional<String> secret(String name) {
    return text(name).or(() -> text(name + "_FILE").map(file -> read(name + "_FILE", file)));
  }

  private static String read(String name, String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | IllegalArgumentException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          "%s: %s cannot be read: %s".formatted(name, file, e),
          "mount the secret there, or unset the variable",
          e);
    }
  }
}
