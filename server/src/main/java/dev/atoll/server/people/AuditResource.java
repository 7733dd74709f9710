package dev.atoll.server.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who changed what. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};

  private final Caller caller;
  private final AuditLog log;

  AuditResource(Caller caller, AuditLog log) {
    this.caller = caller;
    this.log = log;
  }

  /**
   * @param action the call, such as {@code POST /accounts/{id}}
   * @param target the call's address
   * @param facts what it was about, by their names; empty in older entries, which have only a text
   * @param detail the same as a text
   */
  public record AuditView(
      String id,
      Instant at,
      String by,
      String action,
      String target,
      Map<String, String> facts,
      String detail,
      String address) {
    static AuditView of(AuditEntry entry) {
      Map<String, String> facts = factsOf(entry.detail());
      return new AuditView(
          String.valueOf(entry.id()),
          entry.at(),
          entry.actor(),
          entry.action(),
          entry.target(),
          facts,
          facts.isEmpty() ? entry.detail() : text(facts),
          entry.address());
    }
  }

  /** The facts that were noted, by {@link Caller#note(Map)}. */
  private static Map<String, String> factsOf(String detail) {
    if (!detail.startsWith("{")) {
      return Map.of();
    }
    try {
      return JSON.readValue(detail, FACTS);
    } catch (JsonProcessingException e) {
      // cut off, or a text that begins so
      return Map.of();
    }
  }

  private static String text(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + ": " + fact.getValue())
        .collect(Collectors.joining(", "));
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
