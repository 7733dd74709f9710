package dev.atoll.server.review;

import dev.atoll.server.api.Estates;
import dev.atoll.server.http.Listed;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.people.Needs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.lens.StoredLens;
import dev.atoll.store.people.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lenses of one's own: what workloads are reviewed by besides the framework. */
@Path("/api/v1/lenses")
@Produces(MediaType.APPLICATION_JSON)
public final class LensResource {
  private final Caller caller;
  private final Estates estates;
  private final InstantSource clock;

  LensResource(Caller caller, Estates estates, InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.clock = clock;
  }

  /** The files that a lens is made of. */
  private enum File {
    LENS("json", "application/json"),
    RULES("rules.yaml", "application/yaml;charset=UTF-8");

    private final String ending;
    private final String mediaType;

    File(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @GET
  public Listed<LensView> list() {
    return Listed.of(estates.of(caller).lenses().all().stream().map(LensView::of).toList());
  }

  @GET
  @Path("/{id}")
  public LensDetailView get(@PathParam("id") String id) {
    return LensDetailView.of(lens(estates.of(caller), id));
  }

  /**
   * One of its files, as it was given.
   *
   * @param file lens, the usual, or rules
   */
  @GET
  @Path("/{id}/export")
  @Produces({MediaType.APPLICATION_JSON, "application/yaml"})
  public Response export(@PathParam("id") String id, @QueryParam("file") @Nullable String file) {
    File wanted =
        Parsing.oneOf(
            Parsing.value(file, "file").orElse(File.LENS.id()), "file", File.class, File::id);
    StoredLens lens = lens(estates.of(caller), id);
    String text = wanted == File.LENS ? lens.text() : lens.rules();
    return Response.ok(text.getBytes(StandardCharsets.UTF_8))
        .type(wanted.mediaType)
        .header(
            "Content-Disposition",
            "attachment; filename=\"lens-%d.%s\"".formatted(lens.id(), wanted.ending))
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Role.PARTNER)
  public LensView add(@Nullable LensBody body) {
    Estate estate = estates.of(caller);
    StoredLens added =
        estate
            .lenses()
            .add(needed(body).draft(estate, Optional.empty()), caller.name(), clock.instant());
    caller.note(Map.of("name", added.name()));
    return LensView.of(added);
  }

  /** Replaces what is named of it; answers to choices whose ids stay are kept. */
  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Role.PARTNER)
  public LensView replace(@PathParam("id") String id, @Nullable LensBody body) {
    Estate estate = estates.of(caller);
    StoredLens before = lens(estate, id);
    StoredLens changed =
        estate
            .lenses()
            .change(
                before.id(),
                needed(body).draft(estate, Optional.of(before)),
                caller.name(),
                clock.instant())
            .orElseThrow(() -> Refused.notFound("lens", id));
    caller.note(Map.of("name", changed.name()));
    return LensView.of(changed);
  }

  /** Removes it with all that was answered and kept by it. */
  @DELETE
  @Path("/{id}")
  @Needs(Role.PARTNER)
  public void remove(@PathParam("id") String id) {
    Estate estate = estates.of(caller);
    StoredLens lens = lens(estate, id);
    estate.lenses().delete(lens.id());
    caller.note(Map.of("name", lens.name()));
  }

  private static StoredLens lens(Estate estate, String id) {
    return estate
        .lenses()
        .find(Inputs.id(id, "lens"))
        .orElseThrow(() -> Refused.notFound("lens", id));
  }

  private static LensBody needed(@Nullable LensBody body) {
    if (body == null) {
      throw Refused.invalid("the body is missing", "send the lens's JSON as a text");
    }
    return body;
  }
}
