package dev.atoll.server.api;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Framework.Pillar;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import dev.atoll.report.summary.Pillars;
import dev.atoll.server.contract.OneOf;
import java.util.List;
import java.util.Map;

/**
 * A rule as lists show it.
 *
 * @param open how many findings it has open
 */
public record RuleView(
    String id,
    String title,
    String resource,
    String service,
    @OneOf(Severity.class) String severity,
    @OneOf(Impact.class) List<String> impact,
    List<String> practices,
    List<String> pillars,
    Map<String, List<String>> equivalents,
    long open) {
  static RuleView of(Rule rule, Framework framework, long open) {
    return new RuleView(
        rule.id(),
        rule.title(),
        rule.resource().name(),
        rule.resource().service().id(),
        rule.severity().id(),
        rule.impact().stream().map(Impact::id).toList(),
        rule.practices(),
        Pillars.of(rule, framework).stream().map(Pillar::id).toList(),
        rule.equivalents(),
        open);
  }
}
