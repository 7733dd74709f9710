package dev.atoll.server.knowledge;

import dev.atoll.engine.yaml.Diagnostic;
import dev.atoll.server.api.Estates;
import dev.atoll.server.http.Listed;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.pack.Own;
import dev.atoll.store.pack.Pack;
import dev.atoll.store.pack.Packs;
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
import org.jspecify.annotations.Nullable;

/** Rules and resource types of the customer's own. */
@Path("/api/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PackResource {
  private static final int MOST = 20;
  private static final int RULES = 1000;

  /** As long as so many ids fit into one column. */
  private static final int RULE = 99;

  private final Caller caller;
  private final Estates estates;
  private final OwnKnowledge own;
  private final PackCheck check;
  private final InstantSource clock;

  PackResource(
      Caller caller, Estates estates, OwnKnowledge own, PackCheck check, InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.own = own;
    this.check = check;
    this.clock = clock;
  }

  @GET
  public Listed<PackView> list() {
    Loaded loaded = estate().run(own::loaded);
    return Listed.of(packs().all().stream().map(pack -> view(pack, loaded)).toList());
  }

  @GET
  @Path("/{id}")
  public PackDetailView get(@PathParam("id") String id) {
    Pack pack = find(packs().own(), id);
    return PackDetailView.of(pack, view(pack, estate().run(own::loaded)));
  }

  /** Adds a pack, if it loads and the tests of its rules pass. */
  @POST
  public PackDetailView add(@Nullable PackBody body) {
    return put(packs().own(), 0, body);
  }

  /** Puts a pack in place of another. */
  @PUT
  @Path("/{id}")
  public PackDetailView replace(@PathParam("id") String id, @Nullable PackBody body) {
    Own now = packs().own();
    return put(now, find(now, id).id(), body);
  }

  /** Removes a pack; the findings of its rules are resolved. */
  @DELETE
  @Path("/{id}")
  public void remove(@PathParam("id") String id) {
    Own now = packs().own();
    Pack gone = find(now, id);
    List<Diagnostic> problems = check.removed(now, gone);
    if (!problems.isEmpty()) {
      throw new Refused(
          Refusal.CONFLICT,
          "other packs need pack " + gone.name(),
          "change or remove them first",
          PackView.places(problems));
    }
    packs().delete(gone.id(), caller.name(), clock.instant());
    caller.note(Map.of("name", gone.name()));
  }

  private PackDetailView put(Own now, long id, @Nullable PackBody body) {
    if (body == null) {
      throw Refused.invalid("the body is missing", "send a name and files");
    }
    Pack wanted = body.pack(id, caller.name(), clock.instant());
    refuseInTheWay(now, wanted);
    PackCheck.Checked checked = check.put(now, wanted);
    if (!checked.problems().isEmpty()) {
      int count = checked.problems().size();
      throw new Refused(
          Refusal.PACK_INVALID,
          count == 1 ? "the pack has a problem" : "the pack has %d problems".formatted(count),
          "mend the places shown; docs/contributing/rules.md describes the format",
          PackView.places(checked.problems()));
    }
    refuseRules(checked.rules());
    Pack known =
        new Pack(
            id,
            wanted.name(),
            wanted.files(),
            checked.rules(),
            wanted.changedBy(),
            wanted.changedAt());
    Pack stored =
        packs()
            .put(known, now.revision())
            .orElseThrow(() ->
                new Refused(
                    Refusal.CONFLICT,
                    "somebody changed packs or parameters meanwhile",
                    "look at what is there now, and try again"));
    caller.note(
        Map.of(
            "pack", String.valueOf(stored.id()),
            "name", stored.name(),
            "rules", String.valueOf(stored.rules().size())));
    return PackDetailView.of(stored, PackView.of(stored, List.of()));
  }

  private static void refuseInTheWay(Own now, Pack wanted) {
    List<Pack> others = now.packs().stream().filter(pack -> pack.id() != wanted.id()).toList();
    if (others.stream().anyMatch(pack -> pack.name().equals(wanted.name()))) {
      throw new Refused(
          Refusal.CONFLICT,
          "there is a pack %s already".formatted(wanted.name()),
          "choose another name, or change that one");
    }
    if (others.size() >= MOST) {
      throw new Refused(
          Refusal.CONFLICT, "there are %d packs already".formatted(MOST), "put some into one");
    }
  }

  private static void refuseRules(List<String> rules) {
    if (rules.size() > RULES) {
      throw new Refused(
          Refusal.TOO_LARGE,
          "the pack has %,d rules; at most %,d".formatted(rules.size(), RULES),
          "make two packs of it");
    }
    rules.stream()
        .filter(rule -> rule.length() > RULE)
        .findFirst()
        .ifPresent(rule -> {
          throw Refused.invalid(
              "the id %s… has more than %d characters".formatted(rule.substring(0, 40), RULE),
              "shorten it");
        });
  }

  private static Pack find(Own now, String id) {
    long known = Inputs.id(id, "pack");
    return now.packs().stream()
        .filter(pack -> pack.id() == known)
        .findFirst()
        .orElseThrow(() -> Refused.notFound("pack", id));
  }

  private static PackView view(Pack pack, Loaded loaded) {
    return PackView.of(pack, loaded.broken().getOrDefault(pack.name(), List.of()));
  }

  private Packs packs() {
    return estate().packs();
  }

  private Estate estate() {
    return estates.of(caller);
  }
}
