package dev.atoll.cli;

import picocli.CommandLine.Command;

/** {@code atoll report}: documents to hand over. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Writes documents for customers: statement of work, summary, acceptance, improvement.",
    subcommands = {
      SowCommand.class,
      SummaryCommand.class,
      AcceptanceCommand.class,
      ImprovementCommand.class
    })
final class ReportCommand {}
