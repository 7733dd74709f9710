package dev.atoll.server.api;

import dev.atoll.server.http.Listed;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import dev.atoll.server.scan.Crons;
import dev.atoll.store.schedule.Schedule;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When scans start by themselves. */
@Path("/api/v1/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ScheduleResource {
  private static final int MOST_ACCOUNTS = 500;

  private final Caller caller;
  private final Estates estates;
  private final InstantSource clock;

  ScheduleResource(Caller caller, Estates estates, InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.clock = clock;
  }

  public record ScheduleView(
      String id,
      String name,
      String cron,
      String zone,
      List<String> accounts,
      @Nullable Instant next) {
    static ScheduleView of(Schedule schedule) {
      return new ScheduleView(
          String.valueOf(schedule.id()),
          schedule.name(),
          schedule.cron(),
          schedule.zone(),
          schedule.accounts(),
          schedule.next().orElse(null));
    }
  }

  /**
   * @param cron minute hour day month weekday
   * @param zone UTC by default
   * @param accounts twelve digits each; empty for all
   */
  @Schema(name = "ScheduleDraft")
  public record Draft(
      @Nullable String name,
      @Nullable String cron,
      @Nullable String zone,
      @Nullable List<String> accounts) {}

  @GET
  public Listed<ScheduleView> list() {
    return Listed.of(estates.of(caller).schedules().all().stream().map(ScheduleView::of).toList());
  }

  @POST
  public ScheduleView add(@Nullable Draft draft) {
    if (draft == null) {
      throw Refused.invalid("the body is missing", "send name and cron");
    }
    String cron = Inputs.text(draft.cron(), "cron");
    String zone = Parsing.value(draft.zone(), "zone").orElse("UTC");
    List<String> asked =
        Optional.ofNullable(draft.accounts()).orElse(List.of()).stream()
            .map(account -> Inputs.text(account, "accounts", 12))
            .toList();
    if (asked.size() > MOST_ACCOUNTS) {
      throw Refused.invalid(
          "accounts: has more than " + MOST_ACCOUNTS, "leave it out for all accounts");
    }
    // all is kept as none: who is new is scanned, too
    List<String> accounts =
        asked.isEmpty() ? asked : AskedAccounts.of(estates.accounts(caller.tenant()), asked);
    Schedule wanted =
        new Schedule(
            0,
            Inputs.text(draft.name(), "name"),
            cron,
            zone,
            accounts,
            Optional.of(Crons.next(cron, zone, clock.instant())));
    caller.note(Map.of("name", wanted.name()));
    return ScheduleView.of(estates.of(caller).schedules().add(wanted));
  }

  @DELETE
  @Path("/{id}")
  public void remove(@PathParam("id") String id) {
    if (!estates.of(caller).schedules().delete(Inputs.id(id, "schedule"))) {
      throw Refused.notFound("schedule", id);
    }
  }
}
