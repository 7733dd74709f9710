package dev.atoll.engine.work;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rate card: {@code docs/statement-of-work.md} describes the file.
 *
 * @param roles one for every role
 * @param management percent of the work's price, for managing it
 * @param contingency percent of work and management, for what nobody can foresee
 * @param validDays how long an offer stands
 * @param terms sentences for the offer
 */
public record Rates(
    Currency currency,
    Map<Role, Rate> roles,
    BigDecimal management,
    BigDecimal contingency,
    Optional<Tax> tax,
    Optional<Integer> validDays,
    List<String> terms) {

  /**
   * What a role costs.
   *
   * @param title what the partner calls it
   * @param day price of a working day
   */
  public record Rate(String title, BigDecimal day) {}

  /**
   * What comes on top.
   *
   * @param name {@code VAT}
   */
  public record Tax(String name, BigDecimal percent) {}

  public Rate rate(Role role) {
    Rate rate = roles.get(role);
    if (rate == null) {
      throw new IllegalArgumentException("this rate card has no " + role);
    }
    return rate;
  }
}
