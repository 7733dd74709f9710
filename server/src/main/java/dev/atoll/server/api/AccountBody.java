package dev.atoll.server.api;

import dev.atoll.engine.plan.RoleText;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.account.Account;
import dev.atoll.store.account.AccountDraft;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account as people describe it; what is missing in a change stays.
 *
 * @param account twelve digits
 * @param roleArn by default the role that the onboarding template makes
 * @param environment {@code production}, {@code staging}, …
 * @param regions empty for all that are switched on
 */
public record AccountBody(
    @Nullable String name,
    @Nullable String account,
    @Nullable String roleArn,
    @Nullable String environment,
    @Nullable List<String> regions) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
  private static final Pattern ROLE =
      Pattern.compile("arn:aws[a-z-]*:iam::(?<account>[0-9]{12}):role/[\\w+=,.@/-]{1,500}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]{1,2}");

  private static final int MOST_REGIONS = 60;

  /** A new account; whoever takes the role must show this external id. */
  AccountDraft draft(String externalId) {
    if (account == null || !NUMBER.matcher(account).matches()) {
      throw Refused.invalid("account: is no account's number", "it has twelve digits");
    }
    String role =
        Parsing.value(roleArn, "roleArn")
            .orElse("arn:aws:iam::%s:role/%s".formatted(account, RoleText.ROLE));
    return new AccountDraft(
        Parsing.value(name, "name").map(text -> Inputs.text(text, "name")).orElse(account),
        account,
        Optional.of(role(role, account)),
        Optional.of(externalId),
        environment(""),
        regions(List.of()));
  }

  /** What an account becomes. */
  AccountDraft change(Account known) {
    if (account != null && !account.equals(known.account())) {
      throw Refused.invalid("account: cannot change", "remove the account and add the other one");
    }
    return new AccountDraft(
        name == null ? known.name() : Inputs.text(name, "name"),
        known.account(),
        roleArn == null ? known.roleArn() : Optional.of(role(roleArn, known.account())),
        known.externalId(),
        environment(known.environment()),
        regions(known.regions()));
  }

  private static String role(String arn, String account) {
    var matcher = ROLE.matcher(arn);
    if (!matcher.matches()) {
      throw Refused.invalid(
          "roleArn: is no role's ARN", "write it as arn:aws:iam::111122223333:role/AtollRead");
    }
    if (!matcher.group("account").equals(account)) {
      throw Refused.invalid("roleArn: the role belongs to another account", "");
    }
    return arn;
  }

  private String environment(String usual) {
    return environment == null || environment.isBlank()
        ? usual
        : Inputs.text(environment, "environment", 40);
  }

  private List<String> regions(List<String> usual) {
    if (regions == null) {
      return usual;
    }
    return named(Parsing.values(regions, "regions"));
  }

  /** Regions that are wanted, by their names. */
  static List<String> named(List<String> regions) {
    if (!regions.stream().allMatch(region -> REGION.matcher(region).matches())) {
      throw Refused.invalid("regions: one of them is no region's name", "such as eu-west-1");
    }
    if (regions.size() > MOST_REGIONS) {
      throw Refused.invalid("regions: there are not that many", "");
    }
    return regions;
  }
}
