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
    String message =
        "account %s does not list its organization's accounts: %s"
            .formatted(account, failure.message());
    return switch (failure.reason()) {
      case THROTTLED ->
          new AtollException(
              ErrorCode.AWS_THROTTLED, message, "try again in a few minutes", failure);
      case TIMEOUT ->
          new AtollException(ErrorCode.AWS_UNREACHABLE, message, "check the network", failure);
      case DENIED, REGION_DISABLED, ERROR, NOT_READ ->
          new AtollException(
              failure.codes().isEmpty() ? ErrorCode.AWS_UNREACHABLE : ErrorCode.CREDENTIALS_REFUSED,
              message,
              "name the management account or a delegated administrator, and let its role call"
                  + " organizations:ListAccounts",
              failure);
    };
  }
}
