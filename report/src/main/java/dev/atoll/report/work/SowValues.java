package dev.atoll.report.work;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Words;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The single figures and names of a statement of work, for templates. */
public final class SowValues {
  private static final Set<String> ALWAYS =
      Set.of(
          "customer",
          "partner",
          "date",
          "workload",
          "accounts",
          "regions",
          "scan",
          "scanned",
          "coverage",
          "chosen",
          "risks",
          "days",
          "windows",
          "package-count",
          "questions-before",
          "questions-after");
  private static final Set<String> PRICED = Set.of("currency", "net", "total");

  private SowValues() {}

  /** The names that {@link #of} gives values for. */
  public static Set<String> names(boolean priced) {
    Set<String> names = new TreeSet<>(ALWAYS);
    if (priced) {
      names.addAll(PRICED);
    }
    return names;
  }

  /** By the names that stand in templates; prices only with a rate card. */
  public static Map<String, String> of(Offer offer) {
    ScanInfo info = offer.scan().info();
    Map<String, String> values = new TreeMap<>();
    values.put("customer", offer.parties().customer());
    values.put("partner", offer.parties().partner());
    values.put("date", offer.parties().date().toString());
    values.put("workload", offer.scan().assessment().workload());
    values.put("accounts", Words.some(info.accounts(), 20));
    values.put("regions", Words.some(info.regions(), 20));
    values.put("scan", info.id());
    values.put("scanned", Words.time(info.finishedAt()));
    values.put("coverage", offer.before().coverage().percent());
    values.put("chosen", offer.chosen());
    values.put("risks", Words.number(offer.plan().risks()));
    values.put("days", Figures.days(offer.plan().effort()));
    values.put("windows", Words.number(offer.plan().windows()));
    values.put("package-count", Words.number(offer.plan().packages().size()));
    values.put(
        "questions-before",
        Words.number(FiguresChapter.questions(offer.before(), QuestionRisk.HIGH)));
    values.put(
        "questions-after",
        Words.number(FiguresChapter.questions(offer.after(), QuestionRisk.HIGH)));
    offer
        .quote()
        .ifPresent(quote -> {
          values.put("currency", quote.rates().currency().getCurrencyCode());
          values.put("net", Figures.price(quote.net(), quote));
          values.put("total", Figures.price(quote.total(), quote));
        });
    return Map.copyOf(values);
  }
}
