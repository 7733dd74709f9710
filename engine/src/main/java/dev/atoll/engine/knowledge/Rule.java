package dev.atoll.engine.knowledge;

import dev.atoll.engine.expression.Expression;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One best practice made checkable: {@code aws/<service>/rules/<id>.yaml}. See
 * docs/contributing/rules.md for the meaning of each key.
 *
 * @param resource the type it judges
 * @param because why the severity is what it is, in one line
 * @param practices codes of the framework's practices that it evidences
 * @param when on which resources it applies; empty for all
 * @param holds what must hold
 * @param message what is wrong, for a failing resource
 * @param evidence what to show beside the message, by name
 * @param params the values of its parameters
 * @param parameters what its parameters are, in the order of the file
 * @param equivalents the same check in other tools: {@code prowler ->
 *     [rds_instance_storage_encrypted]}
 */
public record Rule(
    String id,
    String title,
    ResourceType resource,
    Severity severity,
    String because,
    List<Impact> impact,
    List<String> practices,
    Optional<Expression> when,
    Expression holds,
    Message message,
    Map<String, Expression> evidence,
    Struct params,
    List<Parameter> parameters,
    String rationale,
    Fix fix,
    List<String> references,
    Map<String, List<String>> equivalents,
    List<Case> cases,
    Origin origin) {

  /** Text with expressions between. */
  public record Message(List<Part> parts) {
    /** A stretch of a message. */
    public sealed interface Part {
      record Text(String text) implements Part {}

      record Value(Expression expression) implements Part {}
    }
  }

  /** Of the id alone: rules are keys of many maps, and large. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The expressions of this rule, in a fixed order. */
  public List<Expression> expressions() {
    List<Expression> all = new ArrayList<>();
    when.ifPresent(all::add);
    all.add(holds);
    for (Message.Part part : message.parts()) {
      if (part instanceof Message.Part.Value(Expression expression)) {
        all.add(expression);
      }
    }
    all.addAll(evidence.values());
    return List.copyOf(all);
  }

  /** The parameter of this name. */
  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** This rule with other values of its parameters. */
  public Rule withParams(Struct values) {
    return new Rule(
        id,
        title,
        resource,
        severity,
        because,
        impact,
        practices,
        when,
        holds,
        message,
        evidence,
        values,
        parameters,
        rationale,
        fix,
        references,
        equivalents,
        cases,
        origin);
  }
}
