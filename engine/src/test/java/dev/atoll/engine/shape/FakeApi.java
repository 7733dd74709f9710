package dev.atoll.engine.shape;

import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The model of a service that AWS does not have: {@code shop} lists carts, shelves and keys. */
public final class FakeApi implements ApiModel {
  private final Map<String, StructShape> structs = new TreeMap<>();
  private final Map<String, Operation> operations = new TreeMap<>();

  private record Fake(String name, Map<String, Shape> all) implements StructShape {
    @Override
    public Set<String> fields() {
      return all.keySet();
    }

    @Override
    public Optional<Shape> field(String field) {
      return Optional.ofNullable(all.get(field));
    }

    @Override
    public String toString() {
      return name;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Fake fake && fake.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  public FakeApi() {
    Structure tag = building("Tag").add("Key", Scalar.STRING).add("Value", Scalar.STRING).done();
    Structure filter =
        building("Filter")
            .add("Name", Scalar.STRING)
            .add("Values", new ListOf(Scalar.STRING))
            .done();
    Structure encryption =
        building("Encryption").add("Enabled", Scalar.BOOL).add("KeyId", Scalar.STRING).done();
    Building cart =
        building("Cart")
            .add("CartId", Scalar.STRING)
            .add("CartArn", Scalar.STRING)
            .add("Owner", Scalar.STRING)
            .add("Size", Scalar.INT)
            .add("Ratio", Scalar.DOUBLE)
            .add("Open", Scalar.BOOL)
            .add("CreatedAt", Scalar.TIMESTAMP)
            .add("Image", Scalar.BLOB)
            .add("Note", Scalar.ANY)
            .add("ShelfIds", new ListOf(Scalar.STRING))
            .add("KeyName", Scalar.STRING)
            .add("Labels", new MapOf(Scalar.STRING))
            .add("Tags", new ListOf(tag));
    cart.add("Parent", cart.done());
    Structure shelf =
        building("Shelf")
            .add("ShelfId", Scalar.STRING)
            .add("Title", Scalar.STRING)
            .add("Depth", Scalar.INT)
            .done();
    Structure key =
        building("Key")
            .add("KeyId", Scalar.STRING)
            .add("Name", Scalar.STRING)
            .add("Home", Scalar.STRING)
            .done();
    operation(
        "ListCarts",
        building("ListCartsRequest")
            .add("Filters", new ListOf(filter))
            .add("MaxResults", Scalar.INT)
            .add("OwnerId", Scalar.STRING),
        building("ListCartsResponse").add("Carts", new ListOf(cart.done())));
    operation(
        "GetCart",
        building("GetCartRequest").add("CartId", Scalar.STRING).add("Whole", Scalar.BOOL),
        building("GetCartResponse").add("Encryption", encryption).add("Tags", new ListOf(tag)));
    operation(
        "ListShelves",
        building("ListShelvesRequest"),
        building("ListShelvesResponse").add("Shelves", new ListOf(shelf)));
    operation(
        "ListShelfNames",
        building("ListShelfNamesRequest"),
        building("ListShelfNamesResponse").add("Names", new ListOf(Scalar.STRING)));
    operation(
        "ListKeys",
        building("ListKeysRequest"),
        building("ListKeysResponse").add("Keys", new ListOf(key)));
  }

  private record Building(String name, Map<String, Shape> fields) {
    Building add(String field, Shape shape) {
      fields.put(field, shape);
      return this;
    }

    Structure done() {
      return new Structure(new Fake(name, fields));
    }
  }

  private Building building(String name) {
    Building building = new Building("shop." + name, new LinkedHashMap<>());
    structs.put(building.name(), building.done().struct());
    return building;
  }

  private void operation(String name, Building input, Building output) {
    operations.put(
        name, new Operation("shop", name, input.done().struct(), output.done().struct()));
  }

  @Override
  public Set<String> services() {
    return Set.of("shop");
  }

  @Override
  public Set<String> operations(String service) {
    return service.equals("shop") ? operations.keySet() : Set.of();
  }

  @Override
  public Optional<Operation> operation(String service, String operation) {
    return Optional.of(service)
        .filter("shop"::equals)
        .flatMap(_ -> Optional.ofNullable(operations.get(operation)));
  }

  @Override
  public Optional<StructShape> struct(String name) {
    return Optional.ofNullable(structs.get(name));
  }

  @Override
  public Set<String> errorCodes(String service) {
    return service.equals("shop") ? Set.of("CartNotFound", "ShelfNotFound") : Set.of();
  }
}
