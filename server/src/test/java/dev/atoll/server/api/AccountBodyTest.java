package dev.atoll.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.server.problem.Refused;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which regions may be asked for. */
final class AccountBodyTest {
  @Test
  void regionsAreNamedAsAwsNamesThem() {
    List<String> right = List.of("eu-west-1", "us-gov-east-1");
    assertThat(AccountBody.named(right)).isEqualTo(right);
    for (List<String> wrong :
        List.of(List.of("mars"), List.of("x".repeat(2000)), Collections.nCopies(61, "eu-west-1"))) {
      assertThatThrownBy(() -> AccountBody.named(wrong))
          .isInstanceOf(Refused.class)
          .hasMessageStartingWith("regions: ");
    }
  }
}
