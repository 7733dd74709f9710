package dev.atoll.store.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which runs of three characters stand in some texts, in whatever case: a bit each, by hash. Where
 * a bit of a text is not set, it stands in none of them; where all are, it may.
 *
 * <p>Only runs of ASCII count: of other characters databases and Java differ in what is lower case.
 */
public final class Signature {
  /** The length of every signature. */
  static final int BYTES = 1 << 10;

  private static final int RUN = 3;
  private static final int MOST = 16;
  private static final int FIBONACCI = 0x9E3779B9;

  private final BitSet bits = new BitSet(BYTES * Byte.SIZE);

  /** Adds a text. */
  public void add(String text) {
    runs(text).forEach(bits::set);
  }

  /** Bit n is that of value 2 to the n modulo 8 in byte n / 8. */
  public byte[] bytes() {
    return Arrays.copyOf(bits.toByteArray(), BYTES);
  }

  /** The numbers of the bits that are set wherever the text stands; not more than a few of them. */
  static List<Integer> bitsOf(String text) {
    return runs(text).distinct().limit(MOST).boxed().toList();
  }

  private static IntStream runs(String text) {
    return IntStream.rangeClosed(0, text.length() - RUN)
        .filter(at -> isPlain(text, at))
        .map(at -> bit(text, at));
  }

  private static boolean isPlain(String text, int at) {
    return lower(text, at) < 128 && lower(text, at + 1) < 128 && lower(text, at + 2) < 128;
  }

  private static int bit(String text, int at) {
    int run = lower(text, at) << 14 | lower(text, at + 1) << 7 | lower(text, at + 2);
    return (run * FIBONACCI) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(BYTES * Byte.SIZE));
  }

  private static int lower(String text, int at) {
    return Character.toLowerCase(text.charAt(at));
  }
}
