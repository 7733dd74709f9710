package dev.atoll.server.export;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.report.Options;
import dev.atoll.report.ReportFormat;
import dev.atoll.server.Settings;
import dev.atoll.server.api.Estates;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.http.ScopeQuery;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.server.scan.Places;
import dev.atoll.store.Estate;
import dev.atoll.store.Scope;
import dev.atoll.store.account.Account;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.workload.Workload;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What is stored, as a file in any format that the command line writes. */
@Path("/api/v1/exports")
public final class ExportResource {
  private final Caller caller;
  private final Estates estates;
  private final Exports exports;
  private final Places places;
  private final Settings settings;

  ExportResource(
      Caller caller, Estates estates, Exports exports, Places places, Settings settings) {
    this.caller = caller;
    this.estates = estates;
    this.exports = exports;
    this.places = places;
    this.settings = settings;
  }

  @GET
  @Path("/{format}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "A report as the command line writes it",
      description =
          "Made from the snapshot of the scan named, else of the last scan of each account in"
              + " scope. What is accepted or muted is so in the report.")
  @APIResponse(
      responseCode = "200",
      description = "The report; its media type is the format's",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "404",
      description = "There is no such format, scan or account, or its snapshot is not kept")
  public Response get(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "table",
                        "json",
                        "html",
                        "csv",
                        "sarif",
                        "junit",
                        "ocsf",
                        "asff",
                        "markdown"
                      }))
          @PathParam("format")
          String format,
      @Parameter(description = "A scan's id; by default the last one of each account")
          @QueryParam("scan")
          @Nullable String scan,
      @Parameter(description = "true for what passes, too") @QueryParam("all") @Nullable String all,
      @BeanParam ScopeQuery query) {
    ReportFormat chosen = format(format);
    Estate estate = estates.of(caller);
    Scope scope = query.scope();
    Optional<Workload> workload = scope.workload().map(id -> workload(estate, id));
    Within within =
        new Within(
            scope.account(),
            scope.region(),
            workload.map(found -> estate.workloads().members(found.id())));
    boolean passing = Parsing.value(all, "all").filter(text -> text.equals("true")).isPresent();
    List<Scan> scans =
        Parsing.value(scan, "scan")
            .map(id -> List.of(scan(estate, id)))
            .orElseGet(() -> latest(estate, scope));
    Made made =
        places.in(() -> {
          ScanResult result =
              exports.judged(estate, scans, within, workload.map(Workload::name), passing);
          return new Made(
              name(chosen, result, workload),
              OnDisk.of(
                  settings.data().resolve("reports"),
                  out -> chosen.writer().write(result, Options.plain().withAll(passing), out)));
        });
    return Response.ok(made.body())
        .type(MediaTypes.of(chosen))
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(made.name()))
        .build();
  }

  /** A report that waits on the disk: who fetches it slowly holds none of the result in memory. */
  private record Made(String name, InputStream body) {}

  private static ReportFormat format(String id) {
    return Arrays.stream(ReportFormat.values())
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refusal.NOT_FOUND,
                "there is no format " + id,
                "one of: " + String.join(", ", ReportFormat.ids())));
  }

  private static Workload workload(Estate estate, long id) {
    return estate
        .workloads()
        .find(id)
        .orElseThrow(() -> Refused.notFound("workload", String.valueOf(id)));
  }

  private static Scan scan(Estate estate, String id) {
    return estate
        .scans()
        .find(Inputs.text(id, "scan"))
        .orElseThrow(() -> Refused.notFound("scan", id));
  }

  private List<Scan> latest(Estate estate, Scope scope) {
    List<Scan> scans =
        estates.accounts(caller.tenant()).stream()
            .filter(each -> scope.account().stream().allMatch(each.account()::equals))
            .map(Account::lastScan)
            .flatMap(Optional::stream)
            .distinct()
            .map(id -> scan(estate, id))
            .toList();
    if (scans.isEmpty()) {
      throw new Refused(
          Refusal.NOT_FOUND,
          scope
              .account()
              .map(account -> "there is no scan of account " + account)
              .orElse("nothing is scanned yet"),
          "scan an account, or import a snapshot");
    }
    return scans;
  }

  private static String name(ReportFormat format, ScanResult result, Optional<Workload> workload) {
    List<String> accounts = result.info().accounts();
    String about =
        workload
            .map(Workload::name)
            .orElse(accounts.size() == 1 ? accounts.getFirst() : accounts.size() + "-accounts")
            .replaceAll("[^A-Za-z0-9._-]+", "-");
    LocalDate day = LocalDate.ofInstant(result.info().finishedAt(), ZoneOffset.UTC);
    return "atoll-%s-%s%s".formatted(about, day, MediaTypes.ending(format));
  }
}
