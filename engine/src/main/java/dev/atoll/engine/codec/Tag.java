package dev.atoll.engine.codec;

/** What comes next in a stored graph. */
enum Tag {
  NULL,
  TRUE,
  FALSE,
  INT,
  LONG,
  DOUBLE,
  /** A text for the first time; it gets the next number. */
  TEXT,
  /** A text met before, by its number. */
  SAME_TEXT,
  ENUM,
  ABSENT,
  PRESENT,
  LIST,
  SET,
  MAP,
  SORTED_MAP,
  STRUCT,
  ARRAY,
  NAMED,
  /** An object made by its constructor, for the first time; it gets the next number. */
  OBJECT,
  /** An object met before, by its number. */
  SAME_OBJECT;

  private static final Tag[] ALL = values();

  /** How it is written: one byte. */
  int code() {
    return ordinal();
  }

  /** Throws {@code IllegalStateException} where no tag is written so. */
  static Tag of(byte code) {
    if (code < 0 || code >= ALL.length) {
      throw new IllegalStateException("no tag " + code);
    }
    return ALL[code];
  }
}
