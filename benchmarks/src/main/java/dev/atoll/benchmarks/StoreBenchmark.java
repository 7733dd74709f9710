package dev.atoll.benchmarks;

import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.Unit;
import dev.atoll.store.Address;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.Paging;
import dev.atoll.store.Scope;
import dev.atoll.store.Tenant;
import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.finding.GroupBy;
import dev.atoll.store.resource.ResourceFilter;
import dev.atoll.store.scan.Judged;
import dev.atoll.store.workload.Criticality;
import dev.atoll.store.workload.Workload;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lists and summaries of a big tenant on PostgreSQL, and the import of one account's scan into it.
 * The estate is the fintech's without what stands for tags, 3,251 resources, in many accounts. With
 * all rules, 1.4 findings are open for each resource; fewer rules give fewer.
 */
final class StoreBenchmark {
  private static final int ACCOUNTS = 30;
  private static final int RUNS = 40;
  private static final int PAGE = 50;

  private StoreBenchmark() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ACCOUNTS;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : RUNS;
    KnowledgeBase knowledge = Estates.knowledge();
    Snapshot original = estate(knowledge);
    long findings = arguments.length > 2 ? Long.parseLong(arguments[2]) : Long.MAX_VALUE;
    List<Rule> rules = rules(original, knowledge, findings);
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
      Instant end = original.info().finishedAt();
      long tenant;
      long workload;
      try (Database database = Database.open(new Address(url, "postgres", "postgres"))) {
        tenant = database.tenants().add(Tenant.named("big", end)).id();
        Estate estate = database.estate(tenant, knowledge);
        Instant day = end.minusSeconds(86_400);
        stored(estate, original, "first", day, knowledge, rules);
        workload = estate.workloads().add(workload(), day).id();
        long started = System.nanoTime();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
          connection.setAutoCommit(false);
          Copies.make(connection, accounts - 1);
        }
        System.out.printf(
            "%d accounts copied in %.0f s%n", accounts, (System.nanoTime() - started) / 1e9);
      }
      long opening = System.nanoTime();
      try (Database database = Database.open(new Address(url, "postgres", "postgres"))) {
        System.out.printf("opened in %.1f s%n", (System.nanoTime() - opening) / 1e9);
        Estate estate = database.estate(tenant, knowledge);
        System.out.printf(
            "import of %,d resources: %.2f s unchanged%n",
            original.resources().size(), stored(estate, original, "again", end, knowledge, rules));
        stored(estate, moved(original), "another", end, knowledge, rules);
        System.out.printf(
            "%,d resources, %,d open findings%n",
            estate.resources().page(ResourceFilter.ALL, Paging.first(1)).total(),
            estate.findings().page(FindingFilter.OPEN, Paging.first(1)).total());
        queries(estate, workload, end).forEach((name, query) -> measure(name, query, runs));
      }
    }
  }

  /** Rules that find no more risks than this in the estate, as many as fit. */
  private static List<Rule> rules(Snapshot original, KnowledgeBase knowledge, long findings) {
    Map<Rule, Counts> counts =
        Judged.of(new Inventory(original, knowledge.types()), knowledge.rules().values())
            .verdicts()
            .counts();
    List<Rule> rules = new ArrayList<>();
    long left = findings;
    for (Rule rule : knowledge.rules().values()) {
      long fails = counts.getOrDefault(rule, Counts.NONE).fail();
      if (fails <= left) {
        left -= fails;
        rules.add(rule);
      }
    }
    return rules;
  }

  static Snapshot estate(KnowledgeBase knowledge) {
    Snapshot whole = Estates.whole(knowledge);
    return new Snapshot(
        whole.info(),
        whole.resources().stream()
            .filter(each -> !each.type().startsWith("AWS::ResourceGroups::"))
            .toList(),
        whole.units(),
        whole.gaps(),
        whole.calls());
  }

  /** The same estate in an account that is not there yet. */
  private static Snapshot moved(Snapshot original) {
    String account = "300000000001";
    String before = original.info().accounts().getFirst();
    ScanInfo info = original.info();
    return new Snapshot(
        new ScanInfo(
            info.id(),
            info.startedAt(),
            info.finishedAt(),
            info.source(),
            List.of(account),
            info.regions(),
            info.atoll(),
            info.knowledge()),
        original.resources().stream()
            .map(each ->
                new Resource(
                    each.type(),
                    account,
                    each.region(),
                    each.id(),
                    each.name(),
                    each.arn().map(arn -> arn.replace(before, account)),
                    each.tags(),
                    each.configuration()))
            .toList(),
        original.units().stream()
            .map(unit -> new Unit(unit.type(), account, unit.region()))
            .collect(Collectors.toSet()),
        List.of(),
        original.calls());
  }

  /** Stores a scan that ended then; the seconds that it took, judging aside. */
  private static double stored(
      Estate estate,
      Snapshot original,
      String id,
      Instant end,
      KnowledgeBase knowledge,
      List<Rule> rules) {
    ScanInfo info = original.info();
    Snapshot scan =
        new Snapshot(
            new ScanInfo(
                id,
                info.startedAt(),
                end,
                info.source(),
                info.accounts(),
                info.regions(),
                info.atoll(),
                info.knowledge()),
            original.resources(),
            original.units(),
            original.gaps(),
            original.calls());
    Judged judged = Judged.of(new Inventory(scan, knowledge.types()), rules);
    long started = System.nanoTime();
    estate.scans().finished(judged, end);
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf("stored %s in %.2f s%n", id, seconds);
    return seconds;
  }

  private static Workload workload() {
    return new Workload(
        0,
        "one region",
        "production",
        Criticality.HIGH,
        "",
        List.of("payments"),
        Optional.empty(),
        List.of(),
        List.of("us-east-1"),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Map<String, Runnable> queries(Estate estate, long workload, Instant now) {
    Map<String, Runnable> queries = new LinkedHashMap<>();
    FindingFilter open = FindingFilter.OPEN;
    Paging first = Paging.first(PAGE);
    String deep = cursor(estate, open);
    queries.put("overview", () -> estate.overview(Scope.ALL, now));
    queries.put(
        "overview of an account", () -> estate.overview(Scope.ofAccount("200000000007"), now));
    queries.put("overview of a workload", () -> estate.overview(Scope.ofWorkload(workload), now));
    queries.put("assessment", () -> estate.adherence().assessment(Scope.ALL, Optional.empty(), ""));
    queries.put("findings", () -> estate.findings().page(open, first));
    queries.put("findings, next page", () -> estate.findings().page(open, first.after(deep)));
    queries.put(
        "findings by first seen", () -> estate.findings().page(open, first.sorted("-firstSeen")));
    queries.put(
        "findings of a workload",
        () -> estate.findings().page(filter(Optional.of(workload), Optional.empty()), first));
    queries.put(
        "findings with a text",
        () -> estate.findings().page(filter(Optional.empty(), Optional.of("payments")), first));
    queries.put(
        "findings with a rare text",
        () -> estate.findings().page(filter(Optional.empty(), Optional.of("200000000017")), first));
    for (GroupBy by : GroupBy.values()) {
      queries.put("groups by " + by, () -> estate.findings().groups(by, open, first));
    }
    queries.put("resources", () -> estate.resources().page(ResourceFilter.ALL, first));
    for (String sort : List.of("-high", "-risks", "lastSeen")) {
      queries.put(
          "resources by " + sort,
          () -> estate.resources().page(ResourceFilter.ALL, first.sorted(sort)));
    }
    for (String text : List.of("payments", "200000000017", "nowhere")) {
      queries.put("resources with " + text, () -> estate.resources().page(resources(text), first));
    }
    queries.put("gaps", () -> estate.gaps().page(Scope.ALL, first));
    queries.put("accounts", () -> estate.accounts().page(first));
    queries.put("scans", () -> estate.scans().page(Optional.empty(), first));
    return queries;
  }

  private static ResourceFilter resources(String text) {
    ResourceFilter all = ResourceFilter.ALL;
    return new ResourceFilter(
        all.types(), all.accounts(), all.regions(), Optional.of(text), all.tag(), all.workload());
  }

  private static String cursor(Estate estate, FindingFilter open) {
    return estate.findings().page(open, Paging.first(Paging.MOST)).next().orElseThrow();
  }

  private static FindingFilter filter(Optional<Long> workload, Optional<String> text) {
    FindingFilter open = FindingFilter.OPEN;
    return new FindingFilter(
        open.rules(),
        open.resources(),
        open.types(),
        open.accounts(),
        open.regions(),
        open.severities(),
        open.pillars(),
        open.practices(),
        open.impacts(),
        open.statuses(),
        workload,
        open.assignee(),
        text);
  }

  private static void measure(String name, Runnable query, int runs) {
    query.run();
    double[] millis = new double[runs];
    for (int i = 0; i < runs; i++) {
      long started = System.nanoTime();
      query.run();
      millis[i] = (System.nanoTime() - started) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-26s p50 %7.1f ms  p95 %7.1f ms%n",
        name, millis[runs / 2], millis[(int) Math.ceil(runs * 0.95) - 1]);
  }
}
