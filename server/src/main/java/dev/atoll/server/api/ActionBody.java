package dev.atoll.server.api;

import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.finding.Acceptance;
import dev.atoll.store.finding.Acted;
import dev.atoll.store.finding.Chosen;
import dev.atoll.store.finding.FindingAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to do with which findings.
 *
 * @param ids these; or else {@code filter}
 * @param filter those to which it applies, as in the list's address
 * @param action {@code accept}, {@code reopen}, {@code assign} or {@code comment}
 * @param reason why, for {@code accept} and {@code reopen}
 * @param owner who answers for an accepted risk
 * @param until when an acceptance ends; a time or a day
 * @param assignee nobody where it is missing
 * @param text of a comment
 */
public record ActionBody(
    @Nullable List<String> ids,
    @Nullable FilterBody filter,
    @Schema(enumeration = {"accept", "reopen", "assign", "comment"}) @Nullable String action,
    @Nullable String reason,
    @Nullable String owner,
    @Nullable String ticket,
    @Nullable String until,
    @Nullable String assignee,
    @Nullable String text) {
  private static final int MOST = 10_000;
  private static final int LONG = 4000;

  Chosen chosen() {
    if (ids != null && filter != null) {
      throw Refused.invalid("ids and filter exclude each other", "send one of them");
    }
    if (ids != null && ids.size() > MOST) {
      throw Refused.invalid("ids: has more than " + MOST, "send a filter");
    }
    if (ids != null) {
      return new Chosen.Ids(
          ids.stream()
              .map(id ->
                  Parsing.id(id, "ids")
                      .orElseThrow(() -> Refused.invalid("ids: one of them is empty", "")))
              .toList());
    }
    if (filter != null) {
      return new Chosen.Matching(filter.query().filter());
    }
    throw Refused.invalid("ids or filter is missing", "say which findings");
  }

  /** What the audit log keeps of it. */
  Map<String, String> facts(Acted acted) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("did", String.valueOf(action));
    facts.put("changed", String.valueOf(acted.changed()));
    if (acted.rules().size() == 1) {
      facts.put("rule", acted.rules().iterator().next());
    }
    if (ids != null && ids.size() == 1) {
      facts.put("finding", ids.getFirst());
    }
    Optional.ofNullable(until).ifPresent(each -> facts.put("until", each));
    Optional.ofNullable(assignee).ifPresent(each -> facts.put("assignee", each));
    return facts;
  }

  /**
   * @param now what ends before it is refused
   */
  FindingAction asked(Instant now) {
    return switch (action == null ? "" : action) {
      case "accept" ->
          new FindingAction.Accept(
              new Acceptance(
                  Inputs.text(owner, "owner"),
                  Inputs.text(reason, "reason", LONG),
                  Parsing.value(ticket, "ticket").map(each -> Inputs.text(each, "ticket", 1000)),
                  Parsing.later(until, "until", now)));
      case "reopen" ->
          new FindingAction.Reopen(
              Optional.ofNullable(reason)
                  .map(each -> Inputs.text(each, "reason", LONG))
                  .orElse(""));
      case "assign" ->
          new FindingAction.Assign(
              Parsing.value(assignee, "assignee").map(each -> Inputs.text(each, "assignee", 320)));
      case "comment" -> new FindingAction.Comment(Inputs.text(text, "text", LONG));
      default ->
          throw Refused.invalid("action: is none", "one of: accept, reopen, assign, comment");
    };
  }
}
