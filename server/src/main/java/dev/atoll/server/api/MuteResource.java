package dev.atoll.server.api;

import dev.atoll.server.http.Listed;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.finding.Mute;
import dev.atoll.store.finding.MutePreview;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Patterns of findings that are not shown. */
@Path("/api/v1/mutes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MuteResource {
  private final Caller caller;
  private final Estates estates;
  private final InstantSource clock;

  MuteResource(Caller caller, Estates estates, InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.clock = clock;
  }

  public record MuteView(
      String id,
      @Nullable String rule,
      @Nullable String account,
      @Nullable String region,
      @Nullable String resource,
      @Nullable String tag,
      String reason,
      String by,
      @Nullable Instant until,
      Instant createdAt) {
    static MuteView of(Mute mute) {
      return new MuteView(
          String.valueOf(mute.id()),
          mute.rule().orElse(null),
          mute.account().orElse(null),
          mute.region().orElse(null),
          mute.resource().orElse(null),
          mute.tag().orElse(null),
          mute.reason(),
          mute.by(),
          mute.until().orElse(null),
          mute.createdAt());
    }
  }

  /** What a mute would hide of the open findings. */
  @Schema(name = "MutePreview")
  public record PreviewView(int findings, List<FindingView> sample) {
    static PreviewView of(MutePreview preview) {
      return new PreviewView(
          preview.findings(), preview.sample().stream().map(FindingView::of).toList());
    }
  }

  @GET
  public Listed<MuteView> list() {
    return Listed.of(estates.of(caller).mutes().all().stream().map(MuteView::of).toList());
  }

  @POST
  public MuteView add(@Nullable MuteBody body) {
    Mute added = estates.of(caller).mutes().add(mute(body, true));
    caller.note(Map.of("reason", added.reason()));
    return MuteView.of(added);
  }

  @POST
  @Path("/preview")
  public PreviewView preview(@Nullable MuteBody body) {
    return PreviewView.of(estates.of(caller).mutes().preview(mute(body, false)));
  }

  @DELETE
  @Path("/{id}")
  public void remove(@PathParam("id") String id) {
    if (!estates.of(caller).mutes().delete(Inputs.id(id, "mute"), clock.instant())) {
      throw Refused.notFound("mute", id);
    }
  }

  private Mute mute(@Nullable MuteBody body, boolean reasonNeeded) {
    if (body == null) {
      throw Refused.invalid("the body is missing", "send a pattern and a reason");
    }
    return body.mute(caller.name(), clock.instant(), reasonNeeded);
  }
}
