package dev.atoll.store.ingest;

import static dev.atoll.store.schema.SightTable.SIGHT;

import dev.atoll.engine.expression.Unknown;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.store.codec.Sight;
import dev.atoll.store.codec.Sight.Looked;
import dev.atoll.store.schema.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at in an account, over all scans: what one scan left out, another may have seen.
 */
final class Sights {
  private final SortedMap<String, Sight> byRegion;

  private Sights(SortedMap<String, Sight> byRegion) {
    this.byRegion = byRegion;
  }

  /** Adds what this scan looked at, and gives all. */
  static Sights keep(
      Rows rows, Reading reading, String account, Collection<Rule> rules, RuleNumbers numbers) {
    SortedMap<String, Sight> all = load(rows, account);
    Map<ResourceType, SortedSet<Integer>> byType = new HashMap<>();
    rules.forEach(rule ->
        byType.computeIfAbsent(rule.resource(), _ -> new TreeSet<>()).add(numbers.number(rule)));
    byType.forEach((type, judging) -> {
      for (String region : regions(type, reading)) {
        Sight sight = all.computeIfAbsent(region, _ -> new Sight(new TreeMap<>()));
        Optional<Unknown> unseen =
            reading.inventory.coverage().unseen(type.name(), account, region);
        look(sight, type.name(), judging, unseen);
      }
    });
    rows.delete(SIGHT).and(Rows.bare(SIGHT.account).eq(account)).execute();
    List<@Nullable Object[]> written = new ArrayList<>();
    all.forEach((region, sight) -> written.add(new Object[] {account, region, sight.write()}));
    rows.insert(SIGHT, List.of(SIGHT.account, SIGHT.region, SIGHT.body), written);
    return new Sights(all);
  }

  /** What was looked at so far. */
  static Sights of(Rows rows, String account) {
    return new Sights(load(rows, account));
  }

  private static SortedMap<String, Sight> load(Rows rows, String account) {
    SortedMap<String, Sight> all = new TreeMap<>();
    rows.from(SIGHT)
        .select(SIGHT.region, SIGHT.body)
        .and(SIGHT.account.eq(account))
        .forEach(row -> all.put(row.get(SIGHT.region), Sight.read(row.get(SIGHT.body))));
    return all;
  }

  private static List<String> regions(ResourceType type, Reading reading) {
    return type.scope() == ResourceType.Scope.GLOBAL ? List.of(Resource.GLOBAL) : reading.regions();
  }

  private static void look(
      Sight sight, String type, SortedSet<Integer> judging, Optional<Unknown> unseen) {
    Looked before = sight.types().get(type);
    boolean asked =
        unseen.isEmpty()
            || unseen.get().gaps().stream().anyMatch(gap -> gap.reason() != GapReason.NOT_READ);
    if (before == null || asked) {
      SortedSet<Integer> all = new TreeSet<>(judging);
      if (before != null) {
        all.addAll(before.rules());
      }
      sight.types().put(type, new Looked(unseen.isEmpty(), all));
    }
  }

  /** The regions where something was looked at, {@code global} among them. */
  Set<String> regions() {
    return byRegion.keySet();
  }

  /** All rules that ever judged something of the account. */
  SortedSet<Integer> rules() {
    SortedSet<Integer> rules = new TreeSet<>();
    byRegion.keySet().forEach(region -> rules.addAll(judged(region).keySet()));
    return rules;
  }

  /** The rules that judged a region, and whether they saw the whole list. */
  SortedMap<Integer, Boolean> judged(String region) {
    SortedMap<Integer, Boolean> judged = new TreeMap<>();
    Sight sight = byRegion.get(region);
    if (sight != null) {
      for (Looked looked : sight.types().values()) {
        looked.rules().forEach(rule -> judged.put(rule, looked.whole()));
      }
    }
    return judged;
  }

  /** The rules whose list in a region is not known whole: they may have more to judge there. */
  SortedSet<Integer> unseen(String region) {
    SortedMap<Integer, Boolean> here = judged(region);
    SortedSet<Integer> unseen = new TreeSet<>();
    if (!region.equals(Resource.GLOBAL)) {
      unseen.addAll(rules());
      unseen.removeAll(judged(Resource.GLOBAL).keySet());
    }
    here.forEach((rule, whole) -> {
      if (whole) {
        unseen.remove(rule);
      } else {
        unseen.add(rule);
      }
    });
    return unseen;
  }
}
