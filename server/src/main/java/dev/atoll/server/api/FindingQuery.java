package dev.atoll.server.api;

import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import dev.atoll.server.http.Parsing;
import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.finding.FindingStatus;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which findings: those to which everything given applies; of several values any one. */
public record FindingQuery(
    @QueryParam("rule") @Nullable List<String> rule,
    @QueryParam("resource") @Nullable List<String> resource,
    @QueryParam("type") @Nullable List<String> type,
    @QueryParam("account") @Nullable List<String> account,
    @QueryParam("region") @Nullable List<String> region,
    @QueryParam("severity") @Nullable List<String> severity,
    @QueryParam("pillar") @Nullable List<String> pillar,
    @QueryParam("practice") @Nullable List<String> practice,
    @QueryParam("impact") @Nullable List<String> impact,
    @QueryParam("status") @Nullable List<String> status,
    @QueryParam("workload") @Nullable String workload,
    @QueryParam("assignee") @Nullable String assignee,
    @QueryParam("text") @Nullable String text) {

  FindingFilter filter() {
    return new FindingFilter(
        Parsing.values(rule, "rule"),
        Parsing.ids(resource, "resource"),
        Parsing.values(type, "type"),
        Parsing.values(account, "account"),
        Parsing.values(region, "region"),
        Parsing.values(severity, "severity").stream()
            .map(each -> Parsing.oneOf(each, "severity", Severity.class, Severity::id))
            .toList(),
        Parsing.values(pillar, "pillar"),
        Parsing.values(practice, "practice"),
        Parsing.values(impact, "impact").stream()
            .map(each -> Parsing.oneOf(each, "impact", Impact.class, Impact::id))
            .toList(),
        Parsing.values(status, "status").stream()
            .map(each -> Parsing.oneOf(each, "status", FindingStatus.class, FindingStatus::id))
            .toList(),
        Parsing.id(workload, "workload"),
        Optional.ofNullable(assignee).flatMap(each -> Parsing.value(each, "assignee")),
        Parsing.value(text, "text"));
  }
}
