package dev.atoll.aws.convert;

import dev.atoll.aws.model.SdkMember;
import dev.atoll.aws.model.SdkStruct;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape.Structure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Builds requests from plain values. */
public final class Requests {
  private Requests() {}

  /**
   * A structure of the SDK with the fields given.
   *
   * @throws IllegalArgumentException where a field is unknown or a value does not fit it
   */
  public static SdkPojo build(SdkStruct struct, Map<String, ?> values) {
    SdkPojo builder = struct.builder();
    values.forEach((name, value) -> {
      SdkMember member =
          struct
              .member(name)
              .orElseThrow(() -> new IllegalArgumentException(struct + " has no field " + name));
      member.field().set(builder, convert(value, member));
    });
    return (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
  }

  private static Object convert(Object value, SdkMember member) {
    return switch (member.field().marshallingType().getKnownType()) {
      case STRING -> value.toString();
      case BOOLEAN -> value instanceof Boolean flag ? flag : Boolean.valueOf(value.toString());
      case INTEGER -> number(value, member).intValueExact();
      case LONG -> number(value, member).longValueExact();
      case SHORT -> number(value, member).shortValueExact();
      case BYTE -> number(value, member).byteValueExact();
      case FLOAT -> number(value, member).floatValue();
      case DOUBLE -> number(value, member).doubleValue();
      case BIG_DECIMAL -> number(value, member);
      case INSTANT -> value instanceof Instant time ? time : Instant.parse(value.toString());
      case SDK_BYTES -> SdkBytes.fromByteArray(Base64.getDecoder().decode(value.toString()));
      case LIST -> list(value, member.element());
      case MAP -> map(value, member.element());
      case SDK_POJO -> struct(value, member);
      case DOCUMENT, NULL ->
          throw new IllegalArgumentException(member.name() + " cannot be given a value");
    };
  }

  private static BigDecimal number(Object value, SdkMember member) {
    try {
      return new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(member.name() + " is a number, not " + value, e);
    }
  }

  /** A single value stands for a list of one. */
  private static List<Object> list(Object value, SdkMember element) {
    List<?> values = value instanceof List<?> list ? list : List.of(value);
    return values.stream().map(each -> convert(each, element)).toList();
  }

  private static Map<String, Object> map(Object value, SdkMember element) {
    Map<String, Object> converted = new LinkedHashMap<>();
    fields(value, element)
        .forEach((key, each) -> converted.put(key.toString(), convert(each, element)));
    return converted;
  }

  private static SdkPojo struct(Object value, SdkMember member) {
    Map<String, Object> named = new LinkedHashMap<>();
    fields(value, member).forEach((key, each) -> named.put(key.toString(), each));
    return build((SdkStruct) ((Structure) member.shape()).struct(), named);
  }

  private static Map<?, ?> fields(Object value, SdkMember member) {
    return switch (value) {
      case Map<?, ?> map -> map;
      case Struct struct -> struct.asMap();
      default ->
          throw new IllegalArgumentException(member.name() + " has fields, but is given " + value);
    };
  }
}
