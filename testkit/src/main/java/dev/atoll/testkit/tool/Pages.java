package dev.atoll.testkit.tool;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists in pages: at most as many as asked for, and a token for the rest. */
final class Pages {
  private static final int USUAL = 50;

  private Pages() {}

  static Map<String, Object> of(
      Map<String, Object> request, String name, List<Map<String, Object>> all) {
    int size = request.get("MaxResults") instanceof Long most ? most.intValue() : USUAL;
    int from = request.get("NextToken") instanceof String token ? offset(token, all.size()) : 0;
    int to = Math.min(from + size, all.size());
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(name, all.subList(from, to));
    if (to < all.size()) {
      page.put(
          "NextToken",
          Base64.getUrlEncoder()
              .encodeToString(("from " + to).getBytes(StandardCharsets.US_ASCII)));
    }
    return page;
  }

  private static int offset(String token, int most) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
      int from = Integer.parseInt(text.substring("from ".length()));
      if (from >= 0 && from <= most) {
        return from;
      }
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static ToolError invalid() {
    return ToolError.invalid("[Validation] NextToken is not valid.");
  }
}
