package dev.atoll.server.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.atoll.server.http.Listed;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.workload.Workload;
import dev.atoll.store.workload.WorkloadPreview;
import dev.atoll.store.workload.WorkloadSuggestion;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Workloads: what the business runs, and what of the estate belongs to it. */
@Path("/api/v1/workloads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WorkloadResource {
  private final Caller caller;
  private final Estates estates;
  private final InstantSource clock;

  WorkloadResource(Caller caller, Estates estates, InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.clock = clock;
  }

  public record TypeCount(String type, long resources) {}

  /** What a workload would hold. */
  @Schema(name = "WorkloadPreview")
  public record PreviewView(long resources, List<RefView> sample, List<TypeCount> byType) {
    static PreviewView of(WorkloadPreview preview) {
      return new PreviewView(
          preview.resources(),
          preview.sample().stream().map(RefView::of).toList(),
          preview.byType().entrySet().stream()
              .map(entry -> new TypeCount(entry.getKey(), entry.getValue()))
              .toList());
    }
  }

  /**
   * A workload that the estate suggests.
   *
   * @param matches how many resources it would hold
   */
  public record SuggestionView(@JsonUnwrapped WorkloadView workload, String because, long matches) {
    static SuggestionView of(WorkloadSuggestion suggestion) {
      return new SuggestionView(
          WorkloadView.of(suggestion.workload()), suggestion.because(), suggestion.resources());
    }
  }

  @GET
  public Listed<WorkloadView> list() {
    return Listed.of(estates.of(caller).workloads().all().stream().map(WorkloadView::of).toList());
  }

  @GET
  @Path("/{id}")
  public WorkloadView get(@PathParam("id") String id) {
    return estates
        .of(caller)
        .workloads()
        .find(Inputs.id(id, "workload"))
        .map(WorkloadView::of)
        .orElseThrow(() -> Refused.notFound("workload", id));
  }

  @POST
  public WorkloadView add(@Nullable WorkloadBody body) {
    Workload added =
        estates.of(caller).workloads().add(needed(body).workload(0, true), clock.instant());
    note(added);
    return WorkloadView.of(added);
  }

  @PUT
  @Path("/{id}")
  public WorkloadView replace(@PathParam("id") String id, @Nullable WorkloadBody body) {
    long known = Inputs.id(id, "workload");
    return estates
        .of(caller)
        .workloads()
        .change(needed(body).workload(known, true), clock.instant())
        .map(changed -> {
          note(changed);
          return WorkloadView.of(changed);
        })
        .orElseThrow(() -> Refused.notFound("workload", id));
  }

  @DELETE
  @Path("/{id}")
  public void remove(@PathParam("id") String id) {
    long known = Inputs.id(id, "workload");
    estates.of(caller).workloads().find(known).ifPresent(this::note);
    if (!estates.of(caller).workloads().delete(known, clock.instant())) {
      throw Refused.notFound("workload", id);
    }
  }

  private void note(Workload workload) {
    caller.note(Map.of("workload", String.valueOf(workload.id()), "name", workload.name()));
  }

  @POST
  @Path("/preview")
  public PreviewView preview(@Nullable WorkloadBody body) {
    return PreviewView.of(estates.of(caller).workloads().preview(needed(body).workload(0, false)));
  }

  @GET
  @Path("/suggestions")
  public Listed<SuggestionView> suggestions() {
    return Listed.of(
        estates.of(caller).workloads().suggestions().stream().map(SuggestionView::of).toList());
  }

  private static WorkloadBody needed(@Nullable WorkloadBody body) {
    if (body == null) {
      throw Refused.invalid("the body is missing", "send a name and what belongs to it");
    }
    return body;
  }
}
