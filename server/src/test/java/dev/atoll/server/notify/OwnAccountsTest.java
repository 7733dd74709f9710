package dev.atoll.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.engine.model.Severity;
import dev.atoll.server.Settings;
import dev.atoll.server.TestTenant;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.account.Account;
import dev.atoll.store.account.AccountState;
import dev.atoll.store.notify.Notification;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics and buses of accounts that are somebody else's. */
final class OwnAccountsTest {
  private static final String NUMBER = "111122223333";
  private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:alarms";
  private static final InstantSource CLOCK = InstantSource.fixed(TestTenant.START);

  @TempDir private Path data;

  private final TestTenant tenant = new TestTenant();

  @AfterEach
  void stop() {
    tenant.close();
  }

  @Test
  void aNumberThatSomebodyTypedMakesNoAccountTheirs() {
    Account typed = tenant.account(NUMBER, true);
    assertThatThrownBy(this::topic)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("none of yours");

    check(typed, AccountState.DENIED);
    assertThatThrownBy(this::topic).isInstanceOf(Refused.class);

    check(typed, AccountState.OK);
    assertThat(topic().address()).isEqualTo(TOPIC);
  }

  @Test
  void anAccountWithoutARoleIsNobodys() {
    check(tenant.account(NUMBER, false), AccountState.OK);

    assertThatThrownBy(this::topic).isInstanceOf(Refused.class);
  }

  @Test
  void nothingIsPublishedIntoAnAccountThatIsTheirsNoMore() {
    Account account = tenant.account(NUMBER, true);
    check(account, AccountState.OK);
    ObjectMapper json = new ObjectMapper();
    Settings settings = TestTenant.settings(data);
    Sealing sealing = new Sealing(settings, Optional.empty(), json);
    Notification notification = notification(sealing.seal(tenant.estate.tenant(), topic()));
    Sender sender =
        new Sender(
            tenant.database,
            tenant.estates,
            sealing,
            new Channels(new Http(new Guard(true)), mail(), json, CLOCK),
            new Composer(settings, CLOCK),
            json,
            CLOCK);
    tenant.estate.accounts().delete(account.id(), TestTenant.START);

    assertThatThrownBy(() -> sender.test(tenant.estate.tenant(), notification))
        .isInstanceOfSatisfying(Undelivered.class, e -> assertThat(e.isPermanent()).isTrue())
        .hasMessageContaining("none of yours any more");
  }

  private void check(Account account, AccountState state) {
    tenant.estate.accounts().checked(account.id(), state, "", TestTenant.START);
  }

  private Destination topic() {
    NotificationBody body =
        new NotificationBody(null, "sns", TOPIC, null, null, null, null, null, null, null, null);
    return new Destinations(new Guard(false), mail(), tenant.estates)
        .of(tenant.estate.tenant(), ChannelKind.SNS, body, Optional.empty());
  }

  private static Mail mail() {
    return new Mail(Optional.empty(), Optional.empty(), Optional.empty(), "a@example.com");
  }

  private static Notification notification(byte[] sealed) {
    return new Notification(
        1,
        "alarms",
        ChannelKind.SNS.id(),
        TOPIC,
        sealed,
        Severity.LOW,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        TestTenant.START);
  }
}
