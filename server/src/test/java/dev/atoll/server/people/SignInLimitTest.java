package dev.atoll.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.server.TestTenant;
import dev.atoll.server.problem.Refused;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Who guesses passwords. */
final class SignInLimitTest {
  private final SignInLimit limit = new SignInLimit(InstantSource.fixed(TestTenant.START));

  @Test
  void whoHasAnAccountGuessesNoMoreThanOthers() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 5; i++) {
        limit.check("198.51.100.7");
      }
      if (round == 0) {
        limit.check("198.51.100.7");
        limit.takeBack("198.51.100.7");
      }
    }
    assertThatThrownBy(() -> limit.check("198.51.100.7")).isInstanceOf(Refused.class);
  }

  @Test
  void whoSignsInRightIsNeverRefused() {
    for (int i = 0; i < 50; i++) {
      limit.check("198.51.100.7");
      limit.takeBack("198.51.100.7");
    }
    assertThatCode(() -> limit.check("198.51.100.7")).doesNotThrowAnyException();
  }

  @Test
  void addressesOfOneNetworkAreOne() {
    assertThat(SignInLimit.network("2001:db8:1:2::1"))
        .isEqualTo(SignInLimit.network("2001:db8:1:2:ffff:0:0:9%eth0"))
        .isNotEqualTo(SignInLimit.network("2001:db8:1:3::1"));
    assertThat(SignInLimit.network("198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(SignInLimit.network("null")).isEqualTo("null");
  }
}
