package dev.atoll.aws.model;

import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.Scalar;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** A field of a structure, or the element of a list or map field. */
public final class SdkMember {
  private final SdkService service;
  private final SdkField<?> field;
  private volatile @Nullable Shape shape;
  private volatile @Nullable SdkMember element;

  SdkMember(SdkService service, SdkField<?> field) {
    this.service = service;
    this.field = field;
  }

  public String name() {
    return field.memberName();
  }

  /** The SDK's field, to get and set values with. */
  public SdkField<?> field() {
    return field;
  }

  public Shape shape() {
    Shape known = shape;
    if (known == null) {
      known = find();
      shape = known;
    }
    return known;
  }

  /** What a list's elements or a map's values are like; throws for anything else. */
  public SdkMember element() {
    SdkMember known = element;
    if (known == null) {
      SdkField<?> info =
          field.containsTrait(ListTrait.class)
              ? field.getRequiredTrait(ListTrait.class).memberFieldInfo()
              : field.getRequiredTrait(MapTrait.class).valueFieldInfo();
      known = new SdkMember(service, info);
      element = known;
    }
    return known;
  }

  private Shape find() {
    return switch (field.marshallingType().getKnownType()) {
      case BOOLEAN -> Scalar.BOOL;
      case INTEGER, LONG, SHORT, BYTE -> Scalar.INT;
      case FLOAT, DOUBLE, BIG_DECIMAL -> Scalar.DOUBLE;
      case STRING -> Scalar.STRING;
      case INSTANT -> Scalar.TIMESTAMP;
      case SDK_BYTES -> Scalar.BLOB;
      case LIST -> new Shape.ListOf(element().shape());
      case MAP -> new Shape.MapOf(element().shape());
      case SDK_POJO -> new Shape.Structure(struct());
      case DOCUMENT, NULL -> Scalar.ANY;
    };
  }

  private SdkStruct struct() {
    SdkPojo builder = field.constructor().get();
    String className = builder.getClass().getName();
    String simple = className.substring(className.lastIndexOf('.') + 1, className.indexOf('$'));
    return service.struct(simple, () -> field.constructor().get());
  }
}
