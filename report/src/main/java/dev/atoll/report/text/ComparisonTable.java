package dev.atoll.report.text;

import dev.atoll.engine.compare.Comparison;
import dev.atoll.engine.compare.Comparison.Pair;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Outcomes.Scope;
import dev.atoll.engine.model.Resource;
import dev.atoll.report.ComparisonFormat.Compared;
import dev.atoll.report.Options;
import dev.atoll.report.Words;
import dev.atoll.report.summary.Differences;
import dev.atoll.report.text.Page.Span;
import dev.atoll.report.text.Page.Style;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two results side by side in a terminal. */
public final class ComparisonTable {
  private static final int SHOWN = 50;

  private ComparisonTable() {}

  public static void write(Compared compared, Options options, Writer out) throws IOException {
    Comparison comparison = compared.comparison();
    Page page = new Page(options.width(), options.colour());
    page.styled(
        Style.BOLD,
        "%s appeared · %s went · %s changed · %s as before"
            .formatted(
                Words.count(comparison.appeared().size(), "risk"),
                Words.number(comparison.went().size()),
                Words.number(comparison.changed().size()),
                Words.number(comparison.same())));
    page.line("from " + scope(compared.before()) + " to " + scope(compared.after()));
    pairs(page, "APPEARED", comparison.appeared(), options);
    pairs(page, "CHANGED", comparison.changed(), options);
    outcomes(page, "WENT", "looked at again, and no more", comparison.went(), options);
    outcomes(page, "UNSEEN", "not looked at again, so nobody knows", comparison.unseen(), options);
    out.write(page.toString());
  }

  private static String scope(Scope scope) {
    if (scope.source().isEmpty()) {
      return "a baseline";
    }
    return scope.time().isEmpty() ? scope.source() : scope.source() + " of " + time(scope.time());
  }

  /** To the minute; what a program wrote differently stays as it is. */
  private static String time(String written) {
    try {
      return Words.time(Instant.parse(written));
    } catch (DateTimeParseException e) {
      return written;
    }
  }

  private static void pairs(Page page, String title, List<Pair> pairs, Options options) {
    head(page, title, "", pairs);
    for (Pair pair : shown(pairs, options)) {
      risk(page, pair.after());
      page.paragraph("          ", pair.after().message() + Differences.of(pair));
    }
    rest(page, pairs, options);
  }

  private static void outcomes(
      Page page, String title, String note, List<Outcome> outcomes, Options options) {
    head(page, title, note, outcomes);
    shown(outcomes, options).forEach(outcome -> risk(page, outcome));
    rest(page, outcomes, options);
  }

  private static void head(Page page, String title, String note, List<?> all) {
    if (!all.isEmpty()) {
      page.heading(title, note);
    }
  }

  private static <T> List<T> shown(List<T> all, Options options) {
    return options.all() ? all : all.subList(0, Math.min(SHOWN, all.size()));
  }

  private static void rest(Page page, List<?> all, Options options) {
    if (!options.all() && all.size() > SHOWN) {
      page.line("  … and " + Words.number(all.size() - SHOWN) + " more: --all");
    }
  }

  private static void risk(Page page, Outcome outcome) {
    page.spans(
        List.of(
            new Span(
                Style.of(outcome.severity()),
                Cells.left("  " + outcome.severity().id().toUpperCase(Locale.ROOT), 10)),
            new Span(Style.BOLD, outcome.rule()),
            new Span(Style.PLAIN, "  " + outcome.subject().name() + place(outcome))));
  }

  private static String place(Outcome outcome) {
    return Stream.of(outcome.subject().account(), outcome.subject().region())
        .filter(text -> !text.isEmpty() && !text.equals(Resource.UNKNOWN))
        .collect(Collectors.joining(" "))
        .replaceFirst("^(?=.)", "  ");
  }
}
