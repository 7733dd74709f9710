package dev.atoll.store.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which runs of three characters stand in some texts, in whatever case: a bit each, by hash. Where
 * a bit of a text is not set, it stands in none of them; where all are, it may.
 *
 * <p>Digits are of few kinds, so nearly all runs of three stand everywhere. Twelve of them in a row
 * have bits of their own: whoever searches for an account types its whole number.
 *
 * <p>Only runs of ASCII count: of other characters databases and Java differ in what is lower case.
 */
public final class Signature {
  /** The length of every signature. */
  static final int BYTES = 1 << 10;

  private static final int RUN = 3;
  private static final int DIGITS = 12;

  /** So many bits for each, as one is set by chance in every third signature of a big account. */
  private static final int BITS = 4;

  private static final int MOST = 16;
  private static final int FIBONACCI = 0x9E3779B9;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

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
    return IntStream.concat(
        numbers(text),
        IntStream.rangeClosed(0, text.length() - RUN)
            .filter(at -> isPlain(text, at))
            .map(at -> bit(text, at)));
  }

  private static IntStream numbers(String text) {
    IntStream.Builder bits = IntStream.builder();
    int digits = 0;
    for (int at = 0; at < text.length(); at++) {
      digits = isDigit(text.charAt(at)) ? digits + 1 : 0;
      if (digits >= DIGITS) {
        long number = Long.parseLong(text, at + 1 - DIGITS, at + 1, 10) * GOLDEN;
        for (int odd = 1; odd < 2 * BITS; odd += 2) {
          bits.add(hashed(Long.hashCode(number * odd)));
        }
      }
    }
    return bits.build();
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static boolean isPlain(String text, int at) {
    return lower(text, at) < 128 && lower(text, at + 1) < 128 && lower(text, at + 2) < 128;
  }

  private static int bit(String text, int at) {
    return hashed(lower(text, at) << 14 | lower(text, at + 1) << 7 | lower(text, at + 2));
  }

  private static int hashed(int run) {
    return (run * FIBONACCI) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(BYTES * Byte.SIZE));
  }

  private static int lower(String text, int at) {
    return Character.toLowerCase(text.charAt(at));
  }
}
