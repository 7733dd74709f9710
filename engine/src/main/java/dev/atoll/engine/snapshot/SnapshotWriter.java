package dev.atoll.engine.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a snapshot as it is read: gzipped lines of JSON, as docs/adr/0004 describes. What has been
 * written up to the last complete unit can be read again even if the end is never written.
 */
public final class SnapshotWriter implements SnapshotSink, Closeable {
  public static final String SCHEMA = "atoll/snapshot/1";

  private final GZIPOutputStream zip;
  private final JsonGenerator json;
  private long resources;

  /**
   * Starts a snapshot.
   *
   * @param info what is known at the start; the regions and the end count from {@link #finish}
   * @param selection what is read of it
   */
  public SnapshotWriter(OutputStream out, ScanInfo info, Selection selection) {
    try {
      this.zip = new GZIPOutputStream(out, 1 << 16, true);
      this.json = new JsonFactory().createGenerator(zip);
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("id", info.id());
      json.writeStringField("startedAt", info.startedAt().toString());
      json.writeStringField("source", info.source());
      writeTexts("accounts", info.accounts());
      json.writeStringField("atoll", info.atoll());
      json.writeStringField("knowledge", info.knowledge());
      json.writeStringField("selection", selection.text());
      writeTexts("details", selection.details());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a whole snapshot; leaves the stream open. */
  public static void write(Snapshot snapshot, Selection selection, OutputStream out)
      throws IOException {
    OutputStream kept =
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            flush();
          }
        };
    try (SnapshotWriter writer = new SnapshotWriter(kept, snapshot.info(), selection)) {
      snapshot.resources().forEach(writer::resource);
      snapshot.gaps().forEach(writer::gap);
      snapshot.units().forEach(writer::unit);
      ScanInfo info = snapshot.info();
      writer.finish(info.finishedAt(), info.regions(), snapshot.calls());
    }
  }

  private void writeTexts(String field, Collection<String> texts) throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  @Override
  public synchronized void resource(Resource resource) {
    resources++;
    line("resource", () -> write(resource));
  }

  private void write(Resource resource) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", resource.type());
    json.writeStringField("account", resource.account());
    json.writeStringField("region", resource.region());
    json.writeStringField("id", resource.id());
    if (!resource.name().equals(resource.id())) {
      json.writeStringField("name", resource.name());
    }
    if (resource.arn().isPresent()) {
      json.writeStringField("arn", resource.arn().get());
    }
    if (!resource.tags().isEmpty()) {
      json.writeObjectFieldStart("tags");
      for (Map.Entry<String, String> tag : resource.tags().entrySet()) {
        json.writeStringField(tag.getKey(), tag.getValue());
      }
      json.writeEndObject();
    }
    json.writeFieldName("configuration");
    JsonValues.write(json, resource.configuration());
    json.writeEndObject();
  }

  @Override
  public synchronized void gap(Gap gap) {
    line("gap", () -> JsonGaps.write(json, gap));
  }

  @Override
  public synchronized void unit(Unit unit) {
    line(
        "unit",
        () -> {
          json.writeStartObject();
          json.writeStringField("type", unit.type());
          json.writeStringField("account", unit.account());
          json.writeStringField("region", unit.region());
          json.writeEndObject();
          json.flush();
        });
  }

  /** Writes the end: from here on the snapshot is whole. */
  public synchronized void finish(Instant finishedAt, List<String> regions, long calls) {
    line(
        "end",
        () -> {
          json.writeStartObject();
          json.writeStringField("finishedAt", finishedAt.toString());
          writeTexts("regions", regions);
          json.writeNumberField("resources", resources);
          json.writeNumberField("calls", calls);
          json.writeEndObject();
        });
  }

  private interface Content {
    void write() throws IOException;
  }

  private void line(String kind, Content content) {
    try {
      json.writeStartObject();
      json.writeFieldName(kind);
      content.write();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (zip) {
      json.close();
    }
  }
}
