package dev.atoll.cli;

import picocli.CommandLine.Command;

/** {@code atoll report}: documents to hand over. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Writes documents for customers: statement of work, summary, acceptance.",
    subcommands = {SowCommand.class, SummaryCommand.class, AcceptanceCommand.class})
final class ReportCommand {}
