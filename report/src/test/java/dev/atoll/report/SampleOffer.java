package dev.atoll.report;

import dev.atoll.engine.work.Planner;
import dev.atoll.engine.work.Quote;
import dev.atoll.engine.work.Rates;
import dev.atoll.engine.work.RiskSelection;
import dev.atoll.engine.work.Role;
import dev.atoll.engine.work.WorkPlan;
import dev.atoll.report.work.Offer;
import dev.atoll.report.work.Parties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An offer over the sample scan, for parties with names in every script of Europe. */
final class SampleOffer {
  static final String CUSTOMER = "Łódź & Žába <Ελλάς> Банк Հայաստան საქართველო";
  static final Parties PARTIES = new Parties(CUSTOMER, "Nimbus \"GmbH\"", LocalDate.of(2026, 2, 3));

  private SampleOffer() {}

  static WorkPlan plan() {
    return Planner.plan(
        SampleScan.result(), new RiskSelection(Set.of(), Set.of(), Set.of(), Set.of()));
  }

  static Offer offer() {
    return Offer.of(plan(), PARTIES, Optional.of(Quote.of(plan(), rates())));
  }

  private static Rates rates() {
    return new Rates(
        Currency.getInstance("EUR"),
        Arrays.stream(Role.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    role -> new Rates.Rate(role.title(), new BigDecimal("1234.56")))),
        new BigDecimal("12.5"),
        BigDecimal.TEN,
        Optional.of(new Rates.Tax("VAT", BigDecimal.valueOf(19))),
        Optional.of(30),
        List.of("Payable within 30 days."));
  }
}
