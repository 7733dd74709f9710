package dev.atoll.iac.terraform;

import dev.atoll.iac.map.Unresolved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows a configuration's references to the resources of the plan. */
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
        resources.put(name(Json.map(each)), Json.map(each));
      }
      return new Scope(address, module, parent, call, resources);
    }

    /** The configuration of a resource; empty where the plan brings none. */
    Map<?, ?> resource(String type, String name) {
      return resources.getOrDefault(type + "." + name, Map.of());
    }
  }

  private final Map<?, ?> root;
  private final Map<String, Scope> scopes = new HashMap<>();
  private final Map<String, List<String>> instances = new HashMap<>();
  private final Set<String> addresses = new LinkedHashSet<>();

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
      }
    }
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
   * @param index of the resource instance that the expression belongs to, {@code ["a"]} or empty
   */
  Unresolved resolve(@Nullable Object expression, Scope scope, String index) {
    String why = "known after apply only";
    if (expression == null) {
      return Unresolved.chosenLater(why);
    }
    Found found = new Found(index);
    follow(expression, scope, found, 0);
    if (found.targets.isEmpty()) {
      return Unresolved.because(why);
    }
    boolean one = found.targets.size() == 1 && found.identity && found.whole;
    return new Unresolved(Set.copyOf(found.targets), found.whole, one, true, Optional.empty(), why);
  }

  private static final class Found {
    private final String index;
    private final Set<String> targets = new LinkedHashSet<>();
    private boolean whole = true;
    private boolean identity = true;

    private Found(String index) {
      this.index = index;
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
    String head = reference.split("[.\\[]", 2)[0];
    if (head.equals("var") && scope.parent().isPresent()) {
      String name = reference.substring(4).split("[.\\[]", 2)[0];
      Object value = Json.map(scope.call().get("expressions")).get(name);
      if (value != null && !Json.map(value).containsKey("constant_value")) {
        follow(value, scope.parent().get(), found, hops + 1);
      }
    } else if (head.equals("module")) {
      output(reference, scope, found, hops);
    } else if (reference.equals("each.value") || reference.startsWith("each.value.")) {
      found.whole = false;
    } else if (!CONSTANT.contains(head)) {
      resource(reference, scope, found);
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
    String address = join(scope.address(), resource.group(1) + "." + resource.group(2));
    String index = resource.group(3) == null ? found.index : resource.group(3);
    if (addresses.contains(address + index)) {
      found.targets.add(address + index);
      return;
    }
    List<String> all = instances.getOrDefault(address, List.of());
    found.targets.addAll(all);
    found.whole &= !all.isEmpty();
  }
}
