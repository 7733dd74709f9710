package dev.atoll.benchmarks;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.Projection;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import dev.atoll.engine.snapshot.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** The bundled fintech estate, in as many accounts as it takes. */
final class Estates {
  private static final String FINTECH = "/atoll/demo/fintech.snapshot.gz";

  private Estates() {}

  /** The knowledge that Atoll brings. */
  static KnowledgeBase knowledge() {
    return Models.shipped();
  }

  static List<Rule> rules(KnowledgeBase knowledge) {
    return List.copyOf(knowledge.rules().values());
  }

  /** The estate with the fields that the rules read, as {@code atoll scan --snapshot} keeps it. */
  static Snapshot fintech(KnowledgeBase knowledge) {
    var fields = new ReadPlanner(knowledge).forRules(rules(knowledge)).fields();
    return read(knowledge, (type, whole) -> Projection.of(whole, type.shape(), fields));
  }

  /** The estate as it was collected. */
  static Snapshot whole(KnowledgeBase knowledge) {
    return read(knowledge, (_, whole) -> whole);
  }

  private static Snapshot read(
      KnowledgeBase knowledge, BiFunction<ResourceType, Struct, Struct> keep) {
    try (InputStream in = Objects.requireNonNull(Estates.class.getResourceAsStream(FINTECH))) {
      return SnapshotReader.read(in, "the bundled estate", knowledge.types(), keep);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One copy's configurations, in the order of the original's resources. */
  static List<Struct> configurations(Snapshot original, Renaming renaming) {
    return original.resources().stream()
        .map(resource -> renaming.struct(resource.configuration()))
        .toList();
  }

  /**
   * The snapshot of many accounts like the original.
   *
   * @param configurations those of each copy
   */
  static Snapshot accounts(
      Snapshot original, List<Renaming> renamings, List<List<Struct>> configurations) {
    List<Resource> resources = new ArrayList<>();
    Set<Unit> units = new HashSet<>();
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < renamings.size(); i++) {
      Renaming renaming = renamings.get(i);
      for (int r = 0; r < original.resources().size(); r++) {
        resources.add(renaming.resource(original.resources().get(r), configurations.get(i).get(r)));
      }
      for (Unit unit : original.units()) {
        units.add(new Unit(unit.type(), renaming.account(), unit.region()));
      }
      original.gaps().forEach(gap -> gaps.add(renaming.gap(gap)));
    }
    return new Snapshot(
        info(original, renamings),
        List.copyOf(resources),
        units,
        gaps,
        original.calls() * renamings.size());
  }

  /** The scan that read all copies. */
  static ScanInfo info(Snapshot original, List<Renaming> renamings) {
    ScanInfo info = original.info();
    return new ScanInfo(
        info.id(),
        info.startedAt(),
        info.finishedAt(),
        info.source(),
        renamings.stream().map(Renaming::account).toList(),
        info.regions(),
        info.atoll(),
        info.knowledge());
  }

  /** The renamings for as many copies as give at least so many resources. */
  static List<Renaming> renamings(Snapshot original, int resources) {
    String account = original.info().accounts().getFirst();
    int copies = Math.ceilDiv(resources, original.resources().size());
    List<Renaming> renamings = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      renamings.add(new Renaming(account, i + 1));
    }
    return renamings;
  }
}
