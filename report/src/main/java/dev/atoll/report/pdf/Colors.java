package dev.atoll.report.pdf;

import dev.atoll.report.document.Tone;
import java.awt.Color;

/** Tones as the PDF library takes them. */
final class Colors {
  static final Color LINE = new Color(0xd5d8e0);
  static final Color WHITE = Color.WHITE;
  static final Color FAINT = text(Tone.MUTED);
  static final Color ACCENT = text(Tone.ACCENT);
  static final Color TEXT = text(Tone.PLAIN);
  static final Color SOFT = new Color(0xf6f7fa);

  private Colors() {}

  static Color text(Tone tone) {
    return color(tone.text());
  }

  static Color soft(Tone tone) {
    return color(tone.soft());
  }

  static Color fill(Tone tone) {
    return color(tone.fill());
  }

  private static Color color(String hex) {
    return new Color(Integer.parseInt(hex, 16));
  }
}
