package dev.atoll.store.codec;

import java.io.ByteArrayOutputStream;

/** Numbers from 0 in as few bytes as they need: seven bits each, the lowest first. */
final class Varints {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private Varints() {}

  static void write(ByteArrayOutputStream out, long number) {
    long rest = number;
    while (rest >= MORE) {
      out.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= BITS;
    }
    out.write((int) rest);
  }

  /** Reads numbers one after the other. */
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean hasNext() {
      return at < bytes.length;
    }

    long next() {
      long number = 0;
      int shift = 0;
      byte part;
      do {
        part = bytes[at++];
        number |= (long) (part & (MORE - 1)) << shift;
        shift += BITS;
      } while (part < 0);
      return number;
    }

    int nextInt() {
      return Math.toIntExact(next());
    }
  }
}
