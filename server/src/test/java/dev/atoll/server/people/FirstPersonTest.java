package dev.atoll.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.HostAndPort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who becomes the first person without a key. */
final class FirstPersonTest {
  @ParameterizedTest
  @ValueSource(strings = {"localhost:8420", "LOCALHOST", "127.0.0.1:8420", "127.9.9.9", "[::1]:80"})
  void thisMachineIsNamedByItsOwnNames(String host) {
    assertThat(SessionResource.isThisMachine(HostAndPort.parseAuthority(host, 80))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"atoll.example.com", "127.0.0.1.example.com", "localhost.example.com:8420"})
  void otherNamesLeadHereThroughSomebodyElse(String host) {
    assertThat(SessionResource.isThisMachine(HostAndPort.parseAuthority(host, 80))).isFalse();
    assertThat(SessionResource.isThisMachine(null)).isFalse();
  }
}
