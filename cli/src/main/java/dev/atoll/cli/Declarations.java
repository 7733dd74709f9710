package dev.atoll.cli;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.plan.FieldSet;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.iac.map.Assembler;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Dialect;
import dev.atoll.iac.terraform.TerraformFolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * What templates declare.
 *
 * @param touched addresses of resources that something not at hand may configure
 * @param faults what is wrong with templates that could not be read
 */
record Declarations(
    Dialect dialect,
    Instant start,
    List<Declared> resources,
    List<Gap> gaps,
    Set<String> touched,
    List<String> faults) {

  /** All that there is. */
  static Declarations whole(Dialect dialect, Instant start, List<Declared> resources) {
    return new Declarations(dialect, start, resources, List.of(), Set.of(), List.of());
  }

  static Declarations of(TerraformFolder folder, Instant start) {
    return new Declarations(
        Dialect.TERRAFORM,
        start,
        folder.resources(),
        folder.gaps(),
        folder.touched(),
        folder.faults());
  }

  /** True where one of several templates could not be read. */
  boolean broken() {
    return !faults.isEmpty();
  }

  /**
   * The account that they would make.
   *
   * @param rules what it will be judged by
   */
  Snapshot snapshot(KnowledgeBase knowledge, Collection<Rule> rules) {
    Collection<ResourceType> types = knowledge.types().values();
    FieldSet wanted = new ReadPlanner(knowledge).fields(rules, dialect.types(types, resources));
    Assembler assembler = new Assembler(dialect, types, wanted);
    List<Resource> made = assembler.resources(resources, touched);
    Set<String> accounts = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    resources.forEach(each -> {
      accounts.add(each.account());
      places.add(each.region());
    });
    List<Gap> unseen = new ArrayList<>(assembler.unknown(resources));
    unseen.addAll(gaps);
    unseen.addAll(assembler.doubtful(resources));
    unseen.addAll(assembler.made(resources));
    ScanInfo info =
        new ScanInfo(
            id(),
            start,
            Instant.now(),
            dialect.id(),
            List.copyOf(accounts),
            List.copyOf(places),
            Version.text(),
            knowledge.hash());
    boolean complete = faults.isEmpty() && gaps.isEmpty();
    return new Snapshot(
        info, made, complete ? assembler.units(accounts, places) : Set.of(), unseen, 0);
  }

  /** A random one (RFC 9562). It is no secret, and a generator of secrets takes long to start. */
  private static String id() {
    RandomGenerator random = ThreadLocalRandom.current();
    long most = (random.nextLong() & ~0xf000L) | 0x4000L;
    long least = (random.nextLong() & ~(3L << 62)) | (1L << 63);
    return new UUID(most, least).toString();
  }
}
