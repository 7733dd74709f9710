package dev.atoll.report.html;

import dev.atoll.engine.model.Severity;
import dev.atoll.report.Words;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Small pieces of HTML. Whatever comes from outside goes through {@link #text}. */
final class Html {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s]+", Pattern.CASE_INSENSITIVE);

  private Html() {}

  /** The text as HTML shows it: harmless in elements and in quoted attributes. */
  static String text(String raw) {
    StringBuilder safe = new StringBuilder(raw.length() + 16);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        case '\0' -> safe.append('\uFFFD');
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** Prose: {@code `code`} between backticks is set as code. */
  static String prose(String raw) {
    return CODE.matcher(text(raw)).replaceAll("<code>$1</code>");
  }

  /** Prose in paragraphs, which empty lines part. */
  static String paragraphs(String raw) {
    return raw.strip()
        .lines()
        .collect(Collectors.joining("\n"))
        .transform(all -> java.util.Arrays.stream(all.split("\n\\s*\n")))
        .map(paragraph -> "<p>" + prose(paragraph) + "</p>")
        .collect(Collectors.joining());
  }

  /** A link where it is an address of the web, else plain text: packs may name anything. */
  static String link(String address) {
    return WEB.matcher(address).matches()
        ? "<a href=\"%s\" rel=\"noopener noreferrer\">%s</a>"
            .formatted(text(address), text(address))
        : text(address);
  }

  static String badge(String kind, String label) {
    return "<span class=\"badge b-%s\">%s</span>".formatted(kind, text(label));
  }

  static String badge(Severity severity) {
    return badge(severity.id(), Words.severity(severity));
  }

  static <T> String each(Collection<T> all, Function<T, String> html) {
    return all.stream().map(html).collect(Collectors.joining("\n"));
  }

  /** Code with a button that copies it. */
  static String snippet(String title, String code) {
    return """
    <div class="snippet"><div><span>%s</span><button type="button" class="link copy">Copy</button></div>\
    <pre tabindex="0"><code>%s</code></pre></div>
    """
        .formatted(text(title), text(code.stripTrailing()));
  }

  /** A part of a bar: the class of its colour, what it says, how much of it there is. */
  record Part(String kind, String label, long amount) {}

  /** A bar of parts, told in words to those who do not see it. */
  static String bar(Collection<Part> parts) {
    double total = Math.max(1, parts.stream().mapToLong(Part::amount).sum());
    StringBuilder svg = new StringBuilder();
    double at = 0;
    for (Part part : parts) {
      double width = part.amount() * 100 / total;
      if (part.amount() > 0) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<rect class=\"f-%s\" x=\"%.2f\" width=\"%.2f\" height=\"10\"/>",
                part.kind(),
                at,
                width));
      }
      at += width;
    }
    String told =
        parts.stream()
            .map(part -> Words.number(part.amount()) + " " + part.label())
            .collect(Collectors.joining(", "));
    return """
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="%s">%s</svg>\
    """
        .formatted(text(told), svg);
  }

  /** What the colours of a bar mean, with the amounts. */
  static String key(Collection<Part> parts) {
    return "<div class=\"key\" aria-hidden=\"true\">"
        + parts.stream()
            .filter(part -> part.amount() > 0)
            .map(part ->
                "<span><svg viewBox=\"0 0 10 10\"><rect class=\"f-%s\" width=\"10\" height=\"10\"/></svg>%s %s</span>"
                    .formatted(part.kind(), Words.number(part.amount()), text(part.label())))
            .collect(Collectors.joining())
        + "</div>";
  }
}
