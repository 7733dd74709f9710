package dev.atoll.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages may not go. */
final class GuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001:0:1::1",
        "2001:db8::1",
        "ff02::1"
      })
  void whatIsNotPublicIsKeptOut(String address) throws UnknownHostException {
    assertThat(Guard.isPublic(InetAddress.getByName(address))).isFalse();
    String host = address.contains(":") ? "[" + address + "]" : address;
    assertThatThrownBy(() -> new Guard(false).check(URI.create("https://" + host + "/x")))
        .isInstanceOf(Undelivered.class)
        .hasMessageContaining("private network");
    assertThatCode(() -> new Guard(true).check(URI.create("http://" + host + "/x")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.com/x", "file://example.com/x", "jar://example.com/x"})
  void onlyTheWebIsReached(String address) {
    for (boolean all : new boolean[] {false, true}) {
      assertThatThrownBy(() -> new Guard(all).check(URI.create(address)))
          .isInstanceOfSatisfying(Undelivered.class, e -> assertThat(e.isPermanent()).isTrue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "99.1.2.3", "2606:4700::1111", "2a00:1450::1"})
  void whatIsPublicIsLetThrough(String address) throws UnknownHostException {
    assertThat(Guard.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://8.8.8.8/", "ftp://8.8.8.8/", "https:/x", "https://me:pw@8.8.8.8/"})
  void whatIsNoPlainHttpsIsKeptOut(String address) {
    assertThatThrownBy(() -> new Guard(false).check(URI.create(address)))
        .isInstanceOfSatisfying(Undelivered.class, e -> assertThat(e.isPermanent()).isTrue());
  }
}
