package dev.atoll.cli;

import dev.atoll.aws.model.Models;
import java.util.ArrayList;
import java.util.List;

/**
 * Run by the build: what the commands load and how they run is recorded for a fast start (JEP 514,
 * 515).
 */
final class Training {
  private static final String NEXT = "--";

  private Training() {}

  /**
   * Runs commands one after the other.
   *
   * @param arguments theirs, with {@code --} between the commands
   */
  public static void main(String[] arguments) {
    Models.begin();
    List<String> command = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.equals(NEXT)) {
        run(command);
        command.clear();
      } else {
        command.add(argument);
      }
    }
    run(command);
  }

  private static void run(List<String> command) {
    String[] arguments = command.toArray(String[]::new);
    int code = Atoll.commandLine(arguments).execute(arguments);
    if (code != 0) {
      throw new IllegalStateException("%s ended with %d".formatted(command, code));
    }
  }
}
