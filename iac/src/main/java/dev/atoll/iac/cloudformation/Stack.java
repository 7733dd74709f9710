package dev.atoll.iac.cloudformation;

import dev.atoll.engine.model.Resource.Location;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Unresolved;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A template with what is known of its deployment; not for several threads. */
final class Stack {
  private static final Set<String> NESTING =
      Set.of("AWS::CloudFormation::Stack", "AWS::Serverless::Application");
  static final String SERVERLESS = "AWS::Serverless::";
  static final String MACRO = "Fn::Transform";

  /** Macros that leave what is declared as it is, or whose resources are read as they are. */
  private static final Pattern KNOWN_MACROS =
      Pattern.compile(
          "AWS::(?:Serverless-2016-10-31|LanguageExtensions|CodeDeployBlueGreen|SecretsManager-.*)");

  private final TemplateFile file;
  private final Place place;
  private final Deployment deployment;
  private final Scope scope;
  private final Functions functions;
  private final Reading reading;
  private final Map<String, Optional<Stack>> nested = new HashMap<>();

  /**
   * @param address of the stack: what the addresses of its resources begin with
   */
  Stack(TemplateFile file, String address, Place place, Deployment deployment, Reading reading) {
    this.place = place;
    this.deployment = deployment;
    this.reading = reading;
    Scope around = new Scope(file, address, deployment, (resource, output) -> Optional.empty());
    this.file =
        Loops.unrolled(file, new Functions(file, around, reading.budget()), reading.budget());
    this.scope = new Scope(this.file, address, deployment, this::output);
    this.functions = new Functions(this.file, scope, reading.budget());
  }

  /** Its resources and those of the stacks nested in it. */
  List<Declared> resources() {
    file.faults().forEach(reading::fault);
    if (!macros()) {
      new Dependencies(file, functions.conditions(), reading.budget())
          .faults()
          .forEach(reading::fault);
    }
    List<Declared> all = new ArrayList<>();
    Scope.map(file.sections().get("Resources"))
        .forEach((id, resource) -> add(id.toString(), resource, all));
    return all;
  }

  /** Tells of macros that may make anything of the template; false where there is none. */
  private boolean macros() {
    boolean found = false;
    Object transform = file.sections().get("Transform");
    for (Object each : transform instanceof List<?> list ? list : Arrays.asList(transform)) {
      Object macro = each instanceof Map<?, ?> map ? map.get("Name") : each;
      if (macro != null && !KNOWN_MACROS.matcher(macro.toString()).matches()) {
        reading.absent(
            scope.address(macro.toString()),
            "the macro %s is known when the stack is deployed".formatted(macro));
        found = true;
      }
    }
    return found;
  }

  /** The files of the templates nested in it, at any depth; known once its resources are. */
  Set<Path> files() {
    Set<Path> files = new HashSet<>();
    for (Optional<Stack> each : nested.values()) {
      each.ifPresent(stack -> {
        files.add(stack.place.file());
        files.addAll(stack.files());
      });
    }
    return files;
  }

  private Optional<Object> output(String id, String name) {
    return nested(id)
        .map(stack -> {
          Map<?, ?> outputs = Scope.map(stack.file.sections().get("Outputs"));
          return stack.functions.evaluate(Scope.map(outputs.get(name)).get("Value"));
        });
  }

  private Optional<Stack> nested(String id) {
    Optional<Stack> known = nested.get(id);
    if (known == null) {
      nested.put(id, Optional.empty()); // what it gets of its own outputs is never known
      known = open(id);
      nested.put(id, known);
    }
    return known;
  }

  private Optional<Stack> open(String id) {
    Map<?, ?> resource = Scope.map(Scope.map(file.sections().get("Resources")).get(id));
    if (!NESTING.contains(String.valueOf(resource.get("Type")))) {
      return Optional.empty();
    }
    Map<?, ?> properties = Scope.map(functions.evaluate(resource.get("Properties")));
    Object packaged = Scope.map(resource.get("Metadata")).get("aws:asset:path");
    String who = scope.address(id);
    Optional<String> path =
        Stream.of(packaged, properties.get("TemplateURL"), properties.get("Location"))
            .filter(String.class::isInstance)
            .map(Object::toString)
            .findFirst();
    if (path.filter(url -> !url.contains("://")).isEmpty()) {
      reading.absent(who, path.orElse("its template") + " is not at hand");
      reading.touch(properties);
      return Optional.empty();
    }
    Optional<Stack> found =
        reading
            .attempt(() -> place.nested(path.get(), who))
            .flatMap(below ->
                reading
                    .nested(below.file(), shown(below.file()))
                    .map(template -> below(template, who, below, properties)));
    if (found.isEmpty()) {
      reading.touch(properties);
    }
    return found;
  }

  private Stack below(TemplateFile template, String address, Place at, Map<?, ?> properties) {
    Map<String, Object> parameters = new HashMap<>();
    Scope.map(properties.get("Parameters"))
        .forEach((name, value) -> parameters.put(name.toString(), value));
    return new Stack(
        template, address, at, new Deployment(deployment.region(), parameters), reading);
  }

  /** A nested template's file as people call it: from where the outermost is called. */
  private String shown(Path nested) {
    Path here = Path.of(file.name());
    Path folder = Optional.ofNullable(place.file().getParent()).orElse(place.root());
    return here.resolveSibling(folder.relativize(nested)).normalize().toString();
  }

  private void add(String id, Object declared, List<Declared> all) {
    if (id.startsWith(Loops.LOOP) || id.equals(MACRO)) {
      reading.absent(scope.address(id), "what it makes is known when the stack is deployed");
      return;
    }
    Map<?, ?> resource = Scope.map(declared);
    Object condition = resource.get("Condition");
    Optional<Boolean> there =
        condition == null ? Optional.of(true) : functions.conditions().named(condition.toString());
    if (there.equals(Optional.of(false))) {
      return;
    }
    Optional<Stack> below = nested(id);
    if (below.isPresent()) {
      below.get().resources().stream()
          .map(each -> there.isPresent() ? each : each.doubtful())
          .forEach(all::add);
      return;
    }
    if (!(resource.get("Type") instanceof String type)) {
      reading.fault(
          "%s%s: the resource %s has no Type".formatted(file.name(), line(id), scope.address(id)));
      return;
    }
    if (NESTING.contains(type)) {
      return; // what could not be opened is told where that was tried
    }
    if (type.endsWith("::MODULE")) {
      reading.absent(scope.address(id), "the module " + type + " is not at hand");
      reading.touch(functions.evaluate(resource.get("Properties")));
      return;
    }
    Object written = resource.get("Properties");
    if (written != null && !(written instanceof Map)) {
      reading.fault(
          "%s%s: the Properties of %s are no mapping"
              .formatted(file.name(), line(id), scope.address(id)));
      return;
    }
    if (Scope.map(written).containsKey(MACRO)) {
      reading.absent(scope.address(id), "its properties are known when the stack is deployed");
      return;
    }
    if (functions.evaluate(written) instanceof Unresolved properties) {
      reading.absent(scope.address(id), properties.why());
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    if (type.startsWith(SERVERLESS)) {
      Map<?, ?> globals = Scope.map(file.sections().get("Globals"));
      put(globals.get(type.substring(SERVERLESS.length())), values);
    }
    put(resource.get("Properties"), values);
    all.add(
        new Declared(
            scope.address(id),
            type,
            values,
            tags(values.get("Tags")),
            Declared.UNKNOWN,
            deployment.region().orElse(Declared.UNKNOWN),
            true,
            there.isPresent(),
            Optional.ofNullable(file.lines().get(id))
                .map(line -> new Location(file.name(), line))));
  }

  private String line(String id) {
    Integer line = file.lines().get(id);
    return line == null ? "" : ":" + line;
  }

  /** Properties on top of those that SAM's {@code Globals} give: maps and lists grow. */
  private void put(@Nullable Object properties, Map<String, Object> values) {
    Scope.map(functions.evaluate(properties))
        .forEach((name, value) -> values.merge(name.toString(), value, Stack::merged));
  }

  private static Object merged(Object global, Object own) {
    if (global instanceof Map<?, ?> below && own instanceof Map<?, ?> above) {
      Map<String, Object> both = new LinkedHashMap<>();
      below.forEach((name, value) -> both.put(name.toString(), value));
      above.forEach((name, value) -> both.merge(name.toString(), value, Stack::merged));
      return both;
    }
    return global instanceof List<?> below && own instanceof List<?> above
        ? Stream.concat(below.stream(), above.stream()).toList()
        : own;
  }

  /** A map, or a list of pairs; a value that is not known yet is empty. */
  private static Map<String, String> tags(@Nullable Object value) {
    Map<String, String> tags = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> tags.put(key.toString(), text(each)));
    }
    if (value instanceof List<?> list) {
      for (Object each : list) {
        Map<?, ?> pair = Scope.map(each);
        if (pair.get("Key") instanceof String key) {
          tags.put(key, text(pair.get("Value")));
        }
      }
    }
    return Map.copyOf(tags);
  }

  private static String text(@Nullable Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? value.toString()
        : "";
  }
}
