package dev.atoll.server.api;

import dev.atoll.server.http.Listed;
import dev.atoll.server.http.PageQuery;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.people.Plans;
import dev.atoll.server.problem.Refused;
import dev.atoll.server.scan.ScanImport;
import dev.atoll.server.scan.ScanWork;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.ScanState;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Scans: asked for, followed, cancelled, brought in from elsewhere. */
@Path("/api/v1/scans")
@Produces(MediaType.APPLICATION_JSON)
public final class ScanResource {
  private static final int CHANGES = 1000;
  private static final Duration TELLING = Duration.ofSeconds(1);

  /** A stream that outlives this is opened again by the browser. */
  private static final long LONGEST = Duration.ofMinutes(30).toSeconds();

  private final Caller caller;
  private final Estates estates;
  private final Plans plans;
  private final ScanWork work;
  private final ScanImport imports;
  private final InstantSource clock;

  ScanResource(
      Caller caller,
      Estates estates,
      Plans plans,
      ScanWork work,
      ScanImport imports,
      InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.plans = plans;
    this.work = work;
    this.imports = imports;
    this.clock = clock;
  }

  /**
   * @param account one account, or several in {@code accounts}; with neither all that have a role
   * @param regions empty for the accounts' own
   */
  public record Wanted(
      @Nullable String account, @Nullable List<String> accounts, @Nullable List<String> regions) {}

  /** The scans asked for, one for each account; the first one's fields beside them. */
  public record Requested(
      @com.fasterxml.jackson.annotation.JsonUnwrapped ScanView scan, List<ScanView> items) {}

  @GET
  public Listed<ScanView> list(
      @QueryParam("account") @Nullable String account, @BeanParam PageQuery page) {
    return Listed.of(
        estates.of(caller).scans().page(Parsing.value(account, "account"), page.paging()),
        ScanView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Requested add(@Nullable Wanted wanted) {
    plans.mayScan(caller.tenant());
    List<String> accounts = accounts(wanted);
    List<String> regions =
        wanted == null ? List.of() : AccountBody.named(Parsing.values(wanted.regions(), "regions"));
    List<ScanView> requested =
        work.request(caller.tenant(), accounts, regions, caller.name()).stream()
            .map(ScanView::of)
            .toList();
    caller.note(String.join(", ", accounts));
    return new Requested(requested.getFirst(), requested);
  }

  private List<String> accounts(@Nullable Wanted wanted) {
    List<String> asked =
        wanted == null
            ? List.of()
            : wanted.account() != null
                ? Parsing.values(List.of(wanted.account()), "account")
                : Parsing.values(wanted.accounts(), "accounts");
    return AskedAccounts.of(estates.accounts(caller.tenant()), asked);
  }

  /**
   * Takes a snapshot as {@code atoll collect} writes it, and answers when it is in the queue: the
   * scan that it becomes tells when it is judged and stored.
   */
  @POST
  @Path("/import")
  @Consumes(MediaType.WILDCARD)
  @APIResponse(
      responseCode = "202",
      description = "The scan that it becomes, at the address in Location",
      content = @Content(schema = @Schema(implementation = ScanView.class)))
  public RestResponse<ScanView> add(InputStream body) {
    plans.mayScan(caller.tenant());
    Scan scan = imports.take(caller.tenant(), body, caller.name());
    caller.note(scan.id());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, ScanView.of(scan))
        .location(URI.create("/api/v1/scans/" + scan.id()))
        .build();
  }

  @GET
  @Path("/{id}")
  public ScanView get(@PathParam("id") String id) {
    return ScanView.of(scan(id));
  }

  @POST
  @Path("/{id}/cancel")
  public ScanView cancel(@PathParam("id") String id) {
    scan(id);
    estates.of(caller).scans().cancel(id, clock.instant());
    return get(id);
  }

  @GET
  @Path("/{id}/changes")
  public ChangesView changes(@PathParam("id") String id) {
    return estates
        .of(caller)
        .scans()
        .changes(Inputs.text(id, "id"), CHANGES)
        .map(ChangesView::of)
        .orElseThrow(() -> Refused.notFound("scan", id));
  }

  /** How far the scan is, once a second until it ends. */
  @GET
  @Path("/{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  public Multi<ScanView.ProgressView> events(@PathParam("id") String id) {
    scan(id);
    long tenant = caller.tenant();
    return Multi.createFrom()
        .ticks()
        .every(TELLING)
        .onOverflow()
        .drop()
        .select()
        .first(LONGEST)
        .emitOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool())
        .map(_ -> estates.of(tenant).scans().find(id))
        .select()
        .first(ScanResource::runs)
        .map(scan -> ScanView.ProgressView.of(scan.orElseThrow().progress()));
  }

  private static boolean runs(Optional<Scan> scan) {
    return scan.filter(
            found -> found.state() == ScanState.QUEUED || found.state() == ScanState.RUNNING)
        .isPresent();
  }

  private Scan scan(String id) {
    return estates
        .of(caller)
        .scans()
        .find(Inputs.text(id, "id"))
        .orElseThrow(() -> Refused.notFound("scan", id));
  }
}
