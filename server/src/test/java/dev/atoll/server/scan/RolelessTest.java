package dev.atoll.server.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.server.TestTenant;
import dev.atoll.store.Estate;
import dev.atoll.store.account.Account;
import dev.atoll.store.account.AccountState;
import dev.atoll.store.organization.Organization;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.ScanRequest;
import dev.atoll.store.scan.ScanState;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account without a role is never read: the server's own credentials are the operator's. */
final class RolelessTest {
  private static final String NUMBER = "111122223333";

  @TempDir private Path data;

  private final TestTenant tenant = new TestTenant();
  private final Estate estate = tenant.estate;
  private final Account account = tenant.account(NUMBER, false);

  @AfterEach
  void stop() {
    tenant.close();
  }

  @Test
  void aCheckDoesNotAskAws() {
    assertThat(new AccountCheck().of(account))
        .isEqualTo(
            new AccountCheck.Verdict(
                AccountState.DENIED,
                "account 111122223333 has no role; give it one under accounts"));
  }

  @Test
  void aScanThatWaitedUntilTheRoleWasGoneFails() {
    Scan queued =
        estate
            .scans()
            .queue(new ScanRequest("s1", List.of(NUMBER), List.of(), "ada"), TestTenant.START);

    assertThat(runner().run(estate.tenant(), queued, 3)).isEqualTo(ScanRunner.End.OVER);

    Scan ended = estate.scans().find("s1").orElseThrow();
    assertThat(ended.state()).isEqualTo(ScanState.FAILED);
    assertThat(ended.error()).hasValueSatisfying(why -> assertThat(why).contains("has no role"));
  }

  @Test
  void itsOrganizationIsNotAskedForAccounts() {
    Organization organization =
        estate
            .organizations()
            .add(
                new Organization(
                    0, NUMBER, "AtollRead", "x", "", Optional.empty(), Optional.empty(), 0))
            .orElseThrow();

    new RollCalls(tenant.estates, InstantSource.fixed(TestTenant.START))
        .one(estate.tenant(), organization);

    assertThat(estate.organizations().find(organization.id()).orElseThrow().message())
        .hasValueSatisfying(why -> assertThat(why).contains("has no role"));
  }

  private ScanRunner runner() {
    return new ScanRunner(
        tenant.estates,
        TestTenant.KNOWLEDGE,
        new Places(),
        TestTenant.settings(data),
        InstantSource.fixed(TestTenant.START),
        OpenTelemetry.noop().getTracer("test"));
  }
}
