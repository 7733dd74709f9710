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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
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
      List<String> regions,
      String atoll,
      String knowledge) {}

  private record End(Instant finishedAt, long calls) {}

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

  /** What an interrupted scan read: its complete units with their resources. */
  public static Snapshot readPartial(Path file, Map<String, ResourceType> types) {
    SnapshotReader reader =
        new SnapshotReader(file.toString(), types, (_, configuration) -> configuration);
    try (InputStream in = Files.newInputStream(file)) {
      Header start = reader.start(reader.readLines(in));
      return reader.snapshot(start, new End(start.startedAt(), 0));
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
            start.regions(),
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
    } catch (IOException | UncheckedIOException | DateTimeException e) {
      return Optional.of(e);
    }
  }

  private Header readHeader(JsonParser json) throws IOException {
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
    String schema = texts.getOrDefault("schema", "");
    if (!schema.equals(SnapshotWriter.SCHEMA)) {
      throw new IOException("schema " + schema);
    }
    return new Header(
        texts.getOrDefault("id", ""),
        Instant.parse(texts.getOrDefault("startedAt", "")),
        texts.getOrDefault("source", ""),
        lists.getOrDefault("accounts", List.of()),
        lists.getOrDefault("regions", List.of()),
        texts.getOrDefault("atoll", ""),
        texts.getOrDefault("knowledge", ""));
  }

  private void readLine(JsonParser json) throws IOException {
    String kind = json.nextFieldName();
    json.nextToken();
    switch (kind) {
      case "resource" -> resources.add(readResource(json));
      case "gap" -> gaps.add(JsonGaps.read(json));
      case "unit" -> {
        Map<String, String> fields = readTexts(json);
        units.add(new Unit(text(fields, "type"), text(fields, "account"), text(fields, "region")));
      }
      case "end" -> {
        Map<String, String> fields = readTexts(json);
        end =
            new End(
                Instant.parse(text(fields, "finishedAt")), Long.parseLong(text(fields, "calls")));
      }
      case null, default -> throw new IOException("unknown line " + kind);
    }
    json.nextToken();
  }

  private static String text(Map<String, String> fields, String name) throws IOException {
    String text = fields.get(name);
    if (text == null) {
      throw new IOException("no " + name);
    }
    return text.intern();
  }

  private static Map<String, String> readTexts(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      fields.put(field, json.getText());
    }
    return fields;
  }

  private Resource readResource(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    Map<String, String> tags = Map.of();
    Struct configuration = Struct.empty();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "tags" -> tags = Map.copyOf(readTexts(json));
        case "configuration" -> {
          ResourceType type = types.get(fields.getOrDefault("type", ""));
          Struct whole = JsonValues.readStruct(json, type == null ? null : type.shape());
          configuration = type == null ? whole : keep.apply(type, whole);
        }
        default -> fields.put(field, json.getText());
      }
    }
    String id = fields.getOrDefault("id", "");
    return new Resource(
        text(fields, "type"),
        text(fields, "account"),
        text(fields, "region"),
        id,
        fields.getOrDefault("name", id),
        Optional.ofNullable(fields.get("arn")),
        tags,
        configuration);
  }
}
