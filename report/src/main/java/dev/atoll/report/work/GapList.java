package dev.atoll.report.work;

import dev.atoll.report.Words;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.summary.Coverage;
import dev.atoll.report.summary.GapGroup;
import dev.atoll.report.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could not be seen, in sentences. */
final class GapList {
  /** What is known where nothing was judged. */
  static final String NOTHING = "Nothing was judged, so nothing is known of this environment.";

  private GapList() {}

  /** What is to be said where there is no gap to list; empty where there are some. */
  static Optional<Paragraph> without(Summary summary) {
    Coverage coverage = summary.coverage();
    if (coverage.wanted() == 0) {
      return Optional.of(new Paragraph(NOTHING));
    }
    return coverage.complete() && summary.gaps().isEmpty()
        ? Optional.of(
            new Paragraph(
                "Nothing is missing: all %s evaluations that the rules ask for could be made in the accounts and regions scanned."
                    .formatted(Words.number(coverage.wanted()))))
        : Optional.empty();
  }

  /** The gaps that matter most, and how many more there are; none where all was seen. */
  static List<String> of(Summary summary, int most) {
    List<GapGroup> gaps = summary.gaps();
    List<String> lines = new ArrayList<>(gaps.stream().limit(most).map(GapList::line).toList());
    if (gaps.size() > most) {
      lines.add(
          "%s more things were not seen; the scan's own report lists them all."
              .formatted(Words.number(gaps.size() - most)));
    }
    return lines;
  }

  private static String line(GapGroup gap) {
    String where =
        "%s, %s"
            .formatted(
                Words.some(List.copyOf(gap.accounts()), 4),
                Words.some(List.copyOf(gap.regions()), 4));
    String cure =
        gap.permissions().isEmpty()
            ? ""
            : "; " + Words.some(List.copyOf(gap.permissions()), 3) + " would show it";
    return "%s (%s) in %s: %s open%s."
        .formatted(
            gap.label(),
            Words.reason(gap.reason()),
            where,
            Words.count(gap.evaluations(), "evaluation"),
            cure);
  }
}
