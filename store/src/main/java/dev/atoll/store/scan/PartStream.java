package dev.atoll.store.scan;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Bytes that are kept in parts; only one part is in memory. */
final class PartStream extends InputStream {
  private final IntFunction<Optional<byte[]>> parts;
  private ByteArrayInputStream current;
  private int number;

  /**
   * @param parts gives the part of a number; empty behind the last
   */
  PartStream(byte[] first, IntFunction<Optional<byte[]>> parts) {
    this.current = new ByteArrayInputStream(first);
    this.parts = parts;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    int read = readCurrent(bytes, offset, length);
    while (read < 0) {
      Optional<byte[]> next = parts.apply(number + 1);
      if (next.isEmpty()) {
        return -1;
      }
      number++;
      current = new ByteArrayInputStream(next.get());
      read = readCurrent(bytes, offset, length);
    }
    return read;
  }

  private int readCurrent(byte[] bytes, int offset, int length) {
    return current.read(bytes, offset, length);
  }
}
