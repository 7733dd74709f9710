package dev.atoll.engine.expression.cidr;

/** Reads addresses and blocks as text; never asks the network about a name. */
final class CidrParser {
  private static final int LONGEST = 64;
  private static final long V4_IN_V6 = 0xffffL << 32;

  private final String text;

  private CidrParser(String text) {
    this.text = text;
  }

  static Cidr parse(String text) {
    return new CidrParser(text).block();
  }

  private Cidr block() {
    if (text.length() > LONGEST) {
      throw invalid();
    }
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    boolean v6 = address.indexOf(':') >= 0;
    int bits = v6 ? 128 : 32;
    int prefix = slash < 0 ? bits : number(text.substring(slash + 1), 10, bits);
    if (!v6) {
      return Cidr.of(false, 0, v4(address), prefix);
    }
    long[] halves = v6(address);
    boolean mapped = halves[0] == 0 && (halves[1] & ~0xffffffffL) == V4_IN_V6 && prefix >= 96;
    return mapped
        ? Cidr.of(false, 0, halves[1] & 0xffffffffL, prefix - 96)
        : Cidr.of(true, halves[0], halves[1], prefix);
  }

  private long v4(String address) {
    String[] parts = address.split("\\.", -1);
    if (parts.length != 4) {
      throw invalid();
    }
    long value = 0;
    for (String part : parts) {
      value = value << 8 | number(part, 10, 255);
    }
    return value;
  }

  private long[] v6(String address) {
    int gap = address.indexOf("::");
    int[] left = groups(gap < 0 ? address : address.substring(0, gap));
    int[] right = gap < 0 ? new int[0] : groups(address.substring(gap + 2));
    int given = left.length + right.length;
    if (gap < 0 ? given != 8 : given > 7) {
      throw invalid();
    }
    long[] halves = new long[2];
    for (int i = 0; i < 8; i++) {
      int fromRight = i - (8 - right.length);
      int group = i < left.length ? left[i] : fromRight >= 0 ? right[fromRight] : 0;
      halves[i / 4] = halves[i / 4] << 16 | group;
    }
    return halves;
  }

  private int[] groups(String colonSeparated) {
    if (colonSeparated.isEmpty()) {
      return new int[0];
    }
    String[] parts = colonSeparated.split(":", -1);
    String last = parts[parts.length - 1];
    boolean dotted = last.indexOf('.') >= 0;
    int[] groups = new int[parts.length + (dotted ? 1 : 0)];
    for (int i = 0; i < parts.length - (dotted ? 1 : 0); i++) {
      if (parts[i].length() > 4) {
        throw invalid();
      }
      groups[i] = number(parts[i], 16, 0xffff);
    }
    if (dotted) {
      long address = v4(last);
      groups[groups.length - 2] = (int) (address >> 16);
      groups[groups.length - 1] = (int) (address & 0xffff);
    }
    return groups;
  }

  private int number(String digits, int radix, int largest) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), radix) : -1;
      if (digit < 0 || value > largest) {
        throw invalid();
      }
      value = value * radix + digit;
    }
    if (digits.isEmpty() || value > largest) {
      throw invalid();
    }
    return value;
  }

  private IllegalArgumentException invalid() {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return new IllegalArgumentException("\"" + shown + "\" is not a CIDR block or address");
  }
}
