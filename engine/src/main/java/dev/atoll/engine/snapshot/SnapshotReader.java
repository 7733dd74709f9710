package dev.atoll.engine.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SnapshotWriter} wrote. */
public final class SnapshotReader {
  private final String name;
  private final Map<String, ResourceType> types;
  private final BiFunction<ResourceType, Struct, Struct> keep;
  private final List<Resource> resources = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Set<Unit> units = new LinkedHashSet<>();
  private @Nullable Header header;
  private @Nullable End end;

  private record Header(
      String id,
      Instant startedAt,
      String source,
      List<String> accounts,
      String atoll,
      String knowledge,
      Selection selection) {}

  private record End(Instant finishedAt, List<String> regions, long calls) {}

  /**
   * What an interrupted scan read.
   *
   * @param snapshot its complete units with their resources, and more resources of units that are
   *     not
   * @param selection see {@link SnapshotWriter}
   */
  public record Partial(Snapshot snapshot, String selection) {}

  /**
   * A reader of snapshots.
   *
   * @param types gives configurations their shape; a type that is not among them is kept as it is
   * @param keep what of a configuration to keep in memory
   */
  private SnapshotReader(
      String name, Map<String, ResourceType> types, BiFunction<ResourceType, Struct, Struct> keep) {
    this.name = name;
    this.types = types;
    this.keep = keep;
  }

  /**
   * The whole snapshot in a file.
   *
   * @throws AtollException SNAPSHOT_INVALID where it is cut off, damaged or none
   */
  public static Snapshot read(
      Path file, Map<String, ResourceType> types, BiFunction<ResourceType, Struct, Struct> keep) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), types, keep);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The whole snapshot in a stream; the name is for messages. */
  public static Snapshot read(
      InputStream in,
      String name,
      Map<String, ResourceType> types,
      BiFunction<ResourceType, Struct, Struct> keep) {
    SnapshotReader reader = new SnapshotReader(name, types, keep);
    Optional<Exception> broken = reader.readLines(in);
    Header start = reader.start(broken);
    End last = reader.end;
    if (broken.isPresent() || last == null) {
      throw new AtollException(
          ErrorCode.SNAPSHOT_INVALID,
          "%s is cut off or damaged after %d resources".formatted(name, reader.resources.size()),
          "take the snapshot again with atoll collect, or copy the file again",
          broken.orElse(null));
    }
    return reader.snapshot(start, last);
  }

  /**
   * What a snapshot says of itself at its start, without reading the rest.
   *
   * @param id unique
   */
  public record Heading(String id, Instant startedAt, String source, List<String> accounts) {}

  /**
   * The heading of a snapshot in a stream; the name is for messages.
   *
   * @throws AtollException SNAPSHOT_INVALID where the stream does not start as a snapshot does
   */
  public static Heading heading(InputStream in, String name) {
    SnapshotReader reader = new SnapshotReader(name, Map.of(), (_, configuration) -> configuration);
    Header start = reader.start(reader.readFirst(in));
    return new Heading(start.id(), start.startedAt(), start.source(), start.accounts());
  }

  private Optional<Exception> readFirst(InputStream in) {
    try (JsonParser json =
        new JsonFactory().createParser(new GZIPInputStream(new BufferedInputStream(in)))) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        header = readHeader(json);
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(e);
    }
  }

  /** What an interrupted scan read, up to where the file ends. */
  public static Partial readPartial(Path file, Map<String, ResourceType> types) {
    SnapshotReader reader =
        new SnapshotReader(file.toString(), types, (_, configuration) -> configuration);
    try (InputStream in = Files.newInputStream(file)) {
      Header start = reader.start(reader.readLines(in));
      return new Partial(
          reader.snapshot(start, new End(start.startedAt(), List.of(), 0)),
          start.selection().text());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static AtollException unreadable(Path file, IOException e) {
    return new AtollException(
        ErrorCode.FILE_UNREADABLE,
        file + " cannot be read: " + e.getMessage(),
        "check the path and its permissions",
        e);
  }

  private Header start(Optional<Exception> broken) {
    Header start = header;
    if (start == null) {
      throw new AtollException(
          ErrorCode.SNAPSHOT_INVALID,
          name + " is no snapshot of Atoll",
          "a snapshot is what atoll collect -o FILE or atoll scan --save-snapshot FILE writes",
          broken.orElse(null));
    }
    return start;
  }

  private Snapshot snapshot(Header start, End last) {
    ScanInfo info =
        new ScanInfo(
            start.id(),
            start.startedAt(),
            last.finishedAt(),
            start.source(),
            start.accounts(),
            last.regions(),
            start.atoll(),
            start.knowledge());
    return new Snapshot(
        info, List.copyOf(resources), Set.copyOf(units), List.copyOf(gaps), last.calls());
  }

  /** Reads as far as it goes; what stopped it before the end of the file. */
  private Optional<Exception> readLines(InputStream in) {
    try (JsonParser json =
        new JsonFactory().createParser(new GZIPInputStream(new BufferedInputStream(in), 1 << 16))) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        if (header == null) {
          header = readHeader(json);
        } else {
          readLine(json);
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // whatever damage makes of a line, it is no snapshot any more
      return Optional.of(e);
    }
  }

  private static Header readHeader(JsonParser json) throws IOException {
    Line line = readFields(json);
    String schema = line.texts().getOrDefault("schema", "");
    if (!schema.equals(SnapshotWriter.SCHEMA)) {
      throw new IOException("schema " + schema);
    }
    return new Header(
        line.text("id"),
        Instant.parse(line.text("startedAt")),
        line.text("source"),
        line.lists().getOrDefault("accounts", List.of()),
        line.text("atoll"),
        line.text("knowledge"),
        new Selection(
            line.text("selection"), Set.copyOf(line.lists().getOrDefault("details", List.of()))));
  }

  private void readLine(JsonParser json) throws IOException {
    String kind = json.nextFieldName();
    json.nextToken();
    switch (kind) {
      case "resource" -> resources.add(readResource(json));
      case "gap" -> gaps.add(JsonGaps.read(json));
      case "unit" -> {
        Line line = readFields(json);
        units.add(new Unit(line.text("type"), line.text("account"), line.text("region")));
      }
      case "end" -> {
        Line line = readFields(json);
        end =
            new End(
                Instant.parse(line.text("finishedAt")),
                line.lists().getOrDefault("regions", List.of()),
                Long.parseLong(line.text("calls")));
      }
      case null, default -> throw new IOException("unknown line " + kind);
    }
    json.nextToken();
  }

  /** The fields of an object that has only texts, numbers and lists of texts. */
  private record Line(Map<String, String> texts, Map<String, List<String>> lists) {
    String text(String name) throws IOException {
      String text = texts.get(name);
      if (text == null) {
        throw new IOException("no " + name);
      }
      return text.intern();
    }
  }

  private static Line readFields(JsonParser json) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Map<String, List<String>> lists = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        List<String> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(json.getText());
        }
        lists.put(field, List.copyOf(list));
      } else {
        texts.put(field, json.getText());
      }
    }
    return new Line(texts, lists);
  }

  private Resource readResource(JsonParser json) throws IOException {
    Line line = new Line(new HashMap<>(), Map.of());
    Map<String, String> fields = line.texts();
    Map<String, String> tags = Map.of();
    Struct configuration = Struct.empty();
    ResourceType type = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "tags" -> tags = Map.copyOf(readFields(json).texts());
        case "configuration" -> {
          type = types.get(fields.getOrDefault("type", ""));
          configuration = JsonValues.readStruct(json, type == null ? null : type.shape());
        }
        default -> fields.put(field, json.getText());
      }
    }
    String id = fields.getOrDefault("id", "");
    Header start = header;
    if (type != null && start != null) {
      Struct whole =
          start
              .selection()
              .mark(configuration, type, line.text("account"), line.text("region"), id);
      configuration = keep.apply(type, whole);
    }
    return new Resource(
        line.text("type"),
        line.text("account"),
        line.text("region"),
        id,
        fields.getOrDefault("name", id),
        Optional.ofNullable(fields.get("arn")),
        tags,
        configuration);
  }
}
