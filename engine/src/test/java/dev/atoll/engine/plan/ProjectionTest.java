package dev.atoll.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.expression.FieldUse;
import dev.atoll.engine.load.Shop;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.StructShape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  private static final StructShape CART = Shop.type(Shop.load(), "Cart").shape();
  private static final Struct TAG = Struct.of(Map.of("Key", "a", "Value", "b"));
  private static final Struct WHOLE =
      Struct.of(
          Map.of(
              "CartId",
              "c",
              "Size",
              1L,
              "Labels",
              Map.of("x", "y"),
              "Tags",
              List.of(TAG),
              "Encryption",
              Struct.of(Map.of("Enabled", true, "KeyId", "k"))));

  @Test
  void allFieldsAreAll() {
    assertThat(Projection.of(WHOLE, CART, FieldSet.ALL)).isSameAs(WHOLE);
  }

  @Test
  void whatNothingReadsIsLeftOutAtEveryDepth() {
    assertThat(
            project(
                new FieldUse("AWS::Shop::Cart", "Encryption"),
                new FieldUse("shop.Encryption", "Enabled"),
                new FieldUse("AWS::Shop::Cart", "Tags"),
                new FieldUse("shop.Tag", "Key")))
        .isEqualTo(
            Struct.of(
                Map.of(
                    "Encryption",
                    Struct.of(Map.of("Enabled", true)),
                    "Tags",
                    List.of(Struct.of(Map.of("Key", "a"))))));
  }

  @Test
  void aStructureOfWhichNoFieldIsNamedIsKeptWhole() {
    assertThat(
            project(
                new FieldUse("AWS::Shop::Cart", "Tags"), new FieldUse("AWS::Shop::Cart", "Labels")))
        .isEqualTo(Struct.of(Map.of("Tags", List.of(TAG), "Labels", Map.of("x", "y"))));
  }

  private static Struct project(FieldUse... uses) {
    return Projection.of(WHOLE, CART, FieldSet.of(List.of(uses)));
  }
}
