package dev.atoll.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.report.json.Values;
import dev.atoll.server.contract.OneOf;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All of a rule.
 *
 * @param because why the severity is what it is
 * @param when on which resources it applies, in CEL; absent for all
 * @param holds what must hold, in CEL
 * @param parameters values by name
 */
public record RuleDetailView(
    @JsonUnwrapped RuleView rule,
    String rationale,
    String because,
    @Nullable String when,
    String holds,
    FixView fix,
    List<String> references,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String parameters) {

  /**
   * How to mend it.
   *
   * @param effort minutes, hours, days or weeks for one resource
   * @param steps at the command line
   * @param console the same in the AWS console; may be empty
   * @param plan the API calls of the machine's plan; empty where there is none
   */
  public record FixView(
      @OneOf(value = Fix.Effort.class, name = "Effort") String effort,
      boolean interrupts,
      @Nullable String caution,
      List<String> steps,
      List<String> console,
      @Nullable String terraform,
      @Nullable String cloudformation,
      List<StepView> plan) {
    static FixView of(Fix fix) {
      return new FixView(
          fix.effort().id(),
          fix.interrupts(),
          fix.caution().orElse(null),
          fix.steps(),
          fix.console(),
          fix.terraform().orElse(null),
          fix.cloudformation().orElse(null),
          fix.plan().stream().map(StepView::of).toList());
    }
  }

  /** One change and what takes it back. */
  public record StepView(CallView act, CallView undo) {
    static StepView of(Fix.Step step) {
      return new StepView(CallView.of(step.act()), CallView.of(step.undo()));
    }
  }

  public record CallView(
      String service,
      String operation,
      @JsonRawValue @Schema(type = SchemaType.OBJECT) String parameters) {
    static CallView of(Fix.Call call) {
      return new CallView(
          call.service().id(), call.operation(), Values.text(new TreeMap<>(call.parameters())));
    }
  }

  static RuleDetailView of(Rule rule, Framework framework, long open) {
    Map<String, Object> parameters = rule.params().asMap();
    return new RuleDetailView(
        RuleView.of(rule, framework, open),
        rule.rationale(),
        rule.because(),
        rule.when().map(when -> when.source()).orElse(null),
        rule.holds().source(),
        FixView.of(rule.fix()),
        rule.references(),
        Values.text(parameters));
  }
}
