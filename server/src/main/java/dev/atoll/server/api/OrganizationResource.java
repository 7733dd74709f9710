package dev.atoll.server.api;

import dev.atoll.engine.plan.RoleText;
import dev.atoll.server.http.Listed;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.server.scan.RollCalls;
import dev.atoll.store.account.Account;
import dev.atoll.store.organization.Organization;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Organizations, whose accounts are found by asking one of them. */
@Path("/api/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OrganizationResource {
  private static final Pattern ROLE = Pattern.compile("[\\w+=,.@-]{1,64}");
  private static final int ENVIRONMENT = 40;

  private final Caller caller;
  private final Estates estates;
  private final RollCalls calls;

  OrganizationResource(Caller caller, Estates estates, RollCalls calls) {
    this.caller = caller;
    this.estates = estates;
    this.calls = calls;
  }

  /**
   * @param account who is asked, twelve digits
   * @param roleName the role that is taken in every account that is found
   * @param externalId what that role must ask for
   * @param message what the last asking came to
   * @param accounts how many were found
   */
  public record OrganizationView(
      String id,
      String account,
      String roleName,
      String externalId,
      String environment,
      @Nullable Instant readAt,
      @Nullable String message,
      int accounts) {
    static OrganizationView of(Organization organization) {
      return new OrganizationView(
          String.valueOf(organization.id()),
          organization.account(),
          organization.roleName(),
          organization.externalId(),
          organization.environment(),
          organization.readAt().orElse(null),
          organization.message().orElse(null),
          organization.accounts());
    }
  }

  /**
   * @param account twelve digits: the management account or a delegated administrator, which is
   *     among the accounts and has a role
   * @param roleName by default the role that the onboarding template makes
   * @param environment what accounts that are found are given
   */
  @Schema(name = "OrganizationDraft")
  public record Draft(
      @Nullable String account, @Nullable String roleName, @Nullable String environment) {}

  @GET
  public Listed<OrganizationView> list() {
    return Listed.of(
        estates.of(caller).organizations().all().stream().map(OrganizationView::of).toList());
  }

  @GET
  @Path("/{id}")
  public OrganizationView get(@PathParam("id") String id) {
    return OrganizationView.of(organization(id));
  }

  /** Adds an organization. Its accounts are found when it is read, and before scheduled scans. */
  @POST
  public OrganizationView add(@Nullable Draft draft) {
    if (draft == null) {
      throw Refused.invalid("the body is missing", "send account and roleName");
    }
    String number = Inputs.text(draft.account(), "account", 12);
    Account asked =
        estates
            .of(caller)
            .accounts()
            .ofNumber(number)
            .filter(account -> account.roleArn().isPresent())
            .orElseThrow(() ->
                Refused.invalid(
                    "account: is none of the accounts with a role",
                    "add the management account, or a delegated administrator, under accounts first"));
    String role =
        draft.roleName() == null ? RoleText.ROLE : Inputs.text(draft.roleName(), "roleName", 64);
    if (!ROLE.matcher(role).matches()) {
      throw Refused.invalid("roleName: is no role's name", "such as " + RoleText.ROLE);
    }
    Organization wanted =
        new Organization(
            0,
            asked.account(),
            role,
            "atoll-" + UUID.randomUUID(),
            draft.environment() == null || draft.environment().isBlank()
                ? ""
                : Inputs.text(draft.environment(), "environment", ENVIRONMENT),
            Optional.empty(),
            Optional.empty(),
            0);
    caller.note(Map.of("account", number, "role", role));
    return OrganizationView.of(
        estates
            .of(caller)
            .organizations()
            .add(wanted)
            .orElseThrow(() ->
                new Refused(
                    Refusal.CONFLICT, "the organization of " + number + " is there already", "")));
  }

  /** Asks for its accounts now; {@code message} says what it came to. */
  @POST
  @Path("/{id}/read")
  public OrganizationView read(@PathParam("id") String id) {
    Organization known = organization(id);
    calls.one(caller.tenant(), known);
    OrganizationView read = get(id);
    String message = read.message() == null ? "" : read.message();
    caller.note(Map.of("account", known.account(), "message", message));
    return read;
  }

  /** Forgets the organization; the accounts that were found stay. */
  @DELETE
  @Path("/{id}")
  public void remove(@PathParam("id") String id) {
    Organization known = organization(id);
    caller.note(Map.of("account", known.account()));
    estates.of(caller).organizations().delete(known.id());
  }

  private Organization organization(String id) {
    return estates
        .of(caller)
        .organizations()
        .find(Inputs.id(id, "organization"))
        .orElseThrow(() -> Refused.notFound("organization", id));
  }
}
