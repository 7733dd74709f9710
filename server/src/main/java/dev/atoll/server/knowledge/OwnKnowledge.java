package dev.atoll.server.knowledge;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Workload;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.KnowledgeLoader;
import dev.atoll.engine.load.WorkloadReader;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.yaml.Diagnostic;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.store.pack.Own;
import dev.atoll.store.pack.Pack;
import dev.atoll.store.pack.ParameterValue;
import dev.atoll.store.schema.Rows;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The knowledge of each tenant, compiled once for each content of its packs and parameters. Safe
 * for many threads.
 */
@Singleton
public final class OwnKnowledge {
  private static final Logger LOG = Logger.getLogger(OwnKnowledge.class);

  /** So many contents are kept; they share all that is shipped. */
  private static final int KEPT = 200;

  /** The folder that files of Atoll's own knowledge are shown in; no pack is called so. */
  static final String SHIPPED = "knowledge";

  private final KnowledgeBase shipped;
  private final Map<String, Loaded> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Loaded> eldest) {
              return size() > KEPT;
            }
          });

  public OwnKnowledge(KnowledgeBase shipped) {
    this.shipped = shipped;
  }

  /** The name of the pack that a rule is in; empty where Atoll brings it. */
  public static Optional<String> pack(Rule rule) {
    String file = rule.origin().file();
    String folder = file.substring(0, Math.max(0, file.indexOf('/')));
    return Optional.of(folder).filter(name -> !name.equals(SHIPPED));
  }

  /** The knowledge of the tenant whose transaction it is. */
  public KnowledgeBase of(Rows rows) {
    return loaded(rows).knowledge();
  }

  /** The knowledge of the tenant whose transaction it is, and what does not load. */
  public Loaded loaded(Rows rows) {
    String revision = Own.revision(rows);
    if (revision.equals(Own.NONE)) {
      return new Loaded(shipped, Map.of(), List.of());
    }
    Loaded known = kept.get(revision);
    if (known != null) {
      return known;
    }
    // another transaction may have changed it meanwhile: it is kept under what was read
    Own own = Own.of(rows);
    Loaded fresh = load(own);
    fresh
        .broken()
        .forEach((pack, problems) ->
            LOG.warnf("pack %s does not load: %s", pack, problems.getFirst().render()));
    kept.put(own.revision(), fresh);
    return fresh;
  }

  /** Compiles; packs that do not load are left out and told. */
  Loaded load(Own own) {
    Map<String, List<Diagnostic>> broken = new LinkedHashMap<>();
    List<Pack> left = own.packs();
    while (!left.isEmpty()) {
      // all at once: a pack may use the types of another
      Diagnostics all = new Diagnostics();
      KnowledgeBase knowledge = extend(shipped, left, false, all);
      if (all.isEmpty()) {
        return measured(knowledge, own.values(), broken);
      }
      Pack guilty =
          left.stream()
              .filter(pack -> !of(pack, all).isEmpty())
              .findFirst()
              .orElse(left.getFirst());
      List<Diagnostic> problems = of(guilty, all);
      broken.put(guilty.name(), problems.isEmpty() ? all.sorted() : problems);
      left = left.stream().filter(pack -> !pack.equals(guilty)).toList();
    }
    return measured(shipped, own.values(), broken);
  }

  private static List<Diagnostic> of(Pack pack, Diagnostics problems) {
    return problems.sorted().stream()
        .filter(each -> each.origin().file().startsWith(pack.name() + "/"))
        .toList();
  }

  /** The knowledge with packs. */
  static KnowledgeBase extend(
      KnowledgeBase base, List<Pack> packs, boolean withCases, Diagnostics problems) {
    List<KnowledgeFile> files =
        packs.stream()
            .flatMap(pack ->
                pack.files().stream()
                    .map(file ->
                        new KnowledgeFile(pack.name() + "/" + file.path(), file.text(), false)))
            .toList();
    return KnowledgeLoader.extend(base, files, Models::of, withCases, problems);
  }

  /** The knowledge with the values that its rules take; those of rules that are not there wait. */
  private static Loaded measured(
      KnowledgeBase knowledge, List<ParameterValue> values, Map<String, List<Diagnostic>> broken) {
    Map<String, Map<String, Object>> byRule = new HashMap<>();
    List<ParameterValue> unfit = new ArrayList<>();
    for (ParameterValue value : values) {
      Rule rule = knowledge.rules().get(value.rule());
      if (rule == null) {
        continue;
      }
      rule.parameter(value.name())
          .flatMap(parameter -> WorkloadReader.value(parameter, value.value(), new Diagnostics()))
          .ifPresentOrElse(
              read ->
                  byRule
                      .computeIfAbsent(value.rule(), _ -> new HashMap<>())
                      .put(value.name(), read),
              () -> unfit.add(value));
    }
    Map<String, Struct> params = new HashMap<>();
    byRule.forEach((rule, given) -> params.put(rule, Struct.of(given)));
    KnowledgeBase own = params.isEmpty() ? knowledge : knowledge.by(new Workload("", params));
    return new Loaded(own, Map.copyOf(broken), List.copyOf(unfit));
  }
}
