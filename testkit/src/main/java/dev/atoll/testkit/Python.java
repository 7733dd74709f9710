package dev.atoll.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Python that has the simulated AWS: the installed one, else a virtual environment of our own.
 */
record Python(Path executable) {
  private static final String MOTO = "moto[server]==5.2.1";

  /**
   * Finds it, or makes it on first use, which takes a minute and needs a package index.
   *
   * @throws IllegalStateException if there is no Python, or the environment cannot be made
   */
  static Python withMoto() {
    Path environment = cacheFolder().resolve("atoll").resolve("moto-venv");
    return installed()
        .filter(Python::hasMoto)
        .or(() -> Optional.of(in(environment)).filter(Python::hasMoto))
        .orElseGet(() -> create(environment));
  }

  /** Runs it to the end and gives what it printed, errors included. */
  static String run(List<String> command, Map<String, String> environment) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            "'%s' ended with %d:%n%s".formatted(String.join(" ", command), code, output));
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + command.getFirst(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + command.getFirst(), e);
    }
  }

  private static Optional<Python> installed() {
    return onPath("moto_server")
        .map(server -> server.resolveSibling("python3"))
        .filter(Files::isExecutable)
        .or(() -> onPath("python3"))
        .map(Python::new);
  }

  private boolean hasMoto() {
    if (!Files.isExecutable(executable)) {
      return false;
    }
    try {
      run(List.of(executable.toString(), "-c", "import boto3, moto.server"), Map.of());
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static Python create(Path environment) {
    Path python =
        onPath("python3")
            .orElseThrow(() ->
                new IllegalStateException(
                    "The simulated AWS needs Python 3.10 or newer, and there is no python3 on PATH."
                        + " Install Python 3 with its venv module, or install moto yourself: pip"
                        + " install '"
                        + MOTO
                        + "'"));
    System.err.println("Installing the simulated AWS (" + MOTO + ") in " + environment + " ...");
    try {
      run(List.of(python.toString(), "-m", "venv", environment.toString()), Map.of());
      Python made = in(environment);
      run(List.of(made.executable.toString(), "-m", "pip", "install", "--quiet", MOTO), Map.of());
      System.err.println("Installed.");
      return made;
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "The simulated AWS could not be installed in %s. Install it yourself, so that moto_server is on PATH: pip install '%s'%n%s"
              .formatted(environment, MOTO, e.getMessage()),
          e);
    }
  }

  private static Python in(Path environment) {
    return new Python(environment.resolve("bin").resolve("python3"));
  }

  private static Optional<Path> onPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path cacheFolder() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
  }
}
