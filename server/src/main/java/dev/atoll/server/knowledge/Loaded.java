package dev.atoll.server.knowledge;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.yaml.Diagnostic;
import dev.atoll.store.pack.ParameterValue;
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
 * @param unfit values that their parameters take no more; the usual ones count
 */
public record Loaded(
    KnowledgeBase knowledge, Map<String, List<Diagnostic>> broken, List<ParameterValue> unfit) {

  /** Judges a snapshot; what of the tenant's own was left out is a gap of each account. */
  public Judged judge(Snapshot snapshot) {
    return Judged.of(told(snapshot), knowledge);
  }

  private Snapshot told(Snapshot snapshot) {
    if (broken.isEmpty() && unfit.isEmpty()) {
      return snapshot;
    }
    List<Gap> gaps = new ArrayList<>(snapshot.gaps());
    for (String account : snapshot.info().accounts()) {
      broken.forEach((pack, problems) ->
          gaps.add(gap(account, "pack " + pack, notAsked(pack, problems.getFirst()))));
      unfit.forEach(value -> gaps.add(gap(account, "rule " + value.rule(), notTaken(value))));
    }
    return new Snapshot(
        snapshot.info(), snapshot.resources(), snapshot.units(), gaps, snapshot.calls());
  }

  private static String notAsked(String pack, Diagnostic first) {
    return "the rules of pack %s were not asked, for it does not load: %s: %s"
        .formatted(pack, first.origin(), first.message());
  }

  private static String notTaken(ParameterValue value) {
    return "rule %s judged by its usual %s, for it does not take %s any more"
        .formatted(value.rule(), value.name(), value.value());
  }

  private static Gap gap(String account, String what, String detail) {
    return new Gap(
        account,
        Resource.GLOBAL,
        "",
        "",
        GapReason.ERROR,
        Optional.empty(),
        "",
        Optional.of(what),
        detail);
  }
}
