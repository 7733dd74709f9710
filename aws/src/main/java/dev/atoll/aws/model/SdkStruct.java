package dev.atoll.aws.model;

import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.StructShape;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** A structure of an API: the fields of one of the SDK's model classes. */
public final class SdkStruct implements StructShape {
  private final SdkService service;
  private final String name;
  private final Supplier<SdkPojo> builders;
  private volatile @Nullable Map<String, SdkMember> members;

  SdkStruct(SdkService service, String name, Supplier<SdkPojo> builders) {
    this.service = service;
    this.name = name;
    this.builders = builders;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> fields() {
    return byName().keySet();
  }

  @Override
  public Optional<Shape> field(String field) {
    return member(field).map(SdkMember::shape);
  }

  public Optional<SdkMember> member(String field) {
    return Optional.ofNullable(byName().get(field));
  }

  /** In the API's order. */
  public Collection<SdkMember> members() {
    return byName().values();
  }

  /** A new builder of this structure; it is an SDK builder and carries the same fields. */
  public SdkPojo builder() {
    return builders.get();
  }

  private Map<String, SdkMember> byName() {
    Map<String, SdkMember> known = members;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (SdkField<?> field : builders.get().sdkFields()) {
        known.put(field.memberName(), new SdkMember(service, field));
      }
      members = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return name;
  }
}
