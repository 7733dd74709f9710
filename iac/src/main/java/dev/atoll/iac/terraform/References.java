package dev.atoll.iac.terraform;

import dev.atoll.iac.map.Unresolved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows a configuration's references to the resources of the plan. Safe for many threads. */
final class References {
  private static final Pattern RESOURCE =
      Pattern.compile(
          "([a-z][a-z0-9_]*)\\.([A-Za-z_][A-Za-z0-9_-]*)(\\[[^\\]]*])?(?:\\.(.*))?",
          Pattern.DOTALL);
  private static final Pattern OUTPUT =
      Pattern.compile("module\\.([^.\\[]+)(\\[[^\\]]*])?\\.([^.\\[]+).*", Pattern.DOTALL);
  private static final Pattern STEP = Pattern.compile("module\\.([^.\\[]+)(\\[[^\\]]*])?");
  private static final Set<String> CONSTANT = Set.of("var", "path", "terraform", "each", "count");
  private static final int MAX_HOPS = 50;

  /** A module of the configuration, once for each of its instances. */
  record Scope(
      String address,
      Map<?, ?> module,
      Optional<Scope> parent,
      Map<?, ?> call,
      Map<String, Map<?, ?>> resources) {

    private static Scope of(
        String address, Map<?, ?> module, Optional<Scope> parent, Map<?, ?> call) {
      Map<String, Map<?, ?>> resources = new HashMap<>();
      for (Object each : Json.list(module.get("resources"))) {
        Map<?, ?> resource = Json.map(each);
        resources.put(
            ("data".equals(resource.get("mode")) ? "data." : "") + name(resource), resource);
      }
      return new Scope(address, module, parent, call, resources);
    }

    /** The configuration of a resource; empty where the plan brings none. */
    Map<?, ?> resource(String type, String name) {
      return resources.getOrDefault(type + "." + name, Map.of());
    }
  }

  private final Map<?, ?> root;
  private final Map<String, Scope> scopes = new ConcurrentHashMap<>();
  private final Map<String, List<String>> instances = new HashMap<>();
  private final Set<String> addresses = new LinkedHashSet<>();
  private final Map<String, Map<?, ?>> data = new HashMap<>();

  References(Map<?, ?> configuration, List<Map<?, ?>> changes) {
    this.root = Json.map(configuration.get("root_module"));
    for (Map<?, ?> change : changes) {
      if ("managed".equals(change.get("mode"))) {
        String address = Json.text(change.get("address"));
        addresses.add(address);
        instances
            .computeIfAbsent(
                join(Json.text(change.get("module_address")), name(change)), _ -> new ArrayList<>())
            .add(address);
      } else {
        data.put(Json.text(change.get("address")), change);
      }
    }
  }

  /** What a data source that is read only when the plan is applied says; empty where none does. */
  Map<?, ?> data(String address) {
    return data.getOrDefault(address, Map.of());
  }

  private static String name(Map<?, ?> change) {
    return change.get("type") + "." + change.get("name");
  }

  private static String join(String module, String rest) {
    return module.isEmpty() ? rest : module + "." + rest;
  }

  /** The module at an address such as {@code module.a["x"].module.b}. */
  Scope scope(String address) {
    Scope known = scopes.get(address);
    if (known != null) {
      return known;
    }
    Scope scope = Scope.of("", root, Optional.empty(), Map.of());
    Matcher step = STEP.matcher(address);
    while (step.find()) {
      Map<?, ?> call = Json.map(Json.map(scope.module().get("module_calls")).get(step.group(1)));
      scope =
          Scope.of(
              address.substring(0, step.end()),
              Json.map(call.get("module")),
              Optional.of(scope),
              call);
    }
    scopes.put(address, scope);
    return scope;
  }

  /**
   * What an expression that is known after apply only comes from.
   *
   * @param instance the resource instance that the expression belongs to
   */
  Unresolved resolve(@Nullable Object expression, Scope scope, Instance instance) {
    String why = "known after apply only";
    if (expression == null) {
      return Unresolved.chosenLater(why);
    }
    Found found = new Found(instance);
    follow(expression, scope, found, 0);
    if (found.targets.isEmpty()) {
      return Unresolved.because(why);
    }
    boolean one = found.targets.size() == 1 && found.identity && found.whole;
    // in the configuration's order, so that each run tells the same
    Set<String> targets = Collections.unmodifiableSet(found.targets);
    Unresolved value = new Unresolved(targets, found.whole, one, true, Optional.empty(), why);
    Unresolved known = found.whole && found.names ? value.harmless() : value;
    return found.targets.size() == 1 && found.whole ? known.as(found.told()) : known;
  }

  /**
   * One of the instances of a resource.
   *
   * @param index {@code ["a"]}, or empty
   * @param each the configuration's expression for {@code for_each}; empty where there is none
   */
  record Instance(String index, Map<?, ?> each) {
    /** The one at an address. */
    static Instance of(String address, Map<?, ?> resource) {
      return new Instance(
          address.endsWith("]") ? address.substring(address.lastIndexOf('[')) : "",
          Json.map(resource.get("for_each_expression")));
    }
  }

  private static final class Found {
    private final Instance instance;
    private final Set<String> targets = new LinkedHashSet<>();

    /** What was followed already: expressions may share parts at every step. */
    private final Set<String> met = new HashSet<>();

    private boolean whole = true;
    private boolean identity = true;
    private final Set<String> attributes = new HashSet<>();

    /** It is made of ids, names and ARNs. */
    private boolean names = true;

    private Found(Instance instance) {
      this.instance = instance;
    }

    private Unresolved.Told told() {
      return attributes.size() == 1
          ? Attributes.told(attributes.iterator().next())
          : Unresolved.Told.OTHER;
    }
  }

  private void follow(@Nullable Object expression, Scope scope, Found found, int hops) {
    List<?> references = Json.list(Json.map(expression).get("references"));
    if (hops > MAX_HOPS || references.isEmpty()) {
      found.whole = false;
      return;
    }
    String longer = "";
    for (Object each : references) {
      String reference = each.toString();
      // each is followed by what it is a part of
      if (!longer.startsWith(reference + ".") && !longer.startsWith(reference + "[")) {
        longer = reference;
        follow(reference, scope, found, hops);
      }
    }
  }

  private void follow(String reference, Scope scope, Found found, int hops) {
    if (!found.met.add(scope.address() + " " + reference)) {
      return;
    }
    String head = first(reference);
    if (head.equals("var") && scope.parent().isPresent()) {
      String name = first(reference.substring(4));
      Object value = Json.map(scope.call().get("expressions")).get(name);
      if (value != null && !Json.map(value).containsKey("constant_value")) {
        follow(value, scope.parent().get(), found, hops + 1);
      }
    } else if (head.equals("module")) {
      output(reference, scope, found, hops);
    } else if (reference.equals("each.value") || reference.startsWith("each.value.")) {
      each(reference.substring("each.value".length()), scope, found);
    } else if (!CONSTANT.contains(head)) {
      resource(reference, scope, found);
    }
  }

  /** What comes before the first attribute or index. */
  private static String first(String reference) {
    for (int i = 0; i < reference.length(); i++) {
      if (reference.charAt(i) == '.' || reference.charAt(i) == '[') {
        return reference.substring(0, i);
      }
    }
    return reference;
  }

  /** {@code each.value} is an instance of the resource that {@code for_each} names as a whole. */
  private void each(String rest, Scope scope, Found found) {
    List<?> references = Json.list(found.instance.each().get("references"));
    String reference = references.size() == 1 ? references.getFirst().toString() : "";
    Matcher resource = RESOURCE.matcher(reference);
    if (resource.matches()
        && resource.group(3) == null
        && resource.group(4) == null
        && addresses.contains(join(scope.address(), reference) + found.instance.index())) {
      resource(reference + rest, scope, found);
    } else {
      found.whole = false;
    }
  }

  private void output(String reference, Scope scope, Found found, int hops) {
    Matcher output = OUTPUT.matcher(reference);
    if (!output.matches()) {
      found.whole = false;
      return;
    }
    String index = output.group(2) == null ? "" : output.group(2);
    Scope inner = scope(join(scope.address(), "module." + output.group(1) + index));
    Object value =
        Json.map(Json.map(inner.module().get("outputs")).get(output.group(3))).get("expression");
    follow(value, inner, found, hops + 1);
  }

  private void resource(String reference, Scope scope, Found found) {
    Matcher resource = RESOURCE.matcher(reference);
    if (!resource.matches()) {
      found.whole = false;
      return;
    }
    String attribute = resource.group(4) == null ? "" : resource.group(4);
    found.identity &= Attributes.identity(attribute);
    found.attributes.add(attribute);
    found.names &= Attributes.identity(attribute) || Attributes.arn(attribute);
    String address = join(scope.address(), resource.group(1) + "." + resource.group(2));
    String index = resource.group(3) == null ? found.instance.index() : resource.group(3);
    if (addresses.contains(address + index)) {
      found.targets.add(address + index);
      return;
    }
    List<String> all = instances.getOrDefault(address, List.of());
    found.targets.addAll(all);
    found.whole &= !all.isEmpty();
  }
}
