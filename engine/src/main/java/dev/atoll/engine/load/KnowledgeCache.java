package dev.atoll.engine.load;

import dev.atoll.engine.codec.GraphReader;
import dev.atoll.engine.codec.GraphWriter;
import dev.atoll.engine.codec.Named;
import dev.atoll.engine.expression.NodeCodec;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.shape.ApiModel;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.StructShape;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Checked knowledge on disk: to read it takes a fraction of what it takes to check it again. It
 * holds for one content of the knowledge and one build of Atoll, which its key says.
 */
public final class KnowledgeCache {
  private KnowledgeCache() {}

  /** Writes knowledge that was loaded without cases. */
  public static void write(KnowledgeBase knowledge, String key, OutputStream out)
      throws IOException {
    GraphWriter draft = writer(OutputStream.nullOutputStream());
    draft.write(knowledge);
    ByteArrayOutputStream graphs = new ByteArrayOutputStream();
    GraphWriter writer = writer(graphs);
    writer.write(key);
    writer.begin(draft.apart());
    writer.write(knowledge.services());
    writer.write(knowledge);
    byte[] bytes = graphs.toByteArray();
    out.write(ByteBuffer.allocate(Long.BYTES).putLong(sum(ByteBuffer.wrap(bytes))).array());
    out.write(bytes);
  }

  private static GraphWriter writer(OutputStream out) {
    return new GraphWriter(new DataOutputStream(out), named(_ -> unreachable()), NodeCodec.LATER);
  }

  /** The checksum of what is left of a buffer, which stays as it is. */
  private static long sum(ByteBuffer bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes.duplicate());
    return sum.getValue();
  }

  private static StructShape unreachable() {
    throw new IllegalStateException("writing looks nothing up");
  }

  /**
   * The knowledge, if it was written for this key.
   *
   * @param models gives the model of the APIs of services; asked only when a shape is needed
   * @return empty where it was written for another key, or is damaged
   */
  public static Optional<KnowledgeBase> read(
      byte[] bytes, String key, Function<Map<String, Service>, ApiModel> models) {
    Model model = new Model(models);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.remaining() < Long.BYTES || in.getLong() != sum(in)) {
      return Optional.empty();
    }
    try {
      GraphReader reader =
          new GraphReader(in, named(name -> new ModelStruct(name, model)), NodeCodec.LATER);
      if (!reader.some().equals(key)) {
        return Optional.empty();
      }
      reader.begin();
      model.services = services(reader.some());
      return Optional.of((KnowledgeBase) reader.some());
    } catch (BufferUnderflowException
        | IllegalStateException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static List<Named> named(Function<String, Object> structs) {
    List<Named> named = new ArrayList<>(NodeCodec.NAMED);
    // structures of the APIs; those of resource types are kept whole
    named.add(
        new Named(
            value -> value instanceof StructShape && !(value instanceof TypeShape),
            value -> ((StructShape) value).name(),
            structs));
    return named;
  }

  @SuppressWarnings("unchecked") // so it was written
  private static Map<String, Service> services(Object services) {
    return (Map<String, Service>) services;
  }

  /** The model of the APIs, made when it is first asked for: most commands never do. */
  private static final class Model {
    private final Function<Map<String, Service>, ApiModel> models;
    private volatile Map<String, Service> services = Map.of();
    private @Nullable ApiModel model;

    Model(Function<Map<String, Service>, ApiModel> models) {
      this.models = models;
    }

    synchronized ApiModel get() {
      ApiModel known = model;
      if (known == null) {
        known = models.apply(services);
        model = known;
      }
      return known;
    }
  }

  /** A structure of an API, looked up when something asks for its fields. */
  private record ModelStruct(String name, Model model) implements StructShape {
    private StructShape found() {
      return model.get().struct(name).orElseThrow();
    }

    @Override
    public Set<String> fields() {
      return found().fields();
    }

    @Override
    public Optional<Shape> field(String field) {
      return found().field(field);
    }
  }
}
