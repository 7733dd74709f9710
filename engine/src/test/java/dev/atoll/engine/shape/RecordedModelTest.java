package dev.atoll.engine.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.shape.ApiModel.Operation;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordedModelTest {
  private final ApiModel shop = new FakeApi();
  private final ModelRecorder recorder = new ModelRecorder(shop);

  @Test
  void whatWasAskedForComesBackTheSame() throws IOException {
    recorder.operation("shop", "ListCarts");
    recorder.operation("shop", "GetCart");
    recorder.errorCodes("shop");

    RecordedModel read = record(new Silent());

    for (String name : Set.of("ListCarts", "GetCart")) {
      Operation recorded = read.operation("shop", name).orElseThrow();
      Operation known = shop.operation("shop", name).orElseThrow();
      assertThat(recorded.service()).isEqualTo("shop");
      assertThat(recorded.input().fields()).containsExactlyElementsOf(known.input().fields());
      same(recorded.output(), known.output(), new HashSet<>());
    }
    assertThat(read.errorCodes("shop")).isEqualTo(shop.errorCodes("shop"));
    assertThat(read.struct("shop.Encryption").orElseThrow().fields())
        .containsExactly("Enabled", "KeyId");
  }

  @Test
  void whatWasNotAskedForIsAskedOfTheModel() throws IOException {
    recorder.operation("shop", "GetCart");

    RecordedModel read = record(shop);

    assertThat(read.operation("shop", "ListKeys")).isEqualTo(shop.operation("shop", "ListKeys"));
    assertThat(read.operation("shop", "Nonsense")).isEmpty();
    assertThat(read.struct("shop.Shelf")).isEqualTo(shop.struct("shop.Shelf"));
    assertThat(read.errorCodes("shop")).isEqualTo(shop.errorCodes("shop"));
    assertThat(read.services()).isEqualTo(shop.services());
    assertThat(read.operations("shop")).isEqualTo(shop.operations("shop"));
  }

  @Test
  void aServiceWithoutErrorCodesHasNone() throws IOException {
    recorder.errorCodes("other");

    assertThat(record(shop).errorCodes("other")).isEmpty();
  }

  @Test
  void ofAnotherFileNothingIsTaken() {
    RecordedModel read = new RecordedModel("hello\n", shop);

    assertThat(read.operation("shop", "GetCart")).isEqualTo(shop.operation("shop", "GetCart"));
    assertThat(read.struct("shop.Shelf")).isEqualTo(shop.struct("shop.Shelf"));
  }

  private RecordedModel record(ApiModel otherwise) throws IOException {
    StringWriter text = new StringWriter();
    recorder.write(text);
    return new RecordedModel(text.toString(), otherwise);
  }

  private static void same(StructShape actual, StructShape expected, Set<String> seen) {
    assertThat(actual.name()).isEqualTo(expected.name());
    assertThat(actual.fields()).containsExactlyElementsOf(expected.fields());
    if (seen.add(expected.name())) {
      expected
          .fields()
          .forEach(field ->
              same(actual.field(field).orElseThrow(), expected.field(field).orElseThrow(), seen));
    }
  }

  private static void same(Shape actual, Shape expected, Set<String> seen) {
    switch (expected) {
      case Shape.Scalar scalar -> assertThat(actual).isEqualTo(scalar);
      case Shape.ListOf(Shape element) -> same(((Shape.ListOf) actual).element(), element, seen);
      case Shape.MapOf(Shape value) -> same(((Shape.MapOf) actual).value(), value, seen);
      case Shape.Structure(StructShape struct) ->
          same(((Shape.Structure) actual).struct(), struct, seen);
    }
  }

  /** A model that knows nothing. */
  private static final class Silent implements ApiModel {
    @Override
    public Set<String> services() {
      return Set.of();
    }

    @Override
    public Set<String> operations(String service) {
      return Set.of();
    }

    @Override
    public Optional<Operation> operation(String service, String operation) {
      return Optional.empty();
    }

    @Override
    public Optional<StructShape> struct(String name) {
      return name.equals("shop.Filter") ? new FakeApi().struct(name) : Optional.empty();
    }

    @Override
    public Set<String> errorCodes(String service) {
      return Set.of();
    }
  }
}
