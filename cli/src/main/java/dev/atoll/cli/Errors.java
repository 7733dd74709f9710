package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.Category;
import dev.atoll.engine.error.ErrorCode;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Failures as people see them: one line on what was wrong, one on what to do; and the exit code.
 */
final class Errors {
  private Errors() {}

  static int usage(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("atoll: " + exception.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(exception, err)) {
      err.printf("  see %s --help%n", command.getCommandSpec().qualifiedName());
    }
    return Category.USER.exitCode();
  }

  static int failed(Exception exception, PrintWriter err, boolean debug) {
    AtollException failure =
        exception instanceof AtollException known
            ? known
            : new AtollException(
                ErrorCode.INTERNAL,
                "internal error: " + exception,
                "this is a defect of Atoll; --debug shows where it happened",
                exception);
    err.println("atoll: " + failure.getMessage());
    if (!failure.hint().isBlank()) {
      err.println("  " + failure.hint());
    }
    if (debug) {
      exception.printStackTrace(err);
    }
    return failure.code().category().exitCode();
  }
}
