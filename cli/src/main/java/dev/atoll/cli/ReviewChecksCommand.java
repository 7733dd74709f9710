package dev.atoll.cli;

import dev.atoll.aws.review.AppliedLens;
import dev.atoll.aws.review.Tool;
import dev.atoll.aws.review.ToolChecks;
import dev.atoll.aws.review.ToolChecks.At;
import dev.atoll.aws.review.ToolChecks.Check;
import dev.atoll.aws.review.ToolChecks.Detail;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.report.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll review checks}: what Trusted Advisor says of the practices of a workload. */
@Command(
    name = "checks",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows what AWS Trusted Advisor says of the practices of a workload.")
final class ReviewChecksCommand implements Runnable {
  private static final String FINE = "OKAY";

  @Mixin private final WorkloadIdOptions workload = new WorkloadIdOptions();

  @Option(
      names = "--practice",
      paramLabel = "CODE",
      split = ",",
      description = "Only these practices or questions, such as SEC08-BP02 or SEC08: it is faster.")
  private List<String> practices = List.of();

  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);
  @Mixin private final ToolOptions tool = new ToolOptions();

  @Spec private @Nullable CommandSpec spec;

  /** A practice with its place in the Tool. */
  private record Asked(String code, At at) {}

  @Override
  public void run() {
    workload.check();
    Framework framework = PackOptions.load(List.of(), false).framework();
    List<Asked> asked = asked(framework);
    try (AwsSession session = AwsSession.open(aws.read())) {
      ToolChecks checks =
          new ToolChecks(
              session, tool.region(session), workload.id(), arn(tool.tool(session), framework));
      PrintWriter out = Commands.out(spec);
      long shown = asked.stream().mapToLong(each -> print(out, checks, each)).sum();
      out.printf(
          "%s about %s%n",
          Words.count(shown, "check of Trusted Advisor", "checks of Trusted Advisor"),
          Words.count(asked.size(), "practice"));
      if (shown == 0) {
        out.println(
            "None: Trusted Advisor is switched off for this workload, or no check is about these");
      }
      out.flush();
    }
  }

  private List<Asked> asked(Framework framework) {
    Set<String> known = new TreeSet<>(framework.practices().keySet());
    framework.pillars().stream()
        .flatMap(pillar -> pillar.questions().stream())
        .forEach(each -> known.add(each.code()));
    Named.check("practice or question", practices, known);
    List<Asked> asked = new ArrayList<>();
    for (Framework.Pillar pillar : framework.pillars()) {
      for (Framework.Question question : pillar.questions()) {
        for (Practice practice : question.practices()) {
          if (isWanted(question, practice)) {
            practice
                .choiceId()
                .ifPresent(id ->
                    asked.add(new Asked(practice.code(), new At(pillar.id(), question.id(), id))));
          }
        }
      }
    }
    return asked;
  }

  private boolean isWanted(Framework.Question question, Practice practice) {
    return practices.isEmpty()
        || practices.contains(question.code())
        || practices.contains(practice.code());
  }

  /** The operations on checks take no alias. */
  private String arn(Tool there, Framework framework) {
    return there.lenses(workload.id()).stream()
        .filter(each -> each.alias().equals(framework.lens()))
        .map(AppliedLens::arn)
        .findFirst()
        .orElseThrow(() ->
            new AtollException(
                ErrorCode.USAGE,
                "workload %s is not reviewed by %s".formatted(workload.id(), framework.lens()),
                "atoll review workloads add applies it"));
  }

  private static int print(PrintWriter out, ToolChecks checks, Asked asked) {
    List<Check> found = checks.checks(asked.at());
    List<Detail> details =
        found.stream().allMatch(each -> each.status().equals(FINE))
            ? List.of()
            : checks.details(asked.at());
    for (Check check : found) {
      out.printf("%-10s  %-14s  %s%n", asked.code(), word(check.status()), check.name());
      details.stream()
          .filter(each -> each.id().equals(check.id()) && !each.status().equals(FINE))
          .forEach(each -> out.println("    " + line(each)));
    }
    return found.size();
  }

  private static String line(Detail detail) {
    String more =
        detail.reason().isEmpty()
            ? detail.flagged() == 0 ? "" : ": " + Words.count(detail.flagged(), "resource")
            : ": " + word(detail.reason());
    return detail.account() + " " + word(detail.status()) + more;
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
