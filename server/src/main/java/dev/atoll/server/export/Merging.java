package dev.atoll.server.export;

import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The snapshots of several accounts as if one scan had read them. */
final class Merging {
  private Merging() {}

  /**
   * @param all at least one
   */
  static Snapshot of(List<Snapshot> all) {
    return all.size() == 1
        ? all.getFirst()
        : new Snapshot(
            info(all.stream().map(Snapshot::info).toList()),
            all.stream().flatMap(each -> each.resources().stream()).toList(),
            all.stream()
                .flatMap(each -> each.units().stream())
                .collect(Collectors.toUnmodifiableSet()),
            all.stream().flatMap(each -> each.gaps().stream()).toList(),
            all.stream().mapToLong(Snapshot::calls).sum());
  }

  /** Ages count to the end of the last scan. */
  private static ScanInfo info(List<ScanInfo> all) {
    ScanInfo latest = all.stream().max(Comparator.comparing(ScanInfo::finishedAt)).orElseThrow();
    Instant start =
        all.stream().map(ScanInfo::startedAt).min(Comparator.naturalOrder()).orElseThrow();
    String ids = all.stream().map(ScanInfo::id).sorted().collect(Collectors.joining(" "));
    return new ScanInfo(
        UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString(),
        start,
        latest.finishedAt(),
        latest.source(),
        texts(all, ScanInfo::accounts),
        texts(all, ScanInfo::regions),
        latest.atoll(),
        latest.knowledge());
  }

  private static List<String> texts(
      List<ScanInfo> all, Function<ScanInfo, Collection<String>> part) {
    Set<String> texts = new TreeSet<>();
    all.forEach(info -> texts.addAll(part.apply(info)));
    return List.copyOf(texts);
  }
}
