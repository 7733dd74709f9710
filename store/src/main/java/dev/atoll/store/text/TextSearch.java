package dev.atoll.store.text;

import static dev.atoll.store.schema.TextSignTable.TEXT_SIGN;

import dev.atoll.store.schema.Rows;
import dev.atoll.store.schema.Source;
import dev.atoll.store.schema.Sums;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** A search for a part of a text, in whatever case, where signatures do not rule it out. */
public final class TextSearch {
  private static final int LOOKED = 10_000;

  private final Rows rows;
  private final String wanted;
  private final List<Integer> bits;

  private TextSearch(Rows rows, String wanted) {
    this.rows = rows;
    this.wanted = wanted;
    this.bits = Signature.bitsOf(wanted);
  }

  /** Empty where there is nothing to search for. */
  public static Optional<TextSearch> of(Rows rows, Optional<String> text) {
    return text.map(String::strip)
        .filter(given -> !given.isEmpty())
        .map(given -> new TextSearch(rows, given.toLowerCase(Locale.ROOT)));
  }

  /** Whether the text stands in a column. */
  public Condition in(Field<String> column) {
    return DSL.lower(column).contains(wanted);
  }

  /** Whether few enough rows may hold it to look at each of them. */
  public boolean isRare(Field<Integer> counted) {
    var sum = Sums.of(counted);
    return rows.from(TEXT_SIGN).select(sum).and(possible()).fetchSingle(sum) <= LOOKED;
  }

  /**
   * How many rows hold the text.
   *
   * @param more whether there may be more: so many rows might hold it that not all were looked at
   */
  public record Count(long found, boolean more) {}

  /**
   * Counts the rows that hold it; where it may stand in many, among the first of them only.
   *
   * @param rest all that is asked of the rows beside the text
   */
  public static Count count(Source source, Condition rest, Condition text, boolean rare) {
    if (rare) {
      var count = DSL.count();
      return new Count(source.select(count).and(rest).and(text).fetchSingle(count), false);
    }
    Field<Boolean> found = DSL.field(text).as("found");
    List<Boolean> looked = source.select(found).and(rest).limit(LOOKED + 1).fetch(found);
    return new Count(looked.stream().filter(Boolean.TRUE::equals).count(), looked.size() > LOOKED);
  }

  /** Whether the signature of an account and type allows the text. */
  public Condition among(Field<String> account, Field<String> type) {
    return DSL.exists(
        rows.from(TEXT_SIGN)
            .only(TEXT_SIGN.type)
            .and(TEXT_SIGN.account.eq(account))
            .and(TEXT_SIGN.type.eq(type))
            .and(possible()));
  }

  private Condition possible() {
    String bit = rows.onPostgres() ? "get_bit({0}, {1}) = 1" : "bitget({0}, {1})";
    return DSL.and(
        bits.stream()
            .map(number -> DSL.condition(bit, TEXT_SIGN.body, DSL.inline((long) number)))
            .toList());
  }
}
