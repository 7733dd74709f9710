package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;

/** Every field that the ASFF report writes is one of Security Hub's model, of the right kind. */
final class AsffTest {
  private static final Path GOLDEN = Path.of("../report/src/test/resources/golden/asff.json");

  @Test
  void fieldsAreThoseOfTheModel() throws IOException {
    try (JsonParser json = new JsonFactory().createParser(GOLDEN.toFile())) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      int findings = 0;
      while (json.nextToken() == JsonToken.START_OBJECT) {
        check(json, AwsSecurityFinding.builder().build());
        findings++;
      }
      assertThat(findings).isPositive();
    }
  }

  private static void check(JsonParser json, SdkPojo model) throws IOException {
    Map<String, SdkField<?>> fields =
        model.sdkFields().stream().collect(Collectors.toMap(SdkField::memberName, field -> field));
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      assertThat(fields).as("fields of " + model.getClass().getSimpleName()).containsKey(name);
      json.nextToken();
      value(json, Objects.requireNonNull(fields.get(name)));
    }
  }

  private static void value(JsonParser json, SdkField<?> field) throws IOException {
    MarshallingType<?> type = field.marshallingType();
    if (type.equals(MarshallingType.SDK_POJO)) {
      assertThat(json.currentToken()).as(field.memberName()).isEqualTo(JsonToken.START_OBJECT);
      check(json, field.constructor().get());
    } else if (type.equals(MarshallingType.LIST)) {
      assertThat(json.currentToken()).as(field.memberName()).isEqualTo(JsonToken.START_ARRAY);
      SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        value(json, element);
      }
    } else if (type.equals(MarshallingType.MAP)) {
      assertThat(json.currentToken()).as(field.memberName()).isEqualTo(JsonToken.START_OBJECT);
      json.skipChildren();
    } else {
      assertThat(json.currentToken()).as(field.memberName()).isEqualTo(JsonToken.VALUE_STRING);
    }
  }
}
