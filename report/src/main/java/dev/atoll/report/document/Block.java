package dev.atoll.report.document;

import java.util.List;

/** A piece of a document. Texts may hold {@code `code`} between backticks. */
public sealed interface Block {

  /**
   * @param level 1 to 3; the first two stand in the table of contents
   * @param appendix at level 1: whether an appendix begins here
   */
  record Heading(int level, String text, boolean appendix) implements Block {
    public Heading(int level, String text) {
      this(level, text, false);
    }

    Heading withText(String other) {
      return new Heading(level, other, appendix);
    }
  }

  record Paragraph(String text) implements Block {}

  record Bullets(List<String> items, boolean numbered) implements Block {}

  /** A sentence that must not be missed. */
  record Callout(Tone tone, String text) implements Block {}

  /** Labels and values, one below the other. */
  record Facts(List<Fact> facts) implements Block {}

  record Fact(String label, String value) {}

  /** Figures side by side; at most five. */
  record Tiles(List<Tile> tiles) implements Block {}

  record Tile(String label, String value, String note, Tone tone) {}

  /**
   * @param rows as many cells each as there are columns; a group has one
   */
  record Table(List<Column> columns, List<Row> rows) implements Block {}

  /**
   * @param weight its part of the width, relative to the other columns
   * @param right whether it holds figures
   */
  record Column(String title, int weight, boolean right) {}

  record Row(Kind kind, List<Cell> cells) {
    /** What a row is. */
    public enum Kind {
      BODY,
      /** One cell over the whole width, above the rows that it names. */
      GROUP,
      TOTAL
    }

    public static Row of(Cell... cells) {
      return new Row(Kind.BODY, List.of(cells));
    }

    public static Row group(String text) {
      return new Row(Kind.GROUP, List.of(Cell.of(text)));
    }

    public static Row total(Cell... cells) {
      return new Row(Kind.TOTAL, List.of(cells));
    }
  }

  /**
   * @param note a smaller line below; may be empty
   */
  record Cell(String text, String note, Tone tone) {
    public static Cell of(String text) {
      return new Cell(text, "", Tone.PLAIN);
    }

    public static Cell of(String text, String note) {
      return new Cell(text, note, Tone.PLAIN);
    }

    public static Cell of(String text, Tone tone) {
      return new Cell(text, "", tone);
    }
  }

  /**
   * A chart of stacked bars, lying.
   *
   * @param share whether every bar is drawn to the full width, as parts of its whole
   */
  record Bars(String title, List<Series> series, List<Bar> bars, boolean share) implements Block {
    /** The longest bar's amount; at least 1. */
    public long longest() {
      return bars.stream().mapToLong(Bar::total).max().orElse(1) == 0
          ? 1
          : bars.stream().mapToLong(Bar::total).max().orElse(1);
    }
  }

  record Series(String name, Tone tone) {}

  /**
   * @param amounts one for each series
   */
  record Bar(String label, List<Long> amounts) {
    public long total() {
      return amounts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** What follows begins a page. */
  record PageBreak() implements Block {}

  /** Room to sign for each of these. */
  record Signatures(List<String> parties) implements Block {}
}
