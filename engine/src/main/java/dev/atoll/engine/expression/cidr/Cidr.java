package dev.atoll.engine.expression.cidr;

import java.util.List;

/**
 * A block of IPv4 or IPv6 addresses. An IPv4 block written as IPv6 ({@code ::ffff:10.0.0.0/104})
 * counts as IPv4.
 *
 * @param v6 whether it is IPv6
 * @param high the upper 64 bits of the first address; 0 for IPv4
 * @param low the lower 64 bits of the first address; for IPv4 its 32 bits
 * @param prefix how many leading bits all addresses share
 */
public record Cidr(boolean v6, long high, long low, int prefix) {
  private static final long LARGEST = 1L << 62;
  private static final int WORLD_PREFIX = 2;

  /** RFC 1918, 6598, loopback and link-local; RFC 4193, loopback and link-local. */
  private static final List<Cidr> NOT_PUBLIC =
      List.of(
          parse("10.0.0.0/8"),
          parse("172.16.0.0/12"),
          parse("192.168.0.0/16"),
          parse("100.64.0.0/10"),
          parse("127.0.0.0/8"),
          parse("169.254.0.0/16"),
          parse("fc00::/7"),
          parse("::1/128"),
          parse("fe80::/10"));

  /**
   * A block ({@code 10.0.0.0/8}) or a single address. Bits beyond the prefix are dropped.
   *
   * @throws IllegalArgumentException where the text is neither
   */
  public static Cidr parse(String text) {
    return CidrParser.parse(text);
  }

  /** Drops the bits beyond the prefix. */
  static Cidr of(boolean v6, long high, long low, int prefix) {
    if (!v6) {
      return new Cidr(false, 0, low & mask(prefix + 32), prefix);
    }
    return new Cidr(true, high & mask(prefix), low & mask(prefix - 64), prefix);
  }

  /** Whether it is the whole internet, or a half or quarter of it. */
  public boolean isWorld() {
    return prefix <= WORLD_PREFIX;
  }

  /** Whether it reaches beyond private, loopback and link-local space. */
  public boolean isPublic() {
    return NOT_PUBLIC.stream().noneMatch(block -> block.contains(this));
  }

  /** Whether all addresses of the other block are in this one. */
  public boolean contains(Cidr other) {
    if (v6 != other.v6 || prefix > other.prefix) {
      return false;
    }
    Cidr widened = of(v6, other.high, other.low, prefix);
    return widened.high == high && widened.low == low;
  }

  /** How many addresses it has, at most 2^62. */
  public long size() {
    int bits = (v6 ? 128 : 32) - prefix;
    return bits >= 62 ? LARGEST : 1L << bits;
  }

  /** A mask of that many leading ones in 64 bits. */
  private static long mask(int ones) {
    if (ones <= 0) {
      return 0;
    }
    return ones >= 64 ? -1L : -1L << (64 - ones);
  }
}
