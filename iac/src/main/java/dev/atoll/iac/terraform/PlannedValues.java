package dev.atoll.iac.terraform;

import dev.atoll.iac.Budget;
import dev.atoll.iac.hcl.Position;
import dev.atoll.iac.map.Unresolved;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A planned resource's values, with what is not known yet in its place. */
final class PlannedValues {
  private static final Pattern DOCUMENT =
      Pattern.compile("(data\\.aws_iam_policy_document\\.[^.]+?(?:\\[.*])?)\\.(?:minified_)?json");
  private static final Position NOWHERE = new Position("", 0, 0);

  /** Of what a plan shows element by element, as it does with data sources. */
  private static final Written WHOLE =
      new Written() {
        @Override
        public Optional<List<?>> list(List<String> path) {
          return Optional.empty();
        }

        @Override
        public boolean mayBeList(List<String> path) {
          return false;
        }
      };

  private final References references;
  private final References.Scope scope;
  private final References.Instance instance;
  private final Written written;

  /** What the configuration says of a list of the resource, if it is at hand. */
  interface Written {
    /**
     * @param path names of attributes and blocks
     */
    Optional<List<?>> list(List<String> path);

    /** Whether an attribute may be a list. */
    boolean mayBeList(List<String> path);
  }

  /**
   * @param written asked where a list is not known as a whole: a plan does not show what stands
   *     beside references in it
   */
  PlannedValues(
      References references,
      References.Scope scope,
      References.Instance instance,
      Written written) {
    this.references = references;
    this.scope = scope;
    this.instance = instance;
    this.written = written;
  }

  /**
   * The values as the plan tells them.
   *
   * @param unknown true where the value, or a mapping or list where parts of it, are not known
   * @param sensitive the same for what must not be shown
   * @param expressions the configuration of the resource
   */
  Map<String, Object> of(
      Map<?, ?> after, Map<?, ?> unknown, Map<?, ?> sensitive, Map<?, ?> expressions) {
    return object(List.of(), after, unknown, sensitive, expressions);
  }

  private Map<String, Object> object(
      List<String> path,
      Map<?, ?> after,
      Map<?, ?> unknown,
      @Nullable Object sensitive,
      @Nullable Object expression) {
    Map<String, Object> values = new LinkedHashMap<>();
    Set<Object> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(unknown.keySet());
    for (Object key : keys) {
      Object inner = isLeaf(expression) ? expression : Json.map(expression).get(key);
      Object value =
          value(
              below(path, key.toString()),
              after.get(key),
              unknown.get(key),
              part(sensitive, key),
              inner);
      if (value != null) {
        values.put(key.toString(), value);
      }
    }
    return values;
  }

  private static @Nullable Object part(@Nullable Object sensitive, Object key) {
    return Boolean.TRUE.equals(sensitive) ? sensitive : Json.map(sensitive).get(key);
  }

  /** True for an attribute's expression, false for a block. */
  private static boolean isLeaf(@Nullable Object expression) {
    Map<?, ?> map = Json.map(expression);
    return map.containsKey("references") || map.containsKey("constant_value");
  }

  private static List<String> below(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }

  private @Nullable Object value(
      List<String> path,
      @Nullable Object after,
      @Nullable Object unknown,
      @Nullable Object sensitive,
      @Nullable Object expression) {
    if (Boolean.TRUE.equals(unknown)) {
      Object document = document(expression);
      return document != null ? document : unknown(path, sensitive, expression);
    }
    return switch (after) {
      case null ->
          unknown instanceof Map<?, ?> map && !map.isEmpty()
              ? object(path, Map.of(), map, sensitive, expression)
              : null;
      case Map<?, ?> map -> object(path, map, Json.map(unknown), sensitive, expression);
      case List<?> list -> elements(path, list, Json.list(unknown), sensitive, expression);
      case String text -> Boolean.TRUE.equals(sensitive) ? "***" : text;
      default -> after;
    };
  }

  private Object unknown(
      List<String> path, @Nullable Object sensitive, @Nullable Object expression) {
    Unresolved value = references.resolve(expression, scope, instance);
    if (value.targets().isEmpty() || Boolean.TRUE.equals(sensitive) || !written.mayBeList(path)) {
      return value;
    }
    Optional<List<?>> list = written.list(path);
    return list.isPresent() && list.get().stream().anyMatch(Unresolved.class::isInstance)
        ? list.get()
        : value.open();
  }

  /** A policy document that is made when the plan is applied, of what is known of it already. */
  private @Nullable Object document(@Nullable Object expression) {
    List<?> names = Json.list(Json.map(expression).get("references"));
    Matcher name = DOCUMENT.matcher(names.isEmpty() ? "" : names.getFirst().toString());
    // the second is what the first is a part of
    if (!name.matches() || names.size() > 3) {
      return null;
    }
    String module = scope.address().isEmpty() ? "" : scope.address() + ".";
    Map<?, ?> read = references.data(module + name.group(1));
    Map<?, ?> change = Json.map(read.get("change"));
    if (read.isEmpty()) {
      return null;
    }
    Map<?, ?> resource =
        scope.resource("data." + Json.text(read.get("type")), Json.text(read.get("name")));
    Map<String, Object> values =
        new PlannedValues(references, scope, References.Instance.of(name.group(1), resource), WHOLE)
            .of(
                Json.map(change.get("after")),
                Json.map(change.get("after_unknown")),
                Json.map(change.get("after_sensitive")),
                Json.map(resource.get("expressions")));
    return new PolicyDocument(new Budget(name.group(1)), NOWHERE).tree(values);
  }

  private List<Object> elements(
      List<String> path,
      List<?> after,
      List<?> unknown,
      @Nullable Object sensitive,
      @Nullable Object expression) {
    List<Object> values = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    List<?> blocks = Json.list(expression);
    for (int i = 0; i < after.size(); i++) {
      Object inner = blocks.isEmpty() ? expression : blocks.get(Math.min(i, blocks.size() - 1));
      Object secret =
          sensitive instanceof List<?> list && i < list.size() ? list.get(i) : sensitive;
      Object value =
          value(path, after.get(i), i < unknown.size() ? unknown.get(i) : null, secret, inner);
      if (value instanceof Unresolved) {
        open.add(values.size());
      }
      if (value != null) {
        values.add(value);
      }
    }
    share(values, open);
    return values;
  }

  /** As many unknown elements as there are resources that they come from: one for each. */
  private static void share(List<Object> values, List<Integer> open) {
    if (open.isEmpty() || !(values.get(open.getFirst()) instanceof Unresolved first)) {
      return;
    }
    List<String> targets = List.copyOf(first.targets());
    if (targets.size() > 1 && targets.size() == open.size() && first.whole()) {
      for (int i = 0; i < open.size(); i++) {
        values.set(open.get(i), Unresolved.of(targets.get(i), false, first.why()));
      }
    }
  }
}
