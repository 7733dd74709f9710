package dev.atoll.report.html;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with {@code {{names}}}; what fills them is not looked through again. */
final class Template {
  private static final Pattern NAME = Pattern.compile("\\{\\{([a-z-]+)}}");

  private Template() {}

  /** Writes what stands in the place of a name. */
  @FunctionalInterface
  interface Fill {
    void writeTo(Writer out) throws IOException;
  }

  /** A name without a fill is a defect. */
  static void write(String template, Map<String, Fill> fills, Writer out) throws IOException {
    Matcher names = NAME.matcher(template);
    int end = 0;
    while (names.find()) {
      out.append(template, end, names.start());
      Fill fill = fills.get(names.group(1));
      if (fill == null) {
        throw new IllegalArgumentException("nothing fills " + names.group());
      }
      fill.writeTo(out);
      end = names.end();
    }
    out.append(template, end, template.length());
  }
}
