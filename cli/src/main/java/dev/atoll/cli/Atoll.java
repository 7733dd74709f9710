package dev.atoll.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code atoll}. */
@Command(
    name = "atoll",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Judges AWS accounts against the AWS Well-Architected Framework.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ScanCommand.class,
      CollectCommand.class,
      CompareCommand.class,
      RulesCommand.class,
      PracticesCommand.class,
      PolicyCommand.class,
      ReviewCommand.class,
      ReportCommand.class,
      ServeCommand.class
    })
public final class Atoll {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  private Atoll() {}

  public static void main(String[] arguments) {
    // scripts ask this often; picocli's class files are too old for the AOT cache and take most of
    // it
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      System.out.println("atoll " + Version.text());
      return;
    }
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    Atoll atoll = new Atoll();
    CommandLine line = new CommandLine(atoll);
    line.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Errors::usage);
    line.setExecutionExceptionHandler(
        (exception, command, _) -> Errors.failed(exception, command.getErr(), atoll.debug));
    return line;
  }
}
