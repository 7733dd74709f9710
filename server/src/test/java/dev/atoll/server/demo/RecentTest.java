package dev.atoll.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentTest {
  private static final Instant THEN = Instant.parse("2026-11-22T15:53:31Z");
  private static final Instant NOW = Instant.parse("2027-01-01T15:53:31Z");

  @Test
  void allMomentsMoveByTheSameTime() {
    Struct before =
        Struct.of(
            Map.of(
                "CreatedAt", Instant.parse("2026-11-12T15:53:31Z"),
                "Modified", "2026-11-22T15:53:30.5Z",
                "Keys", List.of(Struct.of(Map.of("Rotated", "2026-11-21T15:53:31+00:00"))),
                "Tags", Map.of("until", "2026-11-22", "Name", "on 2026-11-22T15:53:31Z"),
                "Count", 3L));

    Resource after = Recent.of(snapshot(before), NOW).resources().getFirst();

    assertThat(after.configuration())
        .isEqualTo(
            Struct.of(
                Map.of(
                    "CreatedAt", Instant.parse("2026-12-22T15:53:31Z"),
                    "Modified", "2027-01-01T15:53:30.500Z",
                    "Keys", List.of(Struct.of(Map.of("Rotated", "2026-12-31T15:53:31+00:00"))),
                    "Tags", Map.of("until", "2026-11-22", "Name", "on 2026-11-22T15:53:31Z"),
                    "Count", 3L)));
  }

  private static Snapshot snapshot(Struct configuration) {
    ScanInfo info =
        new ScanInfo(
            "1", THEN.minusSeconds(60), THEN, "aws", List.of("1"), List.of("eu-west-1"), "1", "1");
    Resource resource =
        new Resource(
            "AWS::IAM::User",
            "1",
            Resource.GLOBAL,
            "ann",
            "ann",
            Optional.empty(),
            Map.of(),
            configuration,
            Optional.empty());
    return new Snapshot(info, List.of(resource), Set.of(), List.of(), 1);
  }
}
