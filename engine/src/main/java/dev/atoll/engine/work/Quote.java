package dev.atoll.engine.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What a plan costs by a rate card. Every amount is rounded to the currency's smallest unit before
 * it is added up, so that the sums of what is shown are the sums shown.
 *
 * @param lines one for each package, in its order
 */
public record Quote(
    Rates rates,
    List<Line> lines,
    Range work,
    Range management,
    Range contingency,
    Range net,
    Optional<Range> tax,
    Range total) {
  private static final BigDecimal MINUTES = BigDecimal.valueOf(480);

  /** A price between two bounds. */
  public record Range(BigDecimal low, BigDecimal high) {
    Range plus(Range other) {
      return new Range(low.add(other.low), high.add(other.high));
    }
  }

  /** A package's price. */
  public record Line(WorkPackage work, Rates.Rate rate, Range price) {}

  public static Quote of(WorkPlan plan, Rates rates) {
    int digits = Math.max(0, rates.currency().getDefaultFractionDigits());
    List<Line> lines =
        plan.packages().stream()
            .map(each -> {
              Rates.Rate rate = rates.rate(each.area().owner());
              return new Line(each, rate, price(each.effort(), rate.day(), digits));
            })
            .toList();
    Range none = new Range(zero(digits), zero(digits));
    Range work = lines.stream().map(Line::price).reduce(none, Range::plus);
    Range management = percent(work, rates.management(), digits);
    Range contingency = percent(work.plus(management), rates.contingency(), digits);
    Range net = work.plus(management).plus(contingency);
    Optional<Range> tax = rates.tax().map(each -> percent(net, each.percent(), digits));
    return new Quote(
        rates, lines, work, management, contingency, net, tax, tax.map(net::plus).orElse(net));
  }

  private static Range price(Effort effort, BigDecimal day, int digits) {
    return new Range(
        price(effort.lowMinutes(), day, digits), price(effort.highMinutes(), day, digits));
  }

  private static BigDecimal price(long minutes, BigDecimal day, int digits) {
    return day.multiply(BigDecimal.valueOf(minutes)).divide(MINUTES, digits, RoundingMode.HALF_UP);
  }

  private static Range percent(Range of, BigDecimal percent, int digits) {
    return new Range(percent(of.low, percent, digits), percent(of.high, percent, digits));
  }

  private static BigDecimal percent(BigDecimal of, BigDecimal percent, int digits) {
    return of.multiply(percent).movePointLeft(2).setScale(digits, RoundingMode.HALF_UP);
  }

  private static BigDecimal zero(int digits) {
    return BigDecimal.ZERO.setScale(digits);
  }
}
