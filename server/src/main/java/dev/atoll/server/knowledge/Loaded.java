package dev.atoll.server.knowledge;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.yaml.Diagnostic;
import dev.atoll.store.scan.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tenant's knowledge.
 *
 * @param broken packs that do not load, as after an upgrade of Atoll that brings a rule of the same
 *     id, and why; the knowledge is without them
 */
public record Loaded(KnowledgeBase knowledge, Map<String, List<Diagnostic>> broken) {

  /** Judges a snapshot; that rules of a broken pack were not asked is a gap of each account. */
  public Judged judge(Snapshot snapshot) {
    return Judged.of(told(snapshot), knowledge);
  }

  private Snapshot told(Snapshot snapshot) {
    if (broken.isEmpty()) {
      return snapshot;
    }
    List<Gap> gaps = new ArrayList<>(snapshot.gaps());
    for (String account : snapshot.info().accounts()) {
      broken.forEach((pack, problems) -> gaps.add(gap(account, pack, problems)));
    }
    return new Snapshot(
        snapshot.info(), snapshot.resources(), snapshot.units(), gaps, snapshot.calls());
  }

  private static Gap gap(String account, String pack, List<Diagnostic> problems) {
    Diagnostic first = problems.getFirst();
    return new Gap(
        account,
        Resource.GLOBAL,
        "",
        "",
        GapReason.ERROR,
        Optional.empty(),
        "",
        Optional.of("pack " + pack),
        "the rules of pack %s were not asked, for it does not load: %s: %s"
            .formatted(pack, first.origin(), first.message()));
  }
}
