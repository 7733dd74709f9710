package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code atoll serve}: named here for the help; the launcher starts the server itself. */
@Command(
    name = "serve",
    description = "Serves the dashboard and the REST API; see atoll serve --help.")
final class ServeCommand implements Runnable {
  @Parameters(arity = "0..*", hidden = true)
  private List<String> arguments = List.of();

  @Override
  public void run() {
    throw new AtollException(
        ErrorCode.USAGE,
        "the server is a process of its own"
            + (arguments.isEmpty() ? "" : ", with its own options"),
        "start it with the script atoll, which builds it where it is missing");
  }
}
