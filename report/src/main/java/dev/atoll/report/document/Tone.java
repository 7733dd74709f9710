package dev.atoll.report.document;

/** What a colour says, and the colours: the same in every format. */
public enum Tone {
  PLAIN("0f141a", "f3f3f7", "4a5568"),
  MUTED("656871", "f3f3f7", "c9cad1"),
  ACCENT("0b3d6e", "eaf1f8", "0b5cad"),
  HIGH("b30000", "fff0f0", "d13212"),
  MEDIUM("8a5a00", "fff8e0", "f2a900"),
  LOW("0058b8", "eef6ff", "5aa2f5"),
  GOOD("00692a", "ecfaee", "2ea65a"),
  PARTLY("2f6b45", "eef8f1", "9bd3ae");

  private final String text;
  private final String soft;
  private final String fill;

  Tone(String text, String soft, String fill) {
    this.text = text;
    this.soft = soft;
    this.fill = fill;
  }

  /** Of letters on white: {@code RRGGBB}. */
  public String text() {
    return text;
  }

  /** Of areas behind letters. */
  public String soft() {
    return soft;
  }

  /** Of bars. */
  public String fill() {
    return fill;
  }
}
