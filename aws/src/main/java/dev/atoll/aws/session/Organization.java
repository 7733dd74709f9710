package dev.atoll.aws.session;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.aws.call.Target;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AccountStatus;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;

/** The AWS organization that an account manages, or is a delegated administrator of. */
public final class Organization {
  private static final Service SERVICE =
      new Service(
          "organizations",
          "Organizations",
          "OrganizationsClient",
          "organizations",
          Map.of(),
          Map.of(),
          Map.of());

  private Organization() {}

  /**
   * An account of an organization.
   *
   * @param account twelve digits
   * @param active false where it is suspended or about to be closed
   */
  public record Member(String account, String name, boolean active) {}

  /**
   * All accounts, the managing one among them.
   *
   * @throws AtollException CREDENTIALS_REFUSED where the account may not ask, or is in no
   *     organization; AWS_THROTTLED, AWS_UNREACHABLE
   */
  public static List<Member> members(AwsSession session) {
    List<Member> members = new ArrayList<>();
    try (OrganizationsClient client =
        session.client(OrganizationsClient.builder(), session.homeRegion())) {
      @Nullable String token = null;
      do {
        ListAccountsResponse page = page(session, client, token);
        page.accounts().forEach(each -> members.add(member(each)));
        token = page.nextToken();
      } while (token != null);
    } catch (CallFailure failure) {
      throw failed(session.account(), failure);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AtollException(
          ErrorCode.AWS_UNREACHABLE, "interrupted while accounts were listed", "try again", e);
    }
    // whoever takes what is missing here for gone must not be given a part, or nothing
    if (members.stream().noneMatch(each -> each.account().equals(session.account()))) {
      throw refused(
          session.account(), "it is not among the %d listed".formatted(members.size()), null);
    }
    return List.copyOf(members);
  }

  private static ListAccountsResponse page(
      AwsSession session, OrganizationsClient client, @Nullable String token)
      throws CallFailure, InterruptedException {
    return session
        .scheduler()
        .call(
            new Target(SERVICE, "ListAccounts", session.homeRegion()),
            Set.of(),
            () -> client.listAccounts(request -> request.nextToken(token)));
  }

  private static Member member(Account account) {
    String name = account.name();
    return new Member(
        account.id(),
        name == null || name.isBlank() ? account.id() : name,
        account.status() == AccountStatus.ACTIVE);
  }

  private static AtollException failed(String account, CallFailure failure) {
    return switch (failure.reason()) {
      case THROTTLED ->
          new AtollException(
              ErrorCode.AWS_THROTTLED,
              message(account, failure.message()),
              "try again in a few minutes",
              failure);
      case TIMEOUT -> unreachable(account, failure);
      case DENIED, REGION_DISABLED, ERROR, NOT_READ ->
          failure.codes().isEmpty()
              ? unreachable(account, failure)
              : refused(account, failure.message(), failure);
    };
  }

  private static AtollException unreachable(String account, CallFailure failure) {
    return new AtollException(
        ErrorCode.AWS_UNREACHABLE,
        message(account, failure.message()),
        "check the network",
        failure);
  }

  private static AtollException refused(String account, String why, @Nullable CallFailure failure) {
    return new AtollException(
        ErrorCode.CREDENTIALS_REFUSED,
        message(account, why),
        "name the management account or a delegated administrator, and let its role call"
            + " organizations:ListAccounts",
        failure);
  }

  private static String message(String account, String why) {
    return "account %s does not list its organization's accounts: %s".formatted(account, why);
  }
}
