package dev.atoll.report.work;

import dev.atoll.engine.work.Effort;
import dev.atoll.engine.work.Quote;
import dev.atoll.engine.work.Quote.Range;
import dev.atoll.report.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How efforts and prices are spelled. */
final class Figures {
  private static final long HOUR = 60;
  private static final long DAY = 8 * HOUR;

  private Figures() {}

  /** {@code 2.5 – 9}: working days. */
  static String days(Effort effort) {
    return between(plain(effort.lowDays()), plain(effort.highDays()));
  }

  /** {@code 2.5 – 9 days}. */
  static String inDays(Effort effort) {
    return days(effort) + " days";
  }

  /** Of a single task, not rounded to what is planned by: {@code 15 min – 1 h}. */
  static String effort(Effort effort) {
    long high = unit(effort.highMinutes());
    long low = high == DAY ? DAY : unit(effort.lowMinutes());
    String least = tenths(effort.lowMinutes(), low);
    String most = tenths(effort.highMinutes(), high);
    return (low == high ? between(least, most) : least + name(low) + " – " + most) + name(high);
  }

  private static long unit(long minutes) {
    return minutes < HOUR ? 1 : minutes <= DAY ? HOUR : DAY;
  }

  private static String name(long unit) {
    return unit == 1 ? " min" : unit == HOUR ? " h" : " days";
  }

  private static String tenths(long minutes, long unit) {
    BigDecimal amount =
        BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP);
    return plain(Math.max(amount.doubleValue(), 0.1));
  }

  private static String plain(double amount) {
    BigDecimal exact = BigDecimal.valueOf(amount).stripTrailingZeros();
    return exact.scale() <= 0
        ? Words.number(exact.longValueExact())
        : String.format(Locale.ROOT, "%,." + exact.scale() + "f", exact);
  }

  /** {@code 12,400 – 31,200}, with the currency's digits where any amount of the quote has some. */
  static String price(Range range, Quote quote) {
    int digits =
        isWhole(quote) ? 0 : Math.max(0, quote.rates().currency().getDefaultFractionDigits());
    return between(amount(range.low(), digits), amount(range.high(), digits));
  }

  /** {@code 12,400 – 31,200}, without the currency's smaller units. */
  static String whole(Range range) {
    return between(amount(range.low(), 0), amount(range.high(), 0));
  }

  /** {@code EUR 12,400 – 31,200}. */
  static String priceWithCurrency(Range range, Quote quote) {
    return quote.rates().currency().getCurrencyCode() + " " + price(range, quote);
  }

  static String amount(BigDecimal amount, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", amount);
  }

  static String percent(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString() + " %";
  }

  private static boolean isWhole(Quote quote) {
    return quote.lines().stream().map(Quote.Line::price).allMatch(Figures::isWhole)
        && isWhole(quote.management())
        && isWhole(quote.contingency())
        && isWhole(quote.total());
  }

  private static boolean isWhole(Range range) {
    return isWhole(range.low()) && isWhole(range.high());
  }

  private static boolean isWhole(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 0;
  }

  private static String between(String low, String high) {
    return low.equals(high) ? low : low + " – " + high;
  }
}
