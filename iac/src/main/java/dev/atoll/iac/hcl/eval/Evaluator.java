package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.Budget;
import dev.atoll.iac.hcl.Expression;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.Position;
import dev.atoll.iac.map.Unresolved;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluates expressions. Values are text, {@link BigDecimal}, truth, {@link Nil}, list, set, map,
 * {@link Named}, {@link JsonText}, and {@link Unresolved} for what is not known; not for several
 * threads.
 */
public final class Evaluator {
  private static final String ITEM = "*";
  private static final int MAX_TEXT = 1 << 22;

  /** How deep evaluation may go: locals by locals, modules in modules. */
  private static final int MAX_DEPTH = 400;

  private final Budget budget;
  private final Functions functions;
  private final Operators operators = new Operators();
  private int depth;

  /**
   * @param files what functions may read
   */
  public Evaluator(Budget budget, Files files) {
    this.budget = budget;
    this.functions = new Functions(this, budget, files);
  }

  public Budget budget() {
    return budget;
  }

  /**
   * The value; what cannot be evaluated is not known, and says why.
   *
   * @throws dev.atoll.engine.error.AtollException where the budget is spent
   */
  public Object value(Expression expression, Scope scope) {
    try {
      return evaluate(expression, scope);
    } catch (HclException e) {
      return Unresolved.because(e.getMessage());
    }
  }

  /**
   * The value.
   *
   * @throws HclException where it is wrong, so that Terraform would refuse it, or too deep
   */
  public Object evaluate(Expression expression, Scope scope) {
    budget.spend(1);
    if (++depth > MAX_DEPTH) {
      depth--;
      throw new HclException(expression.at(), "nested too deeply to evaluate, or in a circle");
    }
    try {
      return switch (expression) {
        case Expression.Literal literal -> literal.value().orElse(Nil.NIL);
        case Expression.Template template -> template(template, scope);
        case Expression.TemplateLoop loop -> loop(loop, scope);
        case Expression.Name name -> scope.name(name.name(), name.at());
        case Expression.Attribute attribute ->
            attribute(evaluate(attribute.of(), scope), attribute.name(), attribute.at());
        case Expression.Index index ->
            index(evaluate(index.of(), scope), evaluate(index.key(), scope), index.at());
        case Expression.Splat splat -> splat(splat, scope);
        case Expression.Item item -> scope.name(ITEM, item.at());
        case Expression.ListOf list ->
            list.elements().stream().map(each -> evaluate(each, scope)).toList();
        case Expression.MapOf map -> map(map, scope);
        case Expression.Loop loop -> loop(loop, scope);
        case Expression.Conditional conditional -> choose(conditional, scope);
        case Expression.Binary binary ->
            operators.binary(
                binary, evaluate(binary.left(), scope), () -> evaluate(binary.right(), scope));
        case Expression.Unary unary -> operators.unary(unary, evaluate(unary.of(), scope));
        case Expression.Call call -> functions.call(call, scope);
      };
    } finally {
      depth--;
    }
  }

  private Object template(Expression.Template template, Scope scope) {
    if (template.parts().size() == 1) {
      return evaluate(template.parts().getFirst(), scope);
    }
    List<Object> parts = new ArrayList<>();
    for (Expression part : template.parts()) {
      parts.add(evaluate(part, scope));
    }
    return joined(parts, template.at());
  }

  private Object joined(List<Object> parts, Position at) {
    StringBuilder text = new StringBuilder();
    boolean known = true;
    for (Object part : parts) {
      if (Unknowns.whole(part).isPresent()) {
        known = false;
      } else {
        text.append(
            Convert.text(part)
                .orElseThrow(
                    () -> new HclException(at, "a template cannot hold " + Kinds.of(part))));
      }
      if (text.length() > MAX_TEXT) {
        throw new HclException(at, "a text of more than 4 MB");
      }
    }
    budget.spendText(text.length());
    return known ? text.toString() : Unknowns.text(parts);
  }

  private Object loop(Expression.TemplateLoop loop, Scope scope) {
    Object collection = evaluate(loop.collection(), scope);
    if (Unknowns.whole(collection).isPresent()) {
      return Unknowns.joined(collection);
    }
    List<Object> parts = new ArrayList<>();
    each(
        collection,
        loop.at(),
        (key, item) ->
            parts.add(evaluate(loop.body(), inside(scope, loop.key(), key, loop.item(), item))));
    return joined(parts, loop.at());
  }

  private static Scope inside(
      Scope scope, Optional<String> keyName, Object key, String itemName, Object item) {
    return scope.with(
        keyName.isPresent() ? Map.of(keyName.get(), key, itemName, item) : Map.of(itemName, item));
  }

  /** What is done for each key and element. */
  private interface Step {
    void take(Object key, Object item);
  }

  private void each(Object collection, Position at, Step step) {
    switch (collection) {
      case Map<?, ?> map -> map.forEach(step::take);
      case Set<?> set -> set.forEach(item -> step.take(item, item));
      case Collection<?> list -> {
        int index = 0;
        for (Object item : list) {
          step.take(BigDecimal.valueOf(index++), item);
        }
      }
      default -> throw new HclException(at, "a loop cannot go through " + Kinds.of(collection));
    }
  }

  /** The value of an attribute of a value. */
  Object attribute(Object of, String name, Position at) {
    return switch (of) {
      case Named named -> named.attribute(name, at);
      case Unresolved unresolved -> part(unresolved);
      case JsonText json -> Unknowns.joined(json);
      case Map<?, ?> map when map.containsKey(name) ->
          java.util.Objects.requireNonNull(map.get(name));
      case Map<?, ?> _ -> throw new HclException(at, "there is no attribute " + name);
      default -> throw new HclException(at, Kinds.of(of) + " has no attribute " + name);
    };
  }

  private static Unresolved part(Unresolved of) {
    return new Unresolved(of.targets(), of.whole(), false, true, Optional.empty(), of.why());
  }

  /** The element of a value. */
  Object index(Object of, Object key, Position at) {
    if (of instanceof Unresolved unresolved) {
      return part(unresolved);
    }
    if (Unknowns.whole(key).isPresent()) {
      return of instanceof Collection<?> || of instanceof Map<?, ?>
          ? anyOf(of, key)
          : Unknowns.joined(of, key);
    }
    return switch (of) {
      case Map<?, ?> map -> {
        Object value = map.get(Convert.text(key).orElse(""));
        if (value == null) {
          throw new HclException(at, "there is no element " + key);
        }
        yield value;
      }
      case Set<?> _ -> throw new HclException(at, "the elements of a set have no index");
      case List<?> list -> {
        int index =
            Convert.number(key)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.signum() >= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(list.size())) < 0)
                .orElseThrow(() ->
                    new HclException(
                        at, "there is no element %s in a list of %d".formatted(key, list.size())))
                .intValueExact();
        yield java.util.Objects.requireNonNull(list.get(index));
      }
      case Reference reference when reference.several() -> reference;
      case Named named -> named.attribute(Convert.text(key).orElse(""), at);
      default -> throw new HclException(at, Kinds.of(of) + " has no elements");
    };
  }

  /** One of several, nobody knows which: so none of the targets is sure. */
  private static Object anyOf(Object of, Object key) {
    return Unresolved.because(Unknowns.joined(key, of).why());
  }

  private Object splat(Expression.Splat splat, Scope scope) {
    Object of = evaluate(splat.of(), scope);
    if (of instanceof Unresolved || of instanceof JsonText) {
      return Unknowns.joined(of);
    }
    if (of instanceof Reference reference && reference.several()) {
      return Unknowns.joined(evaluate(splat.each(), scope.with(Map.of(ITEM, of))));
    }
    List<Object> elements =
        of instanceof Collection<?> all
            ? List.copyOf(all)
            : of == Nil.NIL ? List.of() : List.of(of);
    return elements.stream()
        .map(each -> evaluate(splat.each(), scope.with(Map.of(ITEM, each))))
        .toList();
  }

  private Object map(Expression.MapOf map, Scope scope) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Object> unknown = new ArrayList<>();
    for (Expression.Entry entry : map.entries()) {
      Object key = evaluate(entry.key(), scope);
      Object value = evaluate(entry.value(), scope);
      if (Unknowns.whole(key).isPresent()) {
        unknown.add(key);
        unknown.add(value);
      } else {
        values.put(key(key, entry.key().at()), value);
      }
    }
    if (!unknown.isEmpty()) {
      unknown.add(values);
      return Unknowns.joined(unknown);
    }
    return Convert.sorted(values);
  }

  private static String key(Object key, Position at) {
    return Convert.text(key)
        .orElseThrow(() -> new HclException(at, "a key cannot be " + Kinds.of(key)));
  }

  private Object loop(Expression.Loop loop, Scope scope) {
    Object collection = evaluate(loop.collection(), scope);
    if (Unknowns.whole(collection).isPresent()) {
      return Unknowns.joined(collection);
    }
    Results results = new Results(loop);
    each(
        collection,
        loop.at(),
        (key, item) -> {
          Scope inner = inside(scope, loop.key(), key, loop.item(), item);
          Object taken = loop.condition().map(condition -> evaluate(condition, inner)).orElse(true);
          if (Unknowns.whole(taken).isPresent()) {
            results.unknown.add(taken);
          } else if (Convert.truth(taken)
              .orElseThrow(
                  () -> new HclException(loop.at(), "a condition must be true or false"))) {
            results.add(
                loop.name().map(name -> evaluate(name, inner)), evaluate(loop.result(), inner));
          }
        });
    return results.value();
  }

  private static final class Results {
    private final Expression.Loop loop;
    private final List<Object> list = new ArrayList<>();
    private final Map<String, Object> map = new HashMap<>();
    private final List<Object> unknown = new ArrayList<>();

    private Results(Expression.Loop loop) {
      this.loop = loop;
    }

    private void add(Optional<Object> name, Object result) {
      list.add(result);
      if (name.isEmpty()) {
        return;
      }
      if (Unknowns.whole(name.get()).isPresent()) {
        unknown.add(name.get());
        return;
      }
      String key = key(name.get(), loop.at());
      if (!loop.grouped()) {
        if (map.put(key, result) != null) {
          throw new HclException(loop.at(), "two elements of a loop are called " + key);
        }
      } else if (map.computeIfAbsent(key, _ -> new ArrayList<>()) instanceof ArrayList<?> group) {
        List<Object> longer = new ArrayList<>(group);
        longer.add(result);
        map.put(key, longer);
      }
    }

    private Object value() {
      if (!unknown.isEmpty()) {
        unknown.add(list);
        return anyOf(unknown, list);
      }
      return loop.name().isPresent() ? Convert.sorted(map) : List.copyOf(list);
    }
  }

  private Object choose(Expression.Conditional conditional, Scope scope) {
    Object condition = evaluate(conditional.condition(), scope);
    if (Unknowns.whole(condition).isEmpty()) {
      boolean holds =
          Convert.truth(condition)
              .orElseThrow(() ->
                  new HclException(
                      conditional.at(),
                      "a condition must be true or false, not " + Kinds.of(condition)));
      return evaluate(holds ? conditional.then() : conditional.otherwise(), scope);
    }
    Object then = evaluate(conditional.then(), scope);
    Object otherwise = evaluate(conditional.otherwise(), scope);
    if (!Unknowns.within(then, budget)
        && !Unknowns.within(otherwise, budget)
        && operators.equal(then, otherwise)) {
      return then;
    }
    return anyOf(List.of(then, otherwise), condition);
  }
}
