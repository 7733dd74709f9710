package dev.atoll.engine.work;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.work.Rates.Rate;
import dev.atoll.engine.work.Rates.Tax;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import dev.atoll.engine.yaml.YamlFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a rate card. */
public final class RatesReader {
  /** The rate of every role that has none of its own. */
  private static final String DEFAULT = "default";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<String> ROLES =
      java.util.stream.Stream.concat(
              java.util.stream.Stream.of(DEFAULT), Arrays.stream(Role.values()).map(Role::id))
          .toList();

  private RatesReader() {}

  /**
   * The rate card of a file.
   *
   * @throws AtollException RATES_INVALID with all problems, FILE_UNREADABLE
   */
  public static Rates read(Path file) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Rates> rates =
        YamlFile.read(file).parse(diagnostics).flatMap(root -> rates(root.fields()));
    diagnostics.throwIfAny(
        ErrorCode.RATES_INVALID,
        "the rate card",
        "mend the places shown; docs/statement-of-work.md describes the format");
    return rates.orElseThrow();
  }

  private static Optional<Rates> rates(Fields fields) {
    Optional<Currency> currency = fields.require("currency").flatMap(RatesReader::currency);
    Map<Role, Rate> roles =
        fields.require("roles").map(RatesReader::roles).orElse(new EnumMap<>(Role.class));
    BigDecimal management = percent(fields, "management");
    BigDecimal contingency = percent(fields, "contingency");
    Optional<Tax> tax = fields.find("tax").map(value -> tax(value.fields()));
    Optional<Integer> valid = fields.find("validDays").map(_ -> fields.number("validDays"));
    valid
        .filter(days -> days < 1)
        .flatMap(_ -> fields.find("validDays"))
        .ifPresent(value -> value.problem("an offer stands for one day at least"));
    List<String> terms = fields.texts("terms");
    fields.finish();
    return currency.map(each -> new Rates(each, roles, management, contingency, tax, valid, terms));
  }

  private static Optional<Currency> currency(Value value) {
    return value
        .text()
        .flatMap(code -> {
          try {
            return Optional.of(Currency.getInstance(code.strip()));
          } catch (IllegalArgumentException e) {
            value.problem(code + " is no currency; write its code, such as EUR");
            return Optional.empty();
          }
        });
  }

  private static Map<Role, Rate> roles(Value value) {
    Map<String, Fields> given = new java.util.LinkedHashMap<>();
    value
        .entries()
        .forEach((key, rate) ->
            key.text()
                .ifPresent(name -> {
                  if (ROLES.contains(name)) {
                    given.put(name, rate.fields());
                  } else {
                    key.problem("there is no role " + name + Nearest.hint(name, ROLES));
                  }
                }));
    Map<Role, Rate> rates = new EnumMap<>(Role.class);
    Optional<Fields> usual = Optional.ofNullable(given.get(DEFAULT));
    Optional<Rate> usualRate = usual.map(fields -> rate(fields, ""));
    for (Role role : Role.values()) {
      Optional.ofNullable(given.get(role.id()))
          .map(fields -> rate(fields, role.title()))
          .or(() -> usualRate.map(rate -> new Rate(role.title(), rate.day())))
          .ifPresentOrElse(
              rate -> rates.put(role, rate),
              () ->
                  value.problem("the role " + role.id() + " is missing, and there is no default"));
    }
    return rates;
  }

  private static Rate rate(Fields fields, String title) {
    BigDecimal day = fields.require("day").flatMap(RatesReader::amount).orElse(BigDecimal.ZERO);
    String own = fields.textIf("title").orElse(title);
    fields.finish();
    return new Rate(own, day);
  }

  private static Tax tax(Fields fields) {
    Tax tax = new Tax(fields.text("name"), percent(fields, "percent"));
    fields.finish();
    return tax;
  }

  /** Zero where the key is missing. */
  private static BigDecimal percent(Fields fields, String key) {
    Optional<Value> value = fields.find(key);
    BigDecimal percent = value.flatMap(RatesReader::amount).orElse(BigDecimal.ZERO);
    if (percent.compareTo(HUNDRED) > 0) {
      value.ifPresent(at -> at.problem("more than 100 percent"));
    }
    return percent;
  }

  private static Optional<BigDecimal> amount(Value value) {
    return value
        .text()
        .flatMap(text -> {
          // neither signs nor exponents: 1e9 in a rate card is a slip
          if (text.strip().matches("\\d{1,9}(\\.\\d{1,4})?")) {
            return Optional.of(new BigDecimal(text.strip()));
          }
          value.problem(text + " is no amount; write it as 1250 or 1250.50");
          return Optional.empty();
        });
  }
}
