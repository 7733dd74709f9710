package dev.atoll.iac.terraform;

import dev.atoll.iac.hcl.Body.Attribute;
import dev.atoll.iac.hcl.Body.Block;
import dev.atoll.iac.hcl.Expression;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.Position;
import dev.atoll.iac.hcl.eval.Named;
import dev.atoll.iac.hcl.eval.Nil;
import dev.atoll.iac.hcl.eval.Reference;
import dev.atoll.iac.hcl.eval.Scope;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Unresolved;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A module as it is called, with what its names mean; the outermost is called by nobody. */
final class ModuleInstance implements Scope {
  private static final int MAX_DEPTH = 20;

  /** Who calls a module: the block, and what names mean there. */
  record Caller(ModuleInstance module, Block block, Scope scope) {}

  /**
   * A call of modules.
   *
   * @param atHand whether their files are there
   */
  private record Call(Map<String, ModuleInstance> modules, Object value, boolean atHand) {}

  private final World world;
  private final String address;
  private final Configuration configuration;
  private final Optional<Caller> caller;
  private final Map<String, Object> given;
  private final boolean several;
  private final Memo<Object> locals;
  private final Memo<Object> variables;
  private final Memo<Object> outputs;
  private final Memo<Repetition> repetitions;
  private final Memo<ResourceInstance> resources;
  private final Memo<Call> calls;
  private final Memo<ProviderSettings> providers;

  /**
   * @param given values of variables, for the outermost
   * @param several it stands for any number of them
   */
  ModuleInstance(
      World world,
      String address,
      Configuration configuration,
      Optional<Caller> caller,
      Map<String, Object> given,
      boolean several) {
    this.world = world;
    this.address = address;
    this.configuration = configuration;
    this.caller = caller;
    this.given = given;
    this.several = several;
    this.locals = new Memo<>(world.working());
    this.variables = new Memo<>(world.working());
    this.outputs = new Memo<>(world.working());
    this.repetitions = new Memo<>(world.working());
    this.resources = new Memo<>(world.working());
    this.calls = new Memo<>(world.working());
    this.providers = new Memo<>(world.working());
  }

  private String address(String inner) {
    return address.isEmpty() ? inner : address + "." + inner;
  }

  @Override
  public Object name(String name, Position at) {
    return switch (name) {
      case "var" -> (Named) this::variable;
      case "local" -> (Named) this::local;
      case "module" -> (Named) (inner, place) -> call(inner, place).value();
      case "data" -> (Named) (type, _) -> (Named) (inner, place) -> data(type + "." + inner, place);
      case "ephemeral" ->
          (Named)
              (type, _) ->
                  (Named)
                      (inner, _) ->
                          Unresolved.because(
                              "ephemeral.%s.%s is opened only when Terraform runs"
                                  .formatted(type, inner));
      case "path" -> (Named) this::path;
      case "terraform" ->
          (Named)
              (inner, _) ->
                  Unresolved.because("terraform." + inner + " is known when Terraform runs");
      case "each", "count", "self" -> throw new HclException(at, name + " means nothing here");
      default -> (Named) (inner, place) -> resource(name + "." + inner, place);
    };
  }

  private Object path(String name, Position at) {
    return switch (name) {
      case "module" -> world.folders().relative(configuration.folder());
      case "root" -> ".";
      default -> Unresolved.because("path." + name + " is known when Terraform runs");
    };
  }

  private Object local(String name, Position at) {
    Attribute local = configuration.locals().get(name);
    if (local == null) {
      throw ResourceInstance.undeclared("local." + name, at);
    }
    return locals.get("local." + name, at, () -> world.evaluator().value(local.value(), this));
  }

  private Object variable(String name, Position at) {
    Block variable = configuration.variables().get(name);
    if (variable == null) {
      throw ResourceInstance.undeclared("var." + name, at);
    }
    return variables.get("var." + name, at, () -> variableValue(name, variable));
  }

  private Object variableValue(String name, Block variable) {
    Optional<Object> value = input(name);
    boolean nullable =
        !variable.body().value("nullable").map(this::constant).equals(Optional.of(false));
    if (value.isEmpty() || (value.get() == Nil.NIL && !nullable)) {
      value = variable.body().value("default").map(this::constant);
    }
    if (value.isEmpty()) {
      return Unresolved.because("the variable %s has no value".formatted(address("var." + name)));
    }
    Object typed = value.get();
    Optional<Expression> type = variable.body().value("type");
    if (type.isPresent()) {
      try {
        typed = new VariableTypes(world.evaluator()).convert(typed, type.get());
      } catch (HclException e) {
        return Unresolved.because("the variable %s: %s".formatted(name, e.getMessage()));
      }
    }
    boolean sensitive =
        variable.body().value("sensitive").map(this::constant).equals(Optional.of(true));
    return sensitive ? hidden(typed, name) : typed;
  }

  /** Texts of a sensitive value never leave it. */
  private static Object hidden(Object value, String name) {
    return switch (value) {
      case String _ ->
          new Unresolved(
              java.util.Set.of(),
              false,
              false,
              true,
              Optional.of("***"),
              "the variable %s is sensitive".formatted(name));
      case List<?> list -> list.stream().map(each -> hidden(each, name)).toList();
      case java.util.Set<?> _ -> Unresolved.because("the variable %s is sensitive".formatted(name));
      case Map<?, ?> map -> {
        Map<String, Object> all = new TreeMap<>();
        map.forEach((key, each) -> all.put(key.toString(), hidden(each, name)));
        yield all;
      }
      default -> value;
    };
  }

  private Object constant(Expression expression) {
    return world
        .evaluator()
        .value(
            expression,
            (name, at) -> {
              throw new HclException(at, "only constants are allowed here, not " + name);
            });
  }

  private Optional<Object> input(String name) {
    return caller.isPresent()
        ? caller
            .get()
            .block()
            .body()
            .value(name)
            .map(value -> world.evaluator().value(value, caller.get().scope()))
        : Optional.ofNullable(given.get(name));
  }

  Object output(String name, Position at) {
    Block output = configuration.outputs().get(name);
    if (output == null) {
      throw ResourceInstance.undeclared("output " + name + " of " + address, at);
    }
    return outputs.get(
        address("output." + name),
        at,
        () ->
            output
                .body()
                .value("value")
                .map(value -> world.evaluator().value(value, this))
                .orElse(Nil.NIL));
  }

  private Repetition repetition(String name, Block block, Position at) {
    return repetitions.get(name, at, () -> Repetition.of(block.body(), this, world.evaluator()));
  }

  private Object resource(String name, Position at) {
    Block block = configuration.resources().get(name);
    if (block == null) {
      throw ResourceInstance.undeclared(name, at);
    }
    return repetition(name, block, at).value(each -> resource(name, block, each));
  }

  private ResourceInstance resource(String name, Block block, Repetition.Instance each) {
    String full = address(name + each.suffix());
    return resources.get(
        full,
        block.at(),
        () -> {
          world.count();
          return new ResourceInstance(
              world, this, block, full, with(each.names()), several || each.key().equals("*"));
        });
  }

  private Object data(String name, Position at) {
    Block block = configuration.data().get(name);
    if (block == null) {
      throw ResourceInstance.undeclared("data." + name, at);
    }
    Repetition repetition = repetition("data." + name, block, at);
    if (repetition.kind() == Repetition.Kind.UNKNOWN) {
      return Unresolved.because("data.%s is read only when Terraform runs".formatted(name));
    }
    return repetition.value(each -> {
      Memo<Object> attributes = new Memo<>(world.working());
      return (Named)
          (attribute, place) ->
              attributes.get(
                  "data." + name + "." + attribute,
                  place,
                  () ->
                      ResourceInstance.data(
                          world, this, block, with(each.names()), attribute, place));
    });
  }

  private Call call(String name, Position at) {
    Block block = configuration.modules().get(name);
    if (block == null) {
      throw ResourceInstance.undeclared("module." + name, at);
    }
    return calls.get("module." + name, at, () -> open(name, block));
  }

  private Call open(String name, Block block) {
    String full = address("module." + name);
    String source = Json.text(block.body().value("source").map(this::constant).orElse(""));
    boolean local = source.startsWith("./") || source.startsWith("../");
    Optional<Path> folder =
        local ? world.folders().module(configuration.folder(), source) : Optional.empty();
    if (folder.isEmpty() || nesting(folder.get()) > MAX_DEPTH || calls(folder.get())) {
      String why =
          !local
              ? "%s comes from %s, which is not at hand".formatted(full, source)
              : folder.isEmpty()
                  ? "%s: %s is no folder at hand with files of Terraform".formatted(full, source)
                  : "%s: %s calls itself, or too deeply".formatted(full, source);
      world.absent().add(new World.Absent(full, why));
      if (folder.isPresent()) {
        world.faults().add(block.at() + ": " + why);
      }
      return new Call(Map.of(), Unresolved.because(why), false);
    }
    Repetition repetition = repetition("module." + name, block, block.at());
    Map<String, ModuleInstance> modules = new TreeMap<>();
    Object value =
        repetition.value(each -> {
          world.count();
          ModuleInstance module =
              new ModuleInstance(
                  world,
                  full + each.suffix(),
                  world.folders().configuration(folder.get()),
                  Optional.of(new Caller(this, block, with(each.names()))),
                  Map.of(),
                  several || each.key().equals("*"));
          modules.put(each.key(), module);
          return module.several ? new AnyModule(module) : (Named) module::output;
        });
    return new Call(modules, value, true);
  }

  /** Any number of modules as a value. */
  private record AnyModule(ModuleInstance module) implements Reference {
    @Override
    public Object attribute(String name, Position at) {
      return module.output(name, at);
    }

    @Override
    public Unresolved unresolved() {
      return Unresolved.because("how many " + module.address + " there are is not known");
    }

    @Override
    public boolean several() {
      return true;
    }
  }

  /** What a module that is not at hand is told of may be configured by it. */
  private void touch(Expression input) {
    Object value = world.evaluator().value(input, this);
    world.touched().addAll(dev.atoll.iac.hcl.eval.Unknowns.targets(value));
  }

  private int nesting(Path folder) {
    return 1 + caller.map(above -> above.module().nesting(folder)).orElse(0);
  }

  private boolean calls(Path folder) {
    return configuration.folder().equals(folder)
        || caller.map(above -> above.module().calls(folder)).orElse(false);
  }

  /** A provider by how this module calls it: {@code aws}, {@code aws.west}. */
  ProviderSettings provider(String name, Position at) {
    try {
      return providers.get("provider." + name, at, () -> find(name, at));
    } catch (HclException e) {
      return ProviderSettings.NONE;
    }
  }

  private ProviderSettings find(String name, Position at) {
    Optional<Expression> passed = caller.flatMap(above -> above.block().body().value("providers"));
    if (passed.isPresent() && passed.get() instanceof Expression.MapOf map) {
      for (Expression.Entry entry : map.entries()) {
        if (ProviderSettings.name(entry.key()).equals(name)) {
          return caller.get().module().provider(ProviderSettings.name(entry.value()), at);
        }
      }
    }
    for (Block block : configuration.providers()) {
      if (name.equals(Configuration.providerName(block))) {
        return ProviderSettings.of(block.body(), this, world.evaluator());
      }
    }
    return caller.isPresent() && !name.contains(".")
        ? caller.get().module().provider(name, at)
        : ProviderSettings.NONE;
  }

  /** The resources of AWS that it and the modules it calls declare. */
  List<Declared> declared() {
    List<Declared> all = new ArrayList<>();
    configuration
        .resources()
        .forEach((name, block) -> {
          if (name.startsWith("aws_")) {
            for (Repetition.Instance each : repetition(name, block, block.at()).instances()) {
              all.add(resource(name, block, each).declared());
            }
          }
        });
    for (Map.Entry<String, Block> module : configuration.modules().entrySet()) {
      try {
        Call call = call(module.getKey(), module.getValue().at());
        call.modules().values().forEach(each -> all.addAll(each.declared()));
        if (!call.atHand()) {
          module.getValue().body().attributes().values().forEach(input -> touch(input.value()));
        }
      } catch (HclException e) {
        world.faults().add(e.getMessage());
      }
    }
    return all;
  }
}
