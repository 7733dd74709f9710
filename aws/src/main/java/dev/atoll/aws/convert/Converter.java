package dev.atoll.aws.convert;

import dev.atoll.aws.model.SdkMember;
import dev.atoll.aws.model.SdkStruct;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.FieldSet;
import dev.atoll.engine.shape.Shape.Structure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Turns the SDK's objects into the engine's values. Keeps only the fields asked for, and of secrets
 * only that they are there. Safe to share between threads.
 */
public final class Converter {
  private final FieldSet fields;
  private final Secrets secrets;
  private final ConcurrentHashMap<Key, List<Kept>> kept = new ConcurrentHashMap<>();

  private record Key(SdkStruct struct, String name) {}

  private record Kept(SdkMember member, boolean secret) {}

  public Converter(FieldSet fields, Secrets secrets) {
    this.fields = fields;
    this.secrets = secrets;
  }

  /** This converter for the whole of whatever it is given; secrets stay masked. */
  public Converter whole() {
    return new Converter(FieldSet.ALL, secrets);
  }

  /** Whether something reads the field; structures of the API and resource types alike. */
  public boolean keeps(String struct, String field) {
    return fields.keeps(struct, field);
  }

  /** A structure's fields, as far as something reads them under the structure's own name. */
  public Struct struct(SdkPojo pojo, SdkStruct struct) {
    return struct(pojo, struct, struct.name());
  }

  /**
   * A structure's fields.
   *
   * @param name under which name the fields are read, where it is not the structure's own: that of
   *     the resource type whose fields they become
   */
  public Struct struct(SdkPojo pojo, SdkStruct struct, String name) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Kept each : kept.computeIfAbsent(new Key(struct, name), this::select)) {
      Object raw = each.member().field().getValueOrDefault(pojo);
      value(raw, each.member())
          .flatMap(value ->
              each.secret() && !calledPlain(pojo, struct, each.member())
                  ? secrets.mask(struct.name(), value)
                  : Optional.of(value))
          .ifPresent(value -> values.put(each.member().name(), value));
    }
    return Struct.of(values);
  }

  /** Whether another field of the structure says that the secret one's value is none. */
  private boolean calledPlain(SdkPojo pojo, SdkStruct struct, SdkMember secret) {
    return struct.members().stream()
        .filter(member -> member != secret)
        .map(member -> member.field().getValueOrDefault(pojo))
        .anyMatch(word -> word != null && secrets.plain(struct.name(), word));
  }

  /** A field's or element's value; empty where AWS left it out. */
  public Optional<Object> value(@Nullable Object raw, SdkMember member) {
    return switch (raw) {
      case null -> Optional.empty();
      case SdkAutoConstructList<?> ignored -> Optional.empty();
      case SdkAutoConstructMap<?, ?> ignored -> Optional.empty();
      case String text -> Optional.of(text);
      case Boolean flag -> Optional.of(flag);
      case Instant time -> Optional.of(time);
      case Float number -> Optional.of(Double.parseDouble(number.toString()));
      case Double number -> Optional.of(number);
      case java.math.BigDecimal number -> Optional.of(number.doubleValue());
      case Number number -> Optional.of(number.longValue());
      case SdkBytes bytes ->
          Optional.of(java.util.Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
      case List<?> list -> Optional.of(list(list, member.element()));
      case Map<?, ?> map -> Optional.of(map(map, member.element()));
      case Document document -> Optional.ofNullable(document.unwrap());
      case SdkPojo pojo when member.shape() instanceof Structure(var shape) ->
          Optional.of(struct(pojo, (SdkStruct) shape));
      default -> Optional.of(raw.toString());
    };
  }

  private List<Object> list(List<?> list, SdkMember element) {
    List<Object> values = new ArrayList<>(list.size());
    list.forEach(each -> value(each, element).ifPresent(values::add));
    return List.copyOf(values);
  }

  private Map<String, Object> map(Map<?, ?> map, SdkMember element) {
    Map<String, Object> values = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach(
        (key, each) -> value(each, element).ifPresent(value -> values.put(key.toString(), value)));
    return java.util.Collections.unmodifiableMap(values);
  }

  private List<Kept> select(Key key) {
    return key.struct().members().stream()
        .filter(member -> fields.keeps(key.name(), member.name()))
        // tokens of requests, which the SDK invents where there are none
        .filter(member -> !member.field().containsTrait(DefaultValueTrait.class))
        .map(member -> new Kept(member, secrets.holds(key.struct().name(), member.name())))
        .toList();
  }
}
