package dev.atoll.engine.codec;

/** What comes next in a stored graph. */
enum Tag {
  NULL('0'),
  TRUE('t'),
  FALSE('f'),
  INT('i'),
  LONG('l'),
  DOUBLE('d'),
  /** A text for the first time; it gets the next number. */
  TEXT('"'),
  /** A text met before, by its number. */
  SAME_TEXT('\''),
  ENUM('e'),
  ABSENT('-'),
  PRESENT('+'),
  LIST('['),
  SET('('),
  MAP('{'),
  SORTED_MAP('<'),
  STRUCT('s'),
  ARRAY('a'),
  NAMED('n'),
  /** An object made by its constructor, for the first time; it gets the next number. */
  OBJECT('O'),
  /** An object met before, by its number. */
  SAME_OBJECT('o'),
  /** An object that is read when it is asked for: how many bytes it takes, and they. */
  LATER('?');

  private static final Tag[] BY_CODE = new Tag[128];

  static {
    for (Tag tag : values()) {
      BY_CODE[tag.code] = tag;
    }
  }

  private final char code;

  Tag(char code) {
    this.code = code;
  }

  /** How it is written: one byte. */
  char code() {
    return code;
  }

  static Tag of(byte code) {
    Tag tag = code < 0 ? null : BY_CODE[code];
    if (tag == null) {
      throw new IllegalStateException("no tag " + code);
    }
    return tag;
  }
}
