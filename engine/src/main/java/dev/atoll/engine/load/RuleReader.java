package dev.atoll.engine.load;

import dev.atoll.engine.expression.Expression;
import dev.atoll.engine.expression.ExpressionCompiler.Place;
import dev.atoll.engine.knowledge.Case;
import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.knowledge.Fix.Effort;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.shape.StructShape;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one rule. */
final class RuleReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final List<String> TOOLS =
      List.of(
          "config",
          "securityhub",
          "prowler",
          "checkov",
          "trivy",
          "cis",
          "steampipe",
          "servicescreener",
          "trustedadvisor",
          "cloudsploit");

  private final Map<String, ResourceType> types;
  private final Set<String> practices;
  private final Expressions expressions;
  private final PlanReader plans;
  private final boolean withCases;

  /**
   * @param practices the codes of the framework's practices
   * @param withCases whether to read the rules' tests too
   */
  RuleReader(
      Map<String, ResourceType> types,
      Set<String> practices,
      Expressions expressions,
      PlanReader plans,
      boolean withCases) {
    this.types = types;
    this.practices = practices;
    this.expressions = expressions;
    this.plans = plans;
    this.withCases = withCases;
  }

  /** The rule; empty where too little of it could be understood. */
  Optional<Rule> read(Fields fields) {
    String id = fields.text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      fields
          .find("id")
          .orElseThrow()
          .problem("an id is written in small letters, digits and hyphens: rds-storage-encrypted");
    }
    String title = fields.text("title");
    Optional<ResourceType> type = fields.require("resource").flatMap(this::type);
    Optional<Severity> severity = fields.constant("severity", Severity.class, Severity::id);
    String because = fields.textIf("because").orElse("");
    List<Impact> impact =
        required(fields, "impact").stream()
            .flatMap(value -> Fields.constant(value, Impact.class, Impact::id).stream())
            .toList();
    List<String> codes =
        required(fields, "practices").stream().flatMap(v -> practice(v).stream()).toList();
    ParamReader.Params params = ParamReader.read(fields.find("params"));
    String rationale = fields.text("rationale");
    Optional<Fix> fix =
        fields.require("fix").map(value -> fix(value.fields(), type, params.shape()));
    List<String> references = references(fields);
    Map<String, List<String>> equivalents = equivalents(fields);
    Optional<Value> when = fields.find("when");
    Optional<Value> holds = fields.require("holds");
    Optional<Value> message = fields.require("message");
    List<Value> evidence = fields.elements("evidence");
    List<Value> cases = fields.elements("cases");
    fields.finish();
    if (type.isEmpty() || holds.isEmpty() || message.isEmpty() || fix.isEmpty()) {
      return Optional.empty();
    }
    Expressions.About about = new Expressions.About(type.get().name(), params.shape());
    Optional<Expression> applies =
        when.flatMap(value -> expressions.read(value, about, Place.CONDITION));
    Optional<Expression> held =
        holds.flatMap(value -> expressions.read(value, about, Place.CONDITION));
    Rule.Message text = expressions.message(message.get(), about);
    Map<String, Expression> shown = expressions.evidence(evidence, about);
    List<Case> tests =
        withCases ? new CaseReader(types, type.get(), params).read(cases) : List.of();
    if (withCases) {
      Lint.cases(tests, when.isPresent(), fields.mapping());
    }
    if (held.isEmpty() || severity.isEmpty() || (when.isPresent() && applies.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            id,
            title,
            type.get(),
            severity.get(),
            because,
            impact,
            codes,
            applies,
            held.get(),
            text,
            shown,
            params.values(),
            params.parameters(),
            rationale,
            fix.get(),
            references,
            equivalents,
            tests,
            fields.mapping().origin()));
  }

  private static List<Value> required(Fields fields, String key) {
    return fields.require(key).map(Value::elements).orElse(List.of());
  }

  private Optional<ResourceType> type(Value value) {
    Optional<String> name = value.text();
    Optional<ResourceType> type = name.map(types::get);
    if (name.isPresent() && type.isEmpty()) {
      value.problem(
          "there is no resource type " + name.get() + Nearest.hint(name.get(), types.keySet()));
    }
    return type;
  }

  private Optional<String> practice(Value value) {
    Optional<String> code = value.text();
    if (code.isPresent() && !practices.contains(code.get())) {
      value.problem(
          "the framework has no practice " + code.get() + Nearest.hint(code.get(), practices));
      return Optional.empty();
    }
    return code;
  }

  private Fix fix(Fields fields, Optional<ResourceType> type, StructShape params) {
    List<Value> plan = fields.elements("plan");
    Fix fix =
        new Fix(
            fields.constant("effort", Effort.class, Effort::id).orElse(Effort.HOURS),
            fields.require("interrupts").isPresent() && fields.flag("interrupts"),
            required(fields, "steps").stream().flatMap(value -> value.text().stream()).toList(),
            fields.texts("console"),
            fields.textIf("terraform"),
            fields.textIf("cloudformation"),
            fields.textIf("caution"),
            type.map(known -> plans.read(plan, known, params)).orElse(List.of()));
    fields.finish();
    return fix;
  }

  private static List<String> references(Fields fields) {
    for (Value value : fields.elements("references")) {
      if (!value.text().orElse("https://").startsWith("https://")) {
        value.problem("a reference is an address that starts with https://");
      }
    }
    return fields.texts("references");
  }

  private static Map<String, List<String>> equivalents(Fields fields) {
    Map<String, List<String>> equivalents = new LinkedHashMap<>();
    fields
        .find("equivalents")
        .ifPresent(value ->
            value
                .entries()
                .forEach((key, names) -> {
                  String tool = key.text().orElse("");
                  if (!TOOLS.contains(tool)) {
                    key.problem("unknown tool " + tool + Nearest.hint(tool, TOOLS));
                  }
                  equivalents.put(
                      tool,
                      names.elements().stream().flatMap(name -> name.text().stream()).toList());
                }));
    return equivalents;
  }
}
