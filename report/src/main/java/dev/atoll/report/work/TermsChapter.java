package dev.atoll.report.work;

import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.gate.Gate.Accepted;
import dev.atoll.engine.work.Phase;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Bullets;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.summary.Coverage;
import java.util.ArrayList;
import java.util.List;

/** On what the statement rests, and what it does not hold. */
final class TermsChapter {
  private static final int GAPS = 12;

  private TermsChapter() {}

  static List<Block> assumptions(Offer offer) {
    List<String> all = new ArrayList<>();
    all.add(
        "The environment is as the scan of %s saw it; changes since then may change scope and effort."
            .formatted(Words.time(offer.scan().info().finishedAt())));
    all.add(
        "The customer grants the permissions that the work and the scans need, and names for each"
            + " package somebody who decides.");
    all.add("Changes are tried outside production first, where the customer has such a place.");
    all.add(
        "What is written down as code (Terraform, CloudFormation, CDK) is changed there, so that"
            + " the next deployment does not take the mending back.");
    if (offer.plan().packages().stream().anyMatch(each -> each.area().phase() == Phase.WINDOWS)) {
      all.add(
          "Maintenance windows are granted within the time of the project, at night or at weekends"
              + " where the business demands it.");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "Assumptions"));
    blocks.add(new Bullets(all, false));
    blocks.add(new Heading(2, "What the scan could not see"));
    blocks.addAll(
        GapList.without(offer.before()).map(List::<Block>of).orElseGet(() -> unseen(offer)));
    return blocks;
  }

  private static List<Block> unseen(Offer offer) {
    Coverage coverage = offer.before().coverage();
    return List.of(
        new Paragraph(
            "The scan made %s of %s evaluations (%s); %s of %s rules are touched. Unseen is not passed: behind these gaps there may be more risks, and mending them is not in the effort named here."
                .formatted(
                    Words.number(coverage.judged()),
                    Words.number(coverage.wanted()),
                    coverage.percent(),
                    Words.number(coverage.rulesWithGaps()),
                    Words.number(coverage.rules()))),
        new Bullets(GapList.of(offer.before(), GAPS), false));
  }

  static List<Block> exclusions(Offer offer) {
    List<String> all = new ArrayList<>();
    long left = offer.after().risks().total();
    if (left > 0) {
      all.add(
          "The %s that were found and not chosen: %s high, %s medium, %s low."
              .formatted(
                  Words.count(left, "risk"),
                  Words.number(offer.after().risks().high()),
                  Words.number(offer.after().risks().medium()),
                  Words.number(offer.after().risks().low())));
    }
    List<Accepted> accepted = offer.scan().gate().accepted();
    if (!accepted.isEmpty()) {
      all.add(
          "%s that the customer has accepted: %s."
              .formatted(
                  Words.count(accepted.size(), "risk"),
                  Words.some(
                      accepted.stream()
                          .map(each ->
                              each.exception().reason() + " (" + each.exception().owner() + ")")
                          .distinct()
                          .toList(),
                      5)));
    }
    long attested =
        offer.before().pillars().stream()
            .mapToLong(pillar -> pillar.practices(State.ATTESTED))
            .sum();
    if (attested > 0) {
      all.add(
          "%s that no scan can show: people answer them in the review."
              .formatted(Words.count(attested, "practice")));
    }
    all.add("Changes to the code of applications, beyond what a task names.");
    all.add("What AWS charges for the resources that the work adds or changes.");
    all.add("Risks that appear after the scan, and running the environment after acceptance.");
    return List.of(new Heading(1, "Exclusions"), new Bullets(all, false));
  }
}
