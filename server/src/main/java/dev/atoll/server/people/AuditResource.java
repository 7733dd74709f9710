package dev.atoll.server.people;

import dev.atoll.server.http.Listed;
import dev.atoll.server.http.PageQuery;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.people.AuditEntry;
import dev.atoll.store.people.AuditLog;
import dev.atoll.store.people.Role;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Who changed what. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
  private final Caller caller;
  private final AuditLog log;

  AuditResource(Caller caller, AuditLog log) {
    this.caller = caller;
    this.log = log;
  }

  public record AuditView(
      String id,
      Instant at,
      String by,
      String action,
      String target,
      String detail,
      String address) {
    static AuditView of(AuditEntry entry) {
      return new AuditView(
          String.valueOf(entry.id()),
          entry.at(),
          entry.actor(),
          entry.action(),
          entry.target(),
          entry.detail(),
          entry.address());
    }
  }

  @GET
  @Needs(Role.ENGINEER)
  public Listed<AuditView> list(@BeanParam PageQuery query) {
    int limit = query.paging().limit();
    List<AuditEntry> entries = log.of(caller.tenant(), before(query), limit);
    String next = entries.size() < limit ? null : String.valueOf(entries.getLast().id());
    return new Listed<>(
        entries.stream().map(AuditView::of).toList(), next, log.count(caller.tenant()));
  }

  private static OptionalLong before(PageQuery query) {
    try {
      return query.paging().cursor().stream().mapToLong(Long::parseLong).findFirst();
    } catch (NumberFormatException e) {
      throw Refused.invalid("cursor: is none of this list's", "take it from next");
    }
  }
}
