package dev.atoll.server.notify;

import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps tenants from reaching, through the server, what only the server can reach: messages go to
 * public addresses by https, unless the operator allows others ({@code ATOLL_NOTIFY_PRIVATE}).
 *
 * <p>Looked at before each attempt, to say at once what is wrong, and by {@link GuardedSockets}
 * once more when it is connected to; redirects are never followed.
 */
@Singleton
final class Guard {
  private final boolean all;

  Guard(@ConfigProperty(name = "atoll.notify-private", defaultValue = "false") boolean all) {
    this.all = all;
  }

  /**
   * @throws Undelivered where messages may not go to this address
   */
  void check(URI address) {
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      throw Undelivered.forGood("the address has no plain host");
    }
    if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
      throw Undelivered.forGood("the address is neither http nor https");
    }
    if (all) {
      return;
    }
    if (!"https".equals(address.getScheme())) {
      throw Undelivered.forGood("the address is not https");
    }
    try {
      for (InetAddress each : InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""))) {
        if (!isPublic(each)) {
          throw Undelivered.forGood(
              host + " leads into a private network, which this server does not allow");
        }
      }
    } catch (UnknownHostException e) {
      throw Undelivered.now("there is no host " + host);
    }
  }

  /** Whether the operator allows every address. */
  boolean allowsAll() {
    return all;
  }

  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special
        && switch (address) {
          case Inet4Address four -> isPublic(four.getAddress());
          case Inet6Address six -> isPublic(six);
          default -> false;
        };
  }

  /** The blocks of RFC 6890 that Java has no name for. */
  private static boolean isPublic(byte[] four) {
    int first = four[0] & 0xff;
    int second = four[1] & 0xff;
    int third = four[2] & 0xff;
    return first != 0
        && first < 240
        && !(first == 100 && second >= 64 && second < 128)
        && !(first == 192 && second == 0 && (third == 0 || third == 2))
        && !(first == 198 && (second == 18 || second == 19))
        && !(first == 198 && second == 51 && third == 100)
        && !(first == 203 && second == 0 && third == 113);
  }

  private static boolean isPublic(Inet6Address address) {
    byte[] six = address.getAddress();
    int first = ((six[0] & 0xff) << 8) | (six[1] & 0xff);
    // only 2000::/3 is given out; 2001::/23, 2001:db8::/32, 2002::/16 and 64:ff9b:: hide other
    // addresses
    boolean given = (first & 0xe000) == 0x2000;
    int second = ((six[2] & 0xff) << 8) | (six[3] & 0xff);
    return given && first != 0x2002 && !(first == 0x2001 && (second < 0x200 || second == 0xdb8));
  }
}
