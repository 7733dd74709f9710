package dev.atoll.server.api;

import dev.atoll.engine.plan.Permissions;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.plan.RoleText;
import dev.atoll.server.http.Listed;
import dev.atoll.server.http.PageQuery;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.people.Plans;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.server.scan.AccountCheck;
import dev.atoll.server.scan.ScanWork;
import dev.atoll.store.account.Account;
import dev.atoll.store.account.AccountDraft;
import dev.atoll.store.account.AccountState;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The accounts that are watched, and the way into them. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountResource {
  private final Caller caller;
  private final Estates estates;
  private final AccountCheck check;
  private final Plans plans;
  private final ScanWork work;
  private final InstantSource clock;
  private final Optional<String> principal;

  AccountResource(
      Caller caller,
      Estates estates,
      AccountCheck check,
      Plans plans,
      ScanWork work,
      InstantSource clock,
      @ConfigProperty(name = "atoll.aws-principal") Optional<String> principal) {
    this.caller = caller;
    this.estates = estates;
    this.check = check;
    this.plans = plans;
    this.work = work;
    this.clock = clock;
    this.principal = principal;
  }

  @GET
  public Listed<AccountView> list(@BeanParam PageQuery page) {
    return Listed.of(estates.of(caller).accounts().page(page.paging()), AccountView::of);
  }

  @GET
  @Path("/{id}")
  public AccountView get(@PathParam("id") String id) {
    return AccountView.of(account(id));
  }

  @POST
  public AccountView add(@Nullable AccountBody body) {
    if (body == null) {
      throw Refused.invalid("the body is missing", "send account and name");
    }
    AccountDraft draft = body.draft(externalId());
    Account added =
        estates
            .of(caller)
            .accounts()
            .add(draft)
            .orElseThrow(() ->
                new Refused(
                    Refusal.CONFLICT,
                    "account %s is there already".formatted(draft.account()),
                    ""));
    note(added);
    return AccountView.of(added);
  }

  private void note(Account account) {
    caller.note(Map.of("account", account.account(), "name", account.name()));
  }

  @PATCH
  @Path("/{id}")
  public AccountView change(@PathParam("id") String id, @Nullable AccountBody body) {
    if (body == null) {
      return get(id);
    }
    Account known = entrusted(id);
    note(known);
    estates.of(caller).accounts().change(known.id(), body.change(known));
    return get(id);
  }

  /** Forgets the account and all that was found in it; its scans are cancelled. */
  @DELETE
  @Path("/{id}")
  public void remove(@PathParam("id") String id) {
    Account known = account(id);
    note(known);
    estates.of(caller).accounts().delete(known.id(), clock.instant());
  }

  /** Tries to take the role; the first time that it works a scan starts. */
  @POST
  @Path("/{id}/check")
  public AccountView check(@PathParam("id") String id) {
    Account known = entrusted(id);
    AccountCheck.Verdict verdict = check.of(known);
    estates
        .of(caller)
        .accounts()
        .checked(known.id(), verdict.state(), verdict.message(), clock.instant());
    if (verdict.state() == AccountState.OK && known.lastScan().isEmpty()) {
      plans.mayScan(caller.tenant());
      work.request(caller.tenant(), List.of(known.account()), known.regions(), caller.name());
    }
    caller.note(
        Map.of("account", known.account(), "name", known.name(), "message", verdict.message()));
    return get(id);
  }

  /** What to deploy in the account so that it can be read: nothing in it allows a change. */
  @GET
  @Path("/{id}/onboarding")
  @Produces(MediaType.TEXT_PLAIN)
  public String onboarding(
      @PathParam("id") String id, @QueryParam("format") @Nullable String format) {
    Account known = entrusted(id);
    RoleText text =
        Parsing.value(format, "format")
            .map(name ->
                Parsing.oneOf(
                    name, "format", RoleText.class, each -> each.name().toLowerCase(Locale.ROOT)))
            .orElse(RoleText.CLOUDFORMATION);
    var plan = new ReadPlanner(estates.of(caller).knowledge()).everything(_ -> true);
    return text.of(Permissions.of(plan), principal, known.externalId().orElse(""));
  }

  private static String externalId() {
    return "atoll-" + UUID.randomUUID();
  }

  /** The account with the external id that whoever takes its role must show. */
  private Account entrusted(String id) {
    return estates
        .of(caller)
        .accounts()
        .withExternalId(account(id).id(), externalId())
        .orElseThrow(() -> Refused.notFound("account", id));
  }

  private Account account(String id) {
    return estates
        .of(caller)
        .accounts()
        .find(Inputs.id(id, "account"))
        .orElseThrow(() -> Refused.notFound("account", id));
  }
}
