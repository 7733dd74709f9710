package dev.atoll.cli;

import picocli.CommandLine.Command;

/** {@code atoll review}: the Well-Architected review, answered with evidence. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = "Answers the AWS Well-Architected review with evidence.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ReviewProposeCommand.class,
      ReviewCompareCommand.class,
      ReviewPlanCommand.class,
      ReviewSyncCommand.class,
      ReviewUndoCommand.class,
      ReviewWorkloadsCommand.class,
      ReviewLensCommand.class,
      ReviewChecksCommand.class
    })
final class ReviewCommand {}
