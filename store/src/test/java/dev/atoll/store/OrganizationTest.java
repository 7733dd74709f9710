package dev.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.store.account.Account;
import dev.atoll.store.account.AccountDraft;
import dev.atoll.store.account.AccountState;
import dev.atoll.store.organization.Member;
import dev.atoll.store.organization.Organization;
import dev.atoll.store.organization.Roll;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts that come and go with their organization. */
final class OrganizationTest {
  private static final String MANAGEMENT = "111111111111";

  @ParameterizedTest
  @EnumSource
  void accountsComeAndGoWithTheirOrganization(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.estate.accounts().add(draft(MANAGEMENT));
      Organization organization = add(test);

      assertThat(found(test, organization, active(MANAGEMENT), active("2"), active("3")))
          .isEqualTo(new Roll(3, 2, 0, 0));
      Account second = account(test, "2");
      assertThat(second.roleArn()).contains("arn:aws:iam::222222222222:role/AtollRead");
      assertThat(second.externalId()).contains("atoll-org");
      assertThat(second.environment()).isEqualTo("production");
      assertThat(second.isRead()).isTrue();

      // one is suspended, one is gone, one is new
      assertThat(found(test, organization, active(MANAGEMENT), suspended("2"), active("4")))
          .isEqualTo(new Roll(3, 1, 2, 0));
      assertThat(account(test, "2").state()).isEqualTo(AccountState.SUSPENDED);
      assertThat(account(test, "3").isRead()).isFalse();
      assertThat(account(test, "4").isRead()).isTrue();
      assertThat(account(test, "1").isRead()).as("it was added by hand").isTrue();

      assertThat(found(test, organization, active("2"), active("4")))
          .isEqualTo(new Roll(2, 0, 0, 1));
      assertThat(account(test, "2").state()).isEqualTo(AccountState.PENDING);
      assertThat(account(test, "1").isRead()).as("still").isTrue();
      Organization read = test.estate.organizations().find(organization.id()).orElseThrow();
      assertThat(read.accounts()).isEqualTo(3);
      assertThat(read.readAt()).contains(Small.START);
      assertThat(read.message()).contains("2 accounts listed: 0 new, 0 suspended or gone, 1 back");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeListedChangesNothing(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Organization organization = add(test);
      found(test, organization, active("2"));

      test.estate.organizations().failed(organization.id(), "denied", Small.START);

      assertThat(account(test, "2").isRead()).isTrue();
      assertThat(test.estate.organizations().all().getFirst().message()).contains("denied");
      assertThat(test.estate.organizations().add(organization)).isEmpty();
      assertThat(test.estate.organizations().delete(organization.id())).isTrue();
      assertThat(account(test, "2").isRead()).as("stays").isTrue();
      assertThat(test.estate.organizations().all()).isEmpty();
    }
  }

  private static Organization add(TestEstate test) {
    return test.estate
        .organizations()
        .add(
            new Organization(
                0,
                MANAGEMENT,
                "AtollRead",
                "atoll-org",
                "production",
                Optional.empty(),
                Optional.empty(),
                0))
        .orElseThrow();
  }

  private static Roll found(TestEstate test, Organization organization, Member... members) {
    return test.estate.organizations().found(organization, List.of(members), Small.START);
  }

  private static Member active(String digit) {
    return member(digit, true);
  }

  private static Member suspended(String digit) {
    return member(digit, false);
  }

  private static Member member(String digit, boolean active) {
    String number = number(digit);
    return new Member(number, "n" + digit, "arn:aws:iam::" + number + ":role/AtollRead", active);
  }

  private static String number(String digit) {
    return digit.substring(0, 1).repeat(12);
  }

  private static Account account(TestEstate test, String digit) {
    return test.estate.accounts().ofNumber(number(digit)).orElseThrow();
  }

  private static AccountDraft draft(String number) {
    return new AccountDraft(
        "management",
        number,
        Optional.of("arn:aws:iam::" + number + ":role/Own"),
        Optional.of("own"),
        "",
        List.of());
  }
}
