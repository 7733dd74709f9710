package dev.atoll.cli;

import dev.atoll.aws.model.Models;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;

/** The command {@code atoll}. */
public final class Atoll {
  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  /** The commands that need the knowledge, as soon as picocli has taken their options apart. */
  private static final Set<String> KNOWING =
      Set.of("demo", "scan", "collect", "rules", "practices", "policy", "review", "report");

  static {
    COMMANDS.put("demo", DemoCommand::new);
    COMMANDS.put("scan", () -> new ScanCommand().spec());
    COMMANDS.put("collect", CollectCommand::new);
    COMMANDS.put("compare", CompareCommand::new);
    COMMANDS.put("rules", RulesCommand::new);
    COMMANDS.put("practices", PracticesCommand::new);
    COMMANDS.put("policy", PolicyCommand::new);
    COMMANDS.put("review", ReviewCommand::new);
    COMMANDS.put("report", ReportCommand::new);
    COMMANDS.put("serve", ServeCommand::new);
  }

  private boolean debug;

  private Atoll() {}

  public static void main(String[] arguments) {
    // scripts ask this often, and building the commands takes most of it
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      System.out.println("atoll " + Version.text());
      return;
    }
    List<String> given = List.of(arguments);
    if (!given.isEmpty() && KNOWING.contains(given.getFirst()) && !given.contains("--packs")) {
      Models.begin();
    }
    int code = commandLine(arguments).execute(arguments);
    System.out.flush();
    System.err.flush();
    // System.exit looks for a logger in all archives of the class path; no hook is left to be run
    Runtime.getRuntime().halt(code);
  }

  private CommandSpec spec() {
    CommandSpec spec =
        OptionList.command(
                this, "atoll", "Judges AWS accounts against the AWS Well-Architected Framework.")
            .flag(
                "--debug",
                given -> debug = given,
                "Show the stack trace of an error.",
                option -> option.scopeType(ScopeType.INHERIT))
            .spec()
            .versionProvider(new Version());
    spec.usageMessage().synopsisSubcommandLabel("COMMAND").sortOptions(true);
    return spec;
  }

  /**
   * The command for arguments: where they begin with the name of one, only that one is built, as
   * all take longer than the gate has for a whole plan.
   */
  static CommandLine commandLine(String... arguments) {
    Atoll atoll = new Atoll();
    CommandLine line = new CommandLine(atoll.spec());
    Optional<String> named = Arrays.stream(arguments).findFirst().filter(COMMANDS::containsKey);
    COMMANDS.forEach((name, command) -> {
      if (named.isEmpty() || named.get().equals(name)) {
        line.addSubcommand(name, command.get());
      }
    });
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
