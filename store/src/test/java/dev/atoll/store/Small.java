package dev.atoll.store;

import dev.atoll.aws.model.SdkModel;
import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.KnowledgeLoader;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.Unit;
import dev.atoll.store.scan.Judged;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small piece of knowledge, and scans of small estates judged by it. */
final class Small {
  static final String DB = "AWS::RDS::DBInstance";
  static final String KEY = "AWS::KMS::Key";
  static final String ROLE = "AWS::IAM::Role";
  static final String ACCOUNT = "111122223333";
  static final String REGION = "eu-west-1";
  static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final Path FOLDER = Path.of("src/test/resources/estate");

  private static @Nullable KnowledgeBase knowledge;

  private Small() {}

  /** Databases, keys and roles, and three rules about them. */
  static synchronized KnowledgeBase knowledge() {
    KnowledgeBase known = knowledge;
    if (known == null) {
      known =
          KnowledgeLoader.load(
              KnowledgeFile.pack(FOLDER).stream()
                  .map(file -> new KnowledgeFile(file.name(), file.text(), true))
                  .toList(),
              services ->
                  new SdkModel(module ->
                      Optional.ofNullable(services.get(module)).map(service -> service.client())),
              false);
      knowledge = known;
    }
    return known;
  }

  static Rule rule(String id) {
    return Objects.requireNonNull(knowledge().rules().get(id), id);
  }

  /** A database with tags as {@code name=value}. */
  static Resource db(String account, String region, String id, boolean good, String... tags) {
    Map<String, String> named = new TreeMap<>();
    for (String tag : tags) {
      String[] parts = tag.split("=", 2);
      named.put(parts[0], parts[1]);
    }
    return new Resource(
        DB,
        account,
        region,
        id,
        id,
        Optional.of("arn:aws:rds:" + region + ":" + account + ":db:" + id),
        named,
        Struct.of(
            Map.of(
                "DBInstanceIdentifier",
                id,
                "StorageEncrypted",
                good,
                "MultiAZ",
                true,
                "KmsKeyId",
                "k1")));
  }

  static Resource db(String id, boolean good, String... tags) {
    return db(ACCOUNT, REGION, id, good, tags);
  }

  static Resource with(Resource resource, String field, Object value) {
    return resource.withConfiguration(resource.configuration().with(Map.of(field, value)));
  }

  static Resource key(String id) {
    return new Resource(
        KEY,
        ACCOUNT,
        REGION,
        id,
        id,
        Optional.of("arn:aws:kms:" + REGION + ":" + ACCOUNT + ":key/" + id),
        Map.of(),
        Struct.of(Map.of("KeyId", id)));
  }

  static Resource role(String id, long seconds) {
    return new Resource(
        ROLE,
        ACCOUNT,
        Resource.GLOBAL,
        id,
        id,
        Optional.of("arn:aws:iam::" + ACCOUNT + ":role/" + id),
        Map.of(),
        Struct.of(Map.of("RoleName", id, "MaxSessionDuration", seconds)));
  }

  static Gap gap(String type, String region, GapReason reason) {
    return new Gap(
        ACCOUNT, region, "rds", "List", reason, Optional.empty(), type, Optional.empty(), "no");
  }

  static Scan scan(String id, int day) {
    return new Scan(id, day);
  }

  /** A scan in the making: whole lists of all types, by all rules, unless said otherwise. */
  static final class Scan {
    private final String id;
    private final Instant end;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private List<String> accounts = List.of(ACCOUNT);
    private List<String> regions = List.of(REGION);
    private List<Rule> rules = List.copyOf(knowledge().rules().values());

    private Scan(String id, int day) {
      this.id = id;
      this.end = START.plusSeconds(86_400L * day);
    }

    Scan of(Resource... all) {
      resources.addAll(List.of(all));
      return this;
    }

    Scan accounts(String... all) {
      accounts = List.of(all);
      return this;
    }

    Scan regions(String... all) {
      regions = List.of(all);
      return this;
    }

    Scan rules(String... ids) {
      rules = List.of(ids).stream().map(Small::rule).toList();
      return this;
    }

    /** A list that was asked for and failed. */
    Scan failed(String type, String region, GapReason reason) {
      gaps.add(gap(type, region, reason));
      return unread(type, region);
    }

    /** A list that was not asked for. */
    Scan unread(String type, String region) {
      unread.add(type + region);
      return this;
    }

    Instant end() {
      return end;
    }

    Judged judged() {
      Set<Unit> units = new HashSet<>();
      for (String account : accounts) {
        for (String type : List.of(DB, KEY)) {
          regions.stream()
              .filter(region -> !unread.contains(type + region))
              .forEach(region -> units.add(new Unit(type, account, region)));
        }
        if (!unread.contains(ROLE + Resource.GLOBAL)) {
          units.add(new Unit(ROLE, account, Resource.GLOBAL));
        }
      }
      ScanInfo info =
          new ScanInfo(id, end.minusSeconds(60), end, "aws", accounts, regions, "test", "test");
      Snapshot snapshot = new Snapshot(info, List.copyOf(resources), units, gaps, 3);
      return Judged.of(new Inventory(snapshot, knowledge().types()), rules);
    }
  }
}
