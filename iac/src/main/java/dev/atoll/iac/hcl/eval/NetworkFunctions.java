package dev.atoll.iac.hcl.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions of ranges of addresses. */
final class NetworkFunctions {
  static final Map<String, Function> ALL =
      Map.of(
          "cidrsubnet",
              Function.of(args ->
                  subnet(
                          args,
                          Range.of(args, args.text(0)),
                          args.integer(1),
                          args.number(2).toBigInteger())
                      .toString()),
          "cidrsubnets", Function.of(NetworkFunctions::subnets),
          "cidrhost", Function.of(NetworkFunctions::host),
          "cidrnetmask", Function.of(NetworkFunctions::mask));

  private NetworkFunctions() {}

  /** Addresses that begin with the same bits. */
  private record Range(BigInteger first, int prefix, int bits) {
    static Range of(Arguments args, String text) {
      String[] parts = text.split("/", -1);
      try {
        int prefix = Integer.parseInt(parts.length == 2 ? parts[1] : "-");
        boolean six = parts[0].contains(":");
        int bits = six ? 128 : 32;
        BigInteger address = six ? six(parts[0]) : four(parts[0]);
        if (prefix < 0 || prefix > bits) {
          throw new NumberFormatException();
        }
        int free = bits - prefix;
        return new Range(address.shiftRight(free).shiftLeft(free), prefix, bits);
      } catch (NumberFormatException e) {
        throw args.wrong("expects a range of addresses such as 10.0.0.0/16, found " + text);
      }
    }

    private static BigInteger four(String text) {
      String[] parts = text.split("\\.", -1);
      BigInteger address = BigInteger.ZERO;
      for (String part : parts) {
        int value = Integer.parseInt(part);
        if (parts.length != 4 || value < 0 || value > 255) {
          throw new NumberFormatException();
        }
        address = address.shiftLeft(8).add(BigInteger.valueOf(value));
      }
      return address;
    }

    private static BigInteger six(String text) {
      int gap = text.indexOf("::");
      List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap));
      List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2));
      List<Integer> all = new ArrayList<>(head);
      int missing = 8 - head.size() - tail.size();
      if (gap < 0 ? missing != 0 : missing < 1) {
        throw new NumberFormatException();
      }
      for (int i = 0; i < missing; i++) {
        all.add(0);
      }
      all.addAll(tail);
      BigInteger address = BigInteger.ZERO;
      for (int group : all) {
        address = address.shiftLeft(16).add(BigInteger.valueOf(group));
      }
      return address;
    }

    private static List<Integer> groups(String text) {
      List<Integer> groups = new ArrayList<>();
      if (!text.isEmpty()) {
        for (String group : text.split(":", -1)) {
          if (group.isEmpty() || group.length() > 4) {
            throw new NumberFormatException();
          }
          groups.add(Integer.parseInt(group, 16));
        }
      }
      return groups;
    }

    String address(BigInteger address) {
      if (bits == 32) {
        long four = address.longValue();
        return "%d.%d.%d.%d".formatted(four >> 24, four >> 16 & 255, four >> 8 & 255, four & 255);
      }
      int[] groups = new int[8];
      for (int i = 0; i < 8; i++) {
        groups[i] = address.shiftRight(112 - 16 * i).intValue() & 0xffff;
      }
      return shortest(groups);
    }

    /** The longest run of two or more zeros is left out, as RFC 5952 has it. */
    private static String shortest(int[] groups) {
      int begin = -1;
      int length = 1;
      for (int i = 0; i < 8; i++) {
        int end = i;
        while (end < 8 && groups[end] == 0) {
          end++;
        }
        if (end - i > length) {
          begin = i;
          length = end - i;
        }
      }
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 8; i++) {
        if (i == begin) {
          text.append("::");
          i += length - 1;
        } else {
          text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":");
          text.append(Integer.toHexString(groups[i]));
        }
      }
      return text.toString();
    }

    @Override
    public String toString() {
      return address(first) + "/" + prefix;
    }
  }

  private static Range subnet(Arguments args, Range range, int more, BigInteger number) {
    int prefix = range.prefix() + more;
    if (more < 0 || prefix > range.bits() || number.signum() < 0 || number.bitLength() > more) {
      throw args.wrong("finds no such part of " + range);
    }
    return new Range(
        range.first().add(number.shiftLeft(range.bits() - prefix)), prefix, range.bits());
  }

  private static Object subnets(Arguments args) {
    Range range = Range.of(args, args.text(0));
    List<Object> subnets = new ArrayList<>();
    BigInteger next = range.first();
    BigInteger end = range.first().add(BigInteger.ONE.shiftLeft(range.bits() - range.prefix()));
    for (int i = 1; i < args.size(); i++) {
      int prefix = range.prefix() + args.integer(i);
      if (args.integer(i) < 1 || prefix > range.bits()) {
        throw args.wrong("finds no such part of " + range);
      }
      BigInteger size = BigInteger.ONE.shiftLeft(range.bits() - prefix);
      BigInteger first = next.add(size).subtract(BigInteger.ONE).divide(size).multiply(size);
      next = first.add(size);
      if (next.compareTo(end) > 0) {
        throw args.wrong("finds no room left in " + range);
      }
      subnets.add(new Range(first, prefix, range.bits()).toString());
    }
    return subnets;
  }

  private static Object host(Arguments args) {
    Range range = Range.of(args, args.text(0));
    BigInteger number = args.number(1).toBigInteger();
    int free = range.bits() - range.prefix();
    BigInteger offset = number.signum() < 0 ? BigInteger.ONE.shiftLeft(free).add(number) : number;
    if (offset.signum() < 0 || offset.bitLength() > free) {
      throw args.wrong("finds no such address in " + range);
    }
    return range.address(range.first().add(offset));
  }

  private static Object mask(Arguments args) {
    Range range = Range.of(args, args.text(0));
    if (range.bits() != 32) {
      throw args.wrong("expects a range of IPv4 addresses");
    }
    int free = 32 - range.prefix();
    return range.address(
        BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE).shiftRight(free).shiftLeft(free));
  }
}
