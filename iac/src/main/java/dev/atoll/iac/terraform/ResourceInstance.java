package dev.atoll.iac.terraform;

import dev.atoll.engine.model.Resource.Location;
import dev.atoll.iac.hcl.Body.Block;
import dev.atoll.iac.hcl.Expression;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.Position;
import dev.atoll.iac.hcl.eval.Convert;
import dev.atoll.iac.hcl.eval.Nil;
import dev.atoll.iac.hcl.eval.Reference;
import dev.atoll.iac.hcl.eval.Scope;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Unresolved;
import dev.atoll.iac.map.Written;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A resource, or what stands for any number of them. */
final class ResourceInstance implements Reference {
  /** Resources with tags that the provider adds none to. */
  private static final Set<String> WITHOUT_DEFAULT_TAGS = Set.of("aws_autoscaling_group");

  private final World world;
  private final ModuleInstance module;
  private final Block block;
  private final String address;
  private final Scope scope;
  private final boolean several;
  private final Memo<Object> attributes;

  ResourceInstance(
      World world,
      ModuleInstance module,
      Block block,
      String address,
      Scope scope,
      boolean several) {
    this.world = world;
    this.module = module;
    this.block = block;
    this.address = address;
    this.scope = scope;
    this.several = several;
    this.attributes = new Memo<>(world.working());
  }

  private String type() {
    return Attributes.type(block.labels().getFirst());
  }

  @Override
  public boolean several() {
    return several;
  }

  @Override
  public Unresolved unresolved() {
    return Unresolved.of(address, false, address + " is known after apply only");
  }

  /** As written; what is not written, or not known, comes from the resource. */
  @Override
  public Object attribute(String name, Position at) {
    Optional<Expression> written = block.body().value(name);
    if (written.isPresent()) {
      Object value =
          attributes.get(
              address + "." + name, at, () -> world.evaluator().value(written.get(), scope));
      if (value != Nil.NIL && !(value instanceof Unresolved)) {
        return value;
      }
    }
    Unresolved value =
        Unresolved.of(
            address,
            Attributes.identity(name),
            "%s.%s is known after apply only".formatted(address, name));
    Unresolved known = Attributes.identity(name) || Attributes.arn(name) ? value.harmless() : value;
    return several ? known : known.as(Attributes.told(name));
  }

  Declared declared() {
    Map<String, Object> values = new LinkedHashMap<>();
    Written own =
        new BlockValues(world.evaluator(), world.schema()).of(block.body(), scope, type());
    values.putAll(own);
    ProviderSettings provider =
        module.provider(
            block.body().value("provider").map(ProviderSettings::name).orElse("aws"), block.at());
    if (!WITHOUT_DEFAULT_TAGS.contains(type())) {
      tag(values, provider.defaultTags());
    }
    Object plain = Convert.plain(own.with(values), world.evaluator().budget());
    Written all = plain instanceof Written written ? written : own;
    return new Declared(
        address,
        type(),
        all,
        Attributes.tags(all),
        Attributes.account(values).or(provider::account).orElse(Declared.UNKNOWN),
        Attributes.region(values).or(provider::region).or(world::region).orElse(Declared.UNKNOWN),
        true,
        !several,
        Optional.of(new Location(block.at().file(), block.at().line())));
  }

  /** The provider's default tags below the resource's own; values as text. */
  private static void tag(Map<String, Object> values, Object defaults) {
    Object own = values.getOrDefault("tags", Map.of());
    if (defaults instanceof Map<?, ?> below
        && below.isEmpty()
        && own instanceof Map<?, ?> above
        && above.isEmpty()) {
      return;
    }
    if (!(defaults instanceof Map<?, ?> below) || !(own instanceof Map<?, ?> above)) {
      values.put("tags", Unresolved.because("the tags are not known"));
      return;
    }
    Map<String, Object> tags = new TreeMap<>();
    below.forEach((key, value) -> tags.put(key.toString(), text(value)));
    above.forEach((key, value) -> tags.put(key.toString(), text(value)));
    values.put("tags", tags);
  }

  private static Object text(Object value) {
    return value instanceof Unresolved
        ? value
        : Convert.text(value).<Object>map(text -> text).orElse(value);
  }

  /** What data sources give: the few that do not ask AWS, or whose answer the provider tells. */
  static Object data(
      World world, ModuleInstance module, Block block, Scope scope, String name, Position at) {
    String type = block.labels().getFirst();
    String address = "data." + String.join(".", block.labels());
    ProviderSettings provider =
        module.provider(
            block.body().value("provider").map(ProviderSettings::name).orElse("aws"), at);
    Optional<String> region = provider.region().or(world::region);
    return switch (type + "." + name) {
      case "aws_iam_policy_document.json", "aws_iam_policy_document.minified_json" -> {
        Written values =
            new BlockValues(world.evaluator(), world.schema()).of(block.body(), scope, type);
        yield new PolicyDocument(world.evaluator().budget(), at).of(values);
      }
      case "aws_caller_identity.account_id" ->
          provider
              .account()
              .<Object>map(id -> id)
              .orElseGet(() -> standIn("${" + address + ".account_id}"));
      case "aws_region.name", "aws_region.id", "aws_region.region" ->
          region
              .filter(
                  _ -> block.body().value("region").or(() -> block.body().value("name")).isEmpty())
              .<Object>map(id -> id)
              .orElseGet(() -> standIn("${" + address + ".name}"));
      case "aws_partition.partition", "aws_partition.id" ->
          region.<Object>map(ResourceInstance::partition).orElseGet(() -> standIn("aws"));
      default ->
          Unresolved.because("%s.%s is read only when Terraform runs".formatted(address, name));
    };
  }

  private static Unresolved standIn(String text) {
    return new Unresolved(
        Set.of(), false, false, true, Optional.of(text), text + " is known when Terraform runs");
  }

  private static String partition(String region) {
    return region.startsWith("cn-")
        ? "aws-cn"
        : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  /** Where a reference names what is not declared. */
  static HclException undeclared(String address, Position at) {
    return new HclException(at, "there is no " + address);
  }
}
