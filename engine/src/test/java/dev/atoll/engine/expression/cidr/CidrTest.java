package dev.atoll.engine.expression.cidr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/8",
        "10.255.255.255",
        "172.16.0.0/12",
        "192.168.1.0/24",
        "100.64.0.0/10",
        "127.0.0.1",
        "169.254.169.254/32",
        "fc00::/7",
        "fd12:3456:789a::/48",
        "::1",
        "fe80::1/64",
        "::ffff:10.0.0.0/104",
      })
  void privateSpaceIsNotPublic(String block) {
    assertThat(Cidr.parse(block).isPublic()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0/0",
        "10.0.0.0/7",
        "172.16.0.0/11",
        "172.32.0.0/16",
        "192.169.0.0/16",
        "100.128.0.0/16",
        "8.8.8.8",
        "::/0",
        "2001:db8::/32",
        "fc00::/6",
        "::ffff:8.8.8.8",
      })
  void whatReachesBeyondItIs(String block) {
    assertThat(Cidr.parse(block).isPublic()).isTrue();
  }

  @Test
  void theWorldComesInPiecesToo() {
    assertThat(Cidr.parse("0.0.0.0/0").isWorld()).isTrue();
    assertThat(Cidr.parse("128.0.0.0/1").isWorld()).isTrue();
    assertThat(Cidr.parse("64.0.0.0/2").isWorld()).isTrue();
    assertThat(Cidr.parse("::/0").isWorld()).isTrue();
    assertThat(Cidr.parse("64.0.0.0/3").isWorld()).isFalse();
    assertThat(Cidr.parse("10.0.0.0/8").isWorld()).isFalse();
  }

  @Test
  void sizes() {
    assertThat(Cidr.parse("10.0.0.0/8").size()).isEqualTo(1L << 24);
    assertThat(Cidr.parse("0.0.0.0/0").size()).isEqualTo(1L << 32);
    assertThat(Cidr.parse("10.0.0.1").size()).isEqualTo(1);
    assertThat(Cidr.parse("2001:db8::/67").size()).isEqualTo(1L << 61);
    assertThat(Cidr.parse("2001:db8::/66").size()).isEqualTo(1L << 62);
    assertThat(Cidr.parse("::/0").size()).isEqualTo(1L << 62);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "10.0.0",
        "10.0.0.0.0",
        "10.0.0.256",
        "10.0.0.-1",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/8/8",
        "10.0.0.0 /8",
        "1٢.0.0.0",
        "::/129",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "12345::",
        "g::",
        "localhost",
        "pl-12345678",
        "99999999999.0.0.0",
      })
  void refusesWhatIsNone(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cidr.parse(text))
        .withMessage("\"" + text + "\" is not a CIDR block or address");
  }

  @Test
  void agreesWithArithmeticOnAddresses() throws UnknownHostException {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] outer = new byte[random.nextBoolean() ? 4 : 16];
      random.nextBytes(outer);
      if (outer.length == 16) {
        outer[0] = 0x20;
      }
      byte[] inner = outer.clone();
      int flipped = random.nextInt(outer.length * 8);
      inner[flipped / 8] ^= (byte) (random.nextInt(3) == 0 ? 0 : 0x80 >> (flipped % 8));
      int outerPrefix = random.nextInt(outer.length * 8 + 1);
      int innerPrefix = random.nextInt(outer.length * 8 + 1);
      String block = InetAddress.getByAddress(outer).getHostAddress() + "/" + outerPrefix;
      String other = InetAddress.getByAddress(inner).getHostAddress() + "/" + innerPrefix;
      assertThat(Cidr.parse(block).contains(Cidr.parse(other)))
          .as("seed %d: %s in %s", seed, other, block)
          .isEqualTo(
              innerPrefix >= outerPrefix
                  && network(outer, outerPrefix).equals(network(inner, outerPrefix)));
    }
  }

  private static BigInteger network(byte[] address, int prefix) {
    return new BigInteger(1, address).shiftRight(address.length * 8 - prefix);
  }
}
