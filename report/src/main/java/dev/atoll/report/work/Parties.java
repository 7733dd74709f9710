package dev.atoll.report.work;

import java.time.LocalDate;

/**
 * Who a document is for and from.
 *
 * @param customer {@code the customer} where nobody is named
 * @param partner {@code the partner} where nobody is named
 * @param date of the document
 */
public record Parties(String customer, String partner, LocalDate date) {}
