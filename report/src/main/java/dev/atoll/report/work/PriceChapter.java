package dev.atoll.report.work;

import dev.atoll.engine.work.Quote;
import dev.atoll.engine.work.Quote.Range;
import dev.atoll.engine.work.Rates;
import dev.atoll.engine.work.Role;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Bullets;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** What the work costs. */
final class PriceChapter {
  private PriceChapter() {}

  static List<Block> blocks(Offer offer) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "Effort and price"));
    blocks.add(
        new Paragraph(
            "Efforts are ranges: of each task the time that mending one resource takes a person"
                + " who knows how, repeated for its resources with what is learnt from the first"
                + " ones (an 80 % learning curve), rounded up to quarters of a day for each"
                + " package."));
    offer
        .quote()
        .ifPresentOrElse(
            quote -> blocks.addAll(priced(offer, quote)),
            () ->
                blocks.add(
                    new Paragraph(
                        "The effort is "
                            + Figures.inDays(offer.plan().effort())
                            + ". This statement names no price.")));
    return blocks;
  }

  private static List<Block> priced(Offer offer, Quote quote) {
    Rates rates = quote.rates();
    List<Row> rows = new ArrayList<>();
    for (Quote.Line line : quote.lines()) {
      rows.add(
          Row.of(
              Cell.of(line.work().id() + " " + line.work().area().title(), line.rate().title()),
              Cell.of(Figures.days(line.work().effort())),
              Cell.of(amount(line.rate(), quote)),
              Cell.of(Figures.price(line.price(), quote))));
    }
    rows.add(
        Row.total(
            Cell.of("Work"),
            Cell.of(Figures.days(offer.plan().effort())),
            Cell.of(""),
            Cell.of(Figures.price(quote.work(), quote))));
    if (rates.management().signum() > 0) {
      rows.add(
          sum(
              rates.rate(Role.MANAGER).title() + ", " + Figures.percent(rates.management()),
              quote.management(),
              quote));
    }
    if (rates.contingency().signum() > 0) {
      rows.add(
          sum("Contingency, " + Figures.percent(rates.contingency()), quote.contingency(), quote));
    }
    rows.add(total(quote.tax().isPresent() ? "Net" : "Total", quote.net(), quote));
    quote
        .tax()
        .ifPresent(range -> {
          rates
              .tax()
              .ifPresent(tax ->
                  rows.add(sum(tax.name() + ", " + Figures.percent(tax.percent()), range, quote)));
          rows.add(total("Total", quote.total(), quote));
        });
    String currency = " (" + rates.currency().getCurrencyCode() + ")";
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Table(
            List.of(
                new Column("Package", 42, false),
                new Column("Days", 16, true),
                new Column("Day rate" + currency, 16, true),
                new Column("Price" + currency, 26, true)),
            rows));
    blocks.addAll(terms(offer, rates));
    return blocks;
  }

  private static List<Block> terms(Offer offer, Rates rates) {
    List<String> terms = new ArrayList<>();
    rates
        .validDays()
        .ifPresent(days ->
            terms.add("This offer stands until " + offer.parties().date().plusDays(days) + "."));
    terms.addAll(rates.terms());
    return terms.isEmpty() ? List.of() : List.of(new Bullets(terms, false));
  }

  private static String amount(Rates.Rate rate, Quote quote) {
    boolean whole = rate.day().stripTrailingZeros().scale() <= 0;
    return Figures.amount(
        rate.day(), whole ? 0 : Math.max(0, quote.rates().currency().getDefaultFractionDigits()));
  }

  private static Row sum(String name, Range range, Quote quote) {
    return Row.of(Cell.of(name), Cell.of(""), Cell.of(""), Cell.of(Figures.price(range, quote)));
  }

  private static Row total(String name, Range range, Quote quote) {
    return Row.total(Cell.of(name), Cell.of(""), Cell.of(""), Cell.of(Figures.price(range, quote)));
  }
}
