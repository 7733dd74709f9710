package dev.atoll.report.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text measured in terminal columns: CJK and emoji take two, combining marks none. All text goes
 * through {@link #clean} first, so that a resource's name can neither move the cursor nor turn the
 * reading direction.
 */
final class Cells {
  private static final String CUT = "…";

  private Cells() {}

  /** Controls become blanks, invisible direction marks vanish; all else stays. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          int type = Character.getType(point);
          if (type == Character.CONTROL
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR) {
            clean.append(' ');
          } else if (type == Character.SURROGATE) {
            clean.append('\uFFFD');
          } else if (type != Character.FORMAT) {
            clean.appendCodePoint(point);
          }
        });
    return clean.toString();
  }

  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  private static int width(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  /** East Asian Wide and Fullwidth, and what terminals draw as emoji; too wide is safe. */
  private static boolean isWide(int point) {
    return point >= 0x1100
        && (point <= 0x115F
            || (point >= 0x231A && point <= 0x232A)
            || (point >= 0x23E9 && point <= 0x23F3)
            || (point >= 0x25FD && point <= 0x27BF)
            || (point >= 0x2B1B && point <= 0x2B55)
            || (point >= 0x2E80 && point <= 0xA4CF)
            || (point >= 0xA960 && point <= 0xA97F)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0xFFE0 && point <= 0xFFE6)
            || (point >= 0x16FE0 && point <= 0x1B2FF)
            || (point >= 0x1F000 && point <= 0x1FAFF)
            || (point >= 0x20000 && point <= 0x3FFFD));
  }

  /** At most so wide; what is too long loses its middle, where names differ least. */
  static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    if (width <= 0) {
      return "";
    }
    int[] points = text.codePoints().toArray();
    int room = width - 1;
    int head = fitting(points, 0, 1, room - room / 2);
    int tail = fitting(points, points.length - 1, -1, room / 2);
    // a mark at the seam belongs to a letter that is gone
    while (tail > 0 && width(points[points.length - tail]) == 0) {
      tail--;
    }
    return new String(points, 0, head) + CUT + new String(points, points.length - tail, tail);
  }

  /** At most so wide; what is too long loses its end, as prose should. */
  static String head(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    return new String(points, 0, fitting(points, 0, 1, width - 1)).stripTrailing() + CUT;
  }

  private static int fitting(int[] points, int from, int step, int room) {
    int used = 0;
    int count = 0;
    for (int i = from; i >= 0 && i < points.length; i += step) {
      used += width(points[i]);
      if (used > room) {
        break;
      }
      count++;
    }
    return count;
  }

  /** Exactly so wide, text at the left. */
  static String left(String text, int width) {
    String cut = cut(text, width);
    return cut + " ".repeat(width - width(cut));
  }

  /** At least so wide, and never cut: what people must be able to copy. */
  static String name(String text, int width) {
    return text + " ".repeat(Math.max(2, width - width(text)));
  }

  /** Exactly so wide, text at the right. */
  static String right(String text, int width) {
    String cut = cut(text, width);
    return " ".repeat(width - width(cut)) + cut;
  }

  /** Lines of at most this width, broken at blanks; a word that is too long is cut. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : clean(text).trim().split("\\s+", -1)) {
      String fitting = cut(word, width);
      if (!line.isEmpty() && width(line.toString()) + 1 + width(fitting) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(fitting);
    }
    lines.add(line.toString());
    return lines;
  }
}
