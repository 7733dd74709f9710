package dev.atoll.server.scan;

import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.error.AtollException;
import dev.atoll.server.api.Estates;
import dev.atoll.store.Estate;
import dev.atoll.store.account.Account;
import dev.atoll.store.organization.Member;
import dev.atoll.store.organization.Organization;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks organizations which accounts they have, before these are scanned. */
@Singleton
public final class RollCalls {
  private static final Logger LOG = Logger.getLogger(RollCalls.class);

  private final Estates estates;
  private final InstantSource clock;

  RollCalls(Estates estates, InstantSource clock) {
    this.estates = estates;
    this.clock = clock;
  }

  /** Asks all of a tenant's organizations. */
  void all(long tenant) {
    estates.of(tenant).organizations().all().forEach(each -> one(tenant, each));
  }

  /**
   * Asks one; what it came to stands in its message. Where it fails, the accounts stay as they are.
   */
  public void one(long tenant, Organization organization) {
    Estate estate = estates.of(tenant);
    try {
      Account asked =
          estate
              .accounts()
              .ofNumber(organization.account())
              .orElseThrow(() -> new IllegalStateException("its account was removed"));
      estate.organizations().found(organization, members(asked, organization), clock.instant());
    } catch (AtollException e) {
      failed(estate, organization, e.getMessage() + (e.hint().isEmpty() ? "" : "; " + e.hint()));
    } catch (IllegalStateException e) {
      failed(estate, organization, String.valueOf(e.getMessage()));
    }
  }

  private void failed(Estate estate, Organization organization, String why) {
    LOG.infof("organization of %s: %s", organization.account(), why);
    estate.organizations().failed(organization.id(), why, clock.instant());
  }

  private static List<Member> members(Account asked, Organization organization) {
    try (AwsSession session = AwsSession.open(AccountCheck.options(asked))) {
      String partition = session.partition().id();
      return dev.atoll.aws.session.Organization.members(session).stream()
          .map(each ->
              new Member(
                  each.account(),
                  each.name(),
                  "arn:%s:iam::%s:role/%s"
                      .formatted(partition, each.account(), organization.roleName()),
                  each.active()))
          .toList();
    }
  }
}
