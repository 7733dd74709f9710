package dev.atoll.store;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.store.codec.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a page ended: the sort, and the last item's values by which it sorts. A page that starts
 * after these values is right even where items came and went in between.
 *
 * @param sort see {@link Paging}
 */
public record Cursor(String sort, List<Object> last) {

  /** Text that is safe in an address. */
  public String text() {
    String json = Json.write(Map.of("sort", sort, "last", last));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The cursor of a page of this sort; empty where it is the first.
   *
   * @throws AtollException CURSOR_INVALID
   */
  public static Optional<Cursor> of(Paging paging, String sort, int values) {
    return paging.cursor().map(text -> read(text, sort, values));
  }

  private static Cursor read(String text, String sort, int values) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(text);
      Map<String, Object> fields = Json.readObject(new String(json, StandardCharsets.UTF_8));
      if (sort.equals(fields.get("sort"))
          && fields.get("last") instanceof List<?> last
          && last.size() == values) {
        return new Cursor(sort, List.copyOf(last));
      }
      throw invalid();
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw invalid();
    }
  }

  static AtollException invalid() {
    return new AtollException(
        ErrorCode.CURSOR_INVALID,
        "the cursor is not one of this list and sort",
        "ask for the first page again, without a cursor");
  }
}
