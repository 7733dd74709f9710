package dev.atoll.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.work.Quote.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuoteTest {
  private static final RiskSelection ALL =
      new RiskSelection(Set.of(), Set.of(), Set.of(), Set.of());

  @TempDir private Path folder = Path.of("");

  private Rates rates(String text) throws IOException {
    return RatesReader.read(Files.writeString(folder.resolve("rates.yaml"), text));
  }

  @Test
  void theExampleIsARateCard() {
    Rates rates = RatesReader.read(Path.of("..", "examples", "rates.yaml"));

    assertThat(rates.roles()).containsOnlyKeys(Role.values());
    assertThat(rates.rate(Role.CLOUD))
        .isEqualTo(new Rates.Rate("Cloud engineer", BigDecimal.valueOf(1100)));
    assertThat(rates.tax()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"EUR, 1250.55, 12.5, 7.75", "JPY, 133333, 10, 10", "KWD, 333.3333, 0, 0"})
  void whatIsShownAddsUp(String currency, String day, String management, String contingency)
      throws IOException {
    Rates rates =
        rates(
            """
            currency: %s
            roles: { default: { day: %s } }
            management: %s
            contingency: %s
            tax: { name: VAT, percent: 19 }
            """
                .formatted(currency, day, management, contingency));
    for (long seed = 1; seed <= 20; seed++) {
      WorkPlan plan = Planner.plan(RandomEstate.result(seed), ALL);
      Quote quote = Quote.of(plan, rates);

      for (Function<Range, BigDecimal> side :
          java.util.List.<Function<Range, BigDecimal>>of(Range::low, Range::high)) {
        BigDecimal work =
            quote.lines().stream()
                .map(Quote.Line::price)
                .map(side)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(side.apply(quote.work())).isEqualByComparingTo(work);
        BigDecimal net =
            work.add(side.apply(quote.management())).add(side.apply(quote.contingency()));
        assertThat(side.apply(quote.net())).isEqualByComparingTo(net);
        assertThat(side.apply(quote.total()))
            .isEqualByComparingTo(net.add(side.apply(quote.tax().orElseThrow())));
        assertThat(side.apply(quote.total()).scale())
            .isEqualTo(rates.currency().getDefaultFractionDigits());
      }
      assertThat(quote.lines()).extracting(Quote.Line::work).isEqualTo(plan.packages());
    }
  }

  @Test
  void everyMistakeOfARateCardIsTold() {
    assertThatThrownBy(() ->
            rates(
                """
                currency: EURO
                roles:
                  cloud: { day: 1e9 }
                  secrity: { day: 1000 }
                management: 120
                validDays: 0
                discount: 5
                """))
        .isInstanceOfSatisfying(
            AtollException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(ErrorCode.RATES_INVALID);
              assertThat(failure)
                  .hasMessageContaining("EURO is no currency")
                  .hasMessageContaining("1e9 is no amount")
                  .hasMessageContaining("did you mean security?")
                  .hasMessageContaining("the role architect is missing")
                  .hasMessageContaining("more than 100 percent")
                  .hasMessageContaining("one day at least")
                  .hasMessageContaining("unknown key discount")
                  .hasMessageContaining("rates.yaml:3:");
            });
  }

  @Test
  void anEmptyRateCardIsToldToo() {
    assertThatThrownBy(() -> rates("")).isInstanceOf(AtollException.class);
    assertThatThrownBy(() -> rates("currency: EUR\n"))
        .hasMessageContaining("the key roles is missing");
  }
}
