package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.Budget;
import dev.atoll.iac.hcl.Expression;
import dev.atoll.iac.hcl.Hcl;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.Position;
import dev.atoll.iac.map.Unresolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of Terraform that depend on their arguments alone, as <a
 * href="https://developer.hashicorp.com/terraform/language/functions">its documentation</a> has
 * them. Any other is not known.
 */
final class Functions {
  private static final int MAX_TEMPLATES = 10;
  private static final Map<String, Function> PURE = new HashMap<>();

  static {
    PURE.putAll(TextFunctions.ALL);
    PURE.putAll(NumberFunctions.ALL);
    PURE.putAll(CollectionFunctions.ALL);
    PURE.putAll(SetFunctions.ALL);
    PURE.putAll(EncodingFunctions.ALL);
    PURE.putAll(NetworkFunctions.ALL);
  }

  private final Evaluator evaluator;
  private final Budget budget;
  private final Files files;
  private int templates;

  Functions(Evaluator evaluator, Budget budget, Files files) {
    this.evaluator = evaluator;
    this.budget = budget;
    this.files = files;
  }

  Object call(Expression.Call call, Scope scope) {
    String name = call.name().startsWith("core::") ? call.name().substring(6) : call.name();
    if (name.equals("try")) {
      return attempt(call, scope);
    }
    if (name.equals("can")) {
      return can(call, scope);
    }
    List<Object> values = arguments(call, scope);
    Arguments arguments = new Arguments(name, values, call.at(), budget);
    return switch (name) {
      case "file", "templatefile", "fileexists" -> file(arguments);
      case "coalesce" -> coalesce(arguments);
      case "nonsensitive" -> arguments.get(0);
      case "sensitive" -> Unresolved.because("a sensitive value");
      case "jsonencode" -> Encoding.json(arguments.get(0), budget);
      case "join" -> TextFunctions.join(arguments);
      case "format" -> Format.format(arguments);
      default -> pure(arguments);
    };
  }

  private static Unresolved unknown(String function) {
    return Unresolved.because(function + "() is known only when Terraform runs");
  }

  private Object pure(Arguments arguments) {
    Function function = PURE.get(arguments.function());
    if (function == null) {
      return unknown(arguments.function());
    }
    boolean known =
        arguments.values().stream()
            .noneMatch(value ->
                function.partly()
                    ? Unknowns.whole(value).isPresent()
                    : Unknowns.within(value, budget));
    if (!known) {
      return Unknowns.joined(arguments.values());
    }
    Object result = function.body().apply(arguments);
    budget.spend(cost(result));
    return result;
  }

  private static long cost(Object result) {
    return switch (result) {
      case String text -> text.length() / 12;
      case Collection<?> all -> all.size();
      case Map<?, ?> map -> map.size();
      default -> 1;
    };
  }

  private List<Object> arguments(Expression.Call call, Scope scope) {
    List<Object> values = new ArrayList<>();
    for (Expression each : call.arguments()) {
      values.add(evaluator.evaluate(each, scope));
    }
    if (call.spread() && !values.isEmpty()) {
      Object last = values.removeLast();
      if (last instanceof Collection<?> all) {
        values.addAll(all);
      } else if (Unknowns.whole(last).isPresent()) {
        values.add(last);
      } else {
        throw new HclException(call.at(), "only a list can be spread by ...");
      }
    }
    return values;
  }

  /** The first argument that can be evaluated. */
  private Object attempt(Expression.Call call, Scope scope) {
    HclException last = new HclException(call.at(), "try expects arguments");
    for (Expression each : call.arguments()) {
      try {
        return evaluator.evaluate(each, scope);
      } catch (HclException e) {
        last = e;
      }
    }
    throw last;
  }

  private Object can(Expression.Call call, Scope scope) {
    try {
      Object value = evaluator.evaluate(call.arguments().getFirst(), scope);
      return Unknowns.whole(value).isPresent() ? Unknowns.joined(value) : true;
    } catch (HclException e) {
      return false;
    }
  }

  private static Object coalesce(Arguments arguments) {
    for (Object value : arguments.values()) {
      if (Unknowns.whole(value).isPresent()) {
        // the known ones that may follow count if this one is null
        return Unknowns.joined(arguments.values());
      }
      if (value != Nil.NIL && !value.equals("")) {
        return value;
      }
    }
    throw arguments.wrong("finds no argument with a value");
  }

  private Object file(Arguments arguments) {
    if (Unknowns.whole(arguments.get(0)).isPresent()) {
      return Unknowns.joined(arguments.get(0));
    }
    try {
      String text = files.read(arguments.text(0));
      budget.spendText(text.length());
      return switch (arguments.function()) {
        case "file" -> text;
        case "fileexists" -> true;
        default -> template(arguments, text);
      };
    } catch (Files.Unreadable e) {
      if (arguments.function().equals("fileexists") && e.missing()) {
        return false;
      }
      return Unresolved.because(e.getMessage());
    }
  }

  private Object template(Arguments arguments, String text) {
    if (arguments.size() > 1 && Unknowns.whole(arguments.get(1)).isPresent()) {
      return Unknowns.joined(arguments.get(1));
    }
    Map<String, Object> names = arguments.size() > 1 ? arguments.map(1) : Map.of();
    if (++templates > MAX_TEMPLATES) {
      templates--;
      throw arguments.wrong("is called inside itself too often");
    }
    try {
      return evaluator.evaluate(
          Hcl.template(arguments.text(0), text), (name, at) -> named(names, name, at));
    } finally {
      templates--;
    }
  }

  private static Object named(Map<String, Object> names, String name, Position at) {
    return Optional.ofNullable(names.get(name))
        .orElseThrow(() -> new HclException(at, "the template is not given " + name));
  }
}
