package dev.atoll.engine.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gaps as JSON and back. */
final class JsonGaps {
  private JsonGaps() {}

  static void write(JsonGenerator out, Gap gap) throws IOException {
    out.writeStartObject();
    out.writeStringField("account", gap.account());
    out.writeStringField("region", gap.region());
    out.writeStringField("service", gap.service());
    out.writeStringField("operation", gap.operation());
    out.writeStringField("reason", gap.reason().id());
    if (gap.permission().isPresent()) {
      out.writeStringField("permission", gap.permission().get());
    }
    out.writeStringField("type", gap.type());
    if (gap.resource().isPresent()) {
      out.writeStringField("resource", gap.resource().get());
    }
    out.writeStringField("detail", gap.detail());
    out.writeEndObject();
  }

  /** The gap whose object starts at the current token. */
  static Gap read(JsonParser in) throws IOException {
    Map<String, String> fields = new HashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      fields.put(in.currentName(), in.nextTextValue());
    }
    String reason = fields.getOrDefault("reason", "");
    return new Gap(
        fields.getOrDefault("account", ""),
        fields.getOrDefault("region", ""),
        fields.getOrDefault("service", ""),
        fields.getOrDefault("operation", ""),
        Arrays.stream(GapReason.values())
            .filter(each -> each.id().equals(reason))
            .findFirst()
            .orElse(GapReason.ERROR),
        Optional.ofNullable(fields.get("permission")),
        fields.getOrDefault("type", ""),
        Optional.ofNullable(fields.get("resource")),
        fields.getOrDefault("detail", ""));
  }
}
