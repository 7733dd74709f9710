package dev.atoll.store.ingest;

import static dev.atoll.store.schema.ContentTable.CONTENT;

import dev.atoll.store.codec.Packed;
import dev.atoll.store.schema.Rows;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Configurations, once per content. */
public final class Contents {
  // H2 takes at most 1 MiB in such a column
  private static final int PART = 1_000_000;

  private Contents() {}

  /** Stores what is not there yet. */
  static void store(Rows rows, Map<UUID, byte[]> contents) {
    Set<UUID> missing = new HashSet<>(contents.keySet());
    missing.removeAll(present(rows, contents.keySet()));
    List<@Nullable Object[]> parts = new ArrayList<>();
    for (UUID hash : missing) {
      byte[] packed = Packed.pack(Objects.requireNonNull(contents.get(hash)));
      for (int part = 0; part * PART < packed.length; part++) {
        int end = Math.min(packed.length, (part + 1) * PART);
        parts.add(new Object[] {hash, part, Arrays.copyOfRange(packed, part * PART, end)});
      }
    }
    rows.insert(CONTENT, List.of(CONTENT.hash, CONTENT.part, CONTENT.body), parts);
  }

  private static Set<UUID> present(Rows rows, Collection<UUID> hashes) {
    Set<UUID> present = new HashSet<>();
    for (List<UUID> chunk : Rows.chunks(hashes)) {
      present.addAll(
          rows.from(CONTENT)
              .select(CONTENT.hash)
              .and(CONTENT.hash.in(chunk))
              .and(CONTENT.part.eq(0))
              .fetch(CONTENT.hash));
    }
    return present;
  }

  /** The JSON of a content; empty where there is none of this hash. */
  public static Optional<String> read(Rows rows, UUID hash) {
    List<byte[]> parts =
        rows.from(CONTENT)
            .select(CONTENT.body)
            .and(CONTENT.hash.eq(hash))
            .orderBy(CONTENT.part)
            .fetch(CONTENT.body);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return Optional.of(new String(Packed.unpack(all.toByteArray()), StandardCharsets.UTF_8));
  }
}
