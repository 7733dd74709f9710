package dev.atoll.report.work;

import dev.atoll.engine.work.Quote;
import dev.atoll.engine.work.Rates;
import dev.atoll.engine.work.Role;
import dev.atoll.report.xlsx.Sheet;
import dev.atoll.report.xlsx.Sheet.Formula;
import dev.atoll.report.xlsx.Sheet.Shown;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Prices as formulas: who changes days or rates sees what it comes to. */
final class PriceSheet {
  private static final String AMOUNT = "#,##0.00";

  private final Sheet sheet;
  private final int digits;

  private PriceSheet(Sheet sheet, int digits) {
    this.sheet = sheet;
    this.digits = digits;
  }

  static void write(Quote quote, Workbook book) throws IOException {
    Rates rates = quote.rates();
    String currency = " (" + rates.currency().getCurrencyCode() + ")";
    Sheet sheet = new Sheet(book, "Price", List.of(44, 24, 12, 12, 16, 18, 18));
    sheet.head(
        List.of(
            "Package",
            "Role",
            "Days low",
            "Days high",
            "Day rate" + currency,
            "Price low" + currency,
            "Price high" + currency),
        0);
    new PriceSheet(sheet, Math.max(0, rates.currency().getDefaultFractionDigits()))
        .lines(quote, rates);
    sheet.close();
  }

  private void lines(Quote quote, Rates rates) {
    int first = sheet.number();
    for (Quote.Line line : quote.lines()) {
      int at = sheet.number();
      sheet.row(
          line.work().id() + " " + line.work().area().title(),
          line.rate().title(),
          new Shown(line.work().effort().lowDays(), AMOUNT),
          new Shown(line.work().effort().highDays(), AMOUNT),
          new Shown(line.rate().day(), AMOUNT),
          rounded("C" + at + "*E" + at),
          rounded("D" + at + "*E" + at));
    }
    int last = sheet.number() - 1;
    int work = sheet.number();
    sheet.total(
        "Work",
        "",
        sum("C", first, last),
        sum("D", first, last),
        "",
        sum("F", first, last),
        sum("G", first, last));
    int management = percent(rates.rate(Role.MANAGER).title(), rates.management(), work, work);
    int contingency = percent("Contingency", rates.contingency(), work, management);
    int net = sheet.number();
    sheet.total("Net", "", "", "", "", sum("F", work, contingency), sum("G", work, contingency));
    rates
        .tax()
        .ifPresent(tax -> {
          int added = percent(tax.name(), tax.percent(), net, net);
          sheet.total("Total", "", "", "", "", sum("F", net, added), sum("G", net, added));
        });
  }

  /** A line that adds so many percent of the lines named; the row that it stands in. */
  private int percent(String name, BigDecimal percent, int from, int to) {
    int at = sheet.number();
    sheet.row(
        name,
        "",
        "",
        "",
        new Shown(percent.movePointLeft(2), "0.##%"),
        rounded("E" + at + "*SUM(F" + from + ":F" + to + ")"),
        rounded("E" + at + "*SUM(G" + from + ":G" + to + ")"));
    return at;
  }

  private Formula rounded(String text) {
    return new Formula("ROUND(" + text + "," + digits + ")");
  }

  private static Formula sum(String column, int from, int to) {
    return to < from
        ? new Formula("0")
        : new Formula("SUM(%s%d:%s%d)".formatted(column, from, column, to));
  }
}
