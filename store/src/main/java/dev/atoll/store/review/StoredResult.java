package dev.atoll.store.review;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;
import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.GapTable.GAP;
import static dev.atoll.store.schema.PlaceCountTable.PLACE_COUNT;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.WorkloadMemberTable.WORKLOAD_MEMBER;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.expression.Expression;
import dev.atoll.engine.expression.FieldUse;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Explanation;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.store.Scope;
import dev.atoll.store.adherence.Judgement;
import dev.atoll.store.adherence.TallyRows;
import dev.atoll.store.adherence.TallyRows.Tally;
import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.ingest.RuleNumbers;
import dev.atoll.store.resource.ResourceRows;
import dev.atoll.store.scan.ScanFields;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.schema.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a part of an estate as the result of a scan, so that the engine can review it.
 * It has what fails, accepted and muted risks too, and the gaps; what passes is counted only.
 */
final class StoredResult {
  private final Rows rows;
  private final KnowledgeBase knowledge;
  private final long workload;

  /** The id of each resource that fails, by its key. */
  private final Map<String, Long> ids = new HashMap<>();

  /**
   * @param workload id; 0 for the whole estate
   */
  StoredResult(Rows rows, KnowledgeBase knowledge, long workload) {
    this.rows = rows;
    this.knowledge = knowledge;
    this.workload = workload;
  }

  Map<String, Long> ids() {
    return Map.copyOf(ids);
  }

  /**
   * As it stands; where nothing was judged yet, a result in which no rule was judged.
   *
   * @param name of the workload
   * @param evidence whether single resources and gaps are wanted
   */
  ScanResult result(String name, boolean evidence) {
    Scope scope = workload == 0 ? Scope.ALL : Scope.ofWorkload(workload);
    Optional<Tally> tally = new TallyRows(rows, scope).latest();
    Judgement judgement =
        new Judgement(
            tally.<Map<Integer, Counts>>map(Tally::counts).orElse(Map.of()),
            RuleNumbers.load(rows),
            knowledge);
    Set<String> accounts = new TreeSet<>();
    Set<String> regions = new TreeSet<>();
    long resources = places(accounts, regions);
    Map<Rule, Counts> counts = judgement.verdicts(List.of()).counts();
    List<Gap> gaps = evidence ? gaps(accounts) : List.of();
    List<Evaluation> evaluations = new ArrayList<>();
    if (evidence) {
      evaluations.addAll(failures());
      counts.forEach((rule, count) -> {
        if (count.notEvaluated() > 0) {
          evaluations.add(unseen(rule, gaps));
        }
      });
    }
    Instant at = tally.map(Tally::at).orElse(Instant.EPOCH);
    return new ScanResult(
        new ScanInfo(
            "", at, at, "aws", List.copyOf(accounts), List.copyOf(regions), "", knowledge.hash()),
        resources,
        0,
        gaps,
        judgement.verdicts(evaluations),
        judgement.assessment(name),
        knowledge);
  }

  private long places(Set<String> accounts, Set<String> regions) {
    long resources = 0;
    for (Record row :
        rows.from(PLACE_COUNT)
            .select(PLACE_COUNT.account, PLACE_COUNT.region, PLACE_COUNT.resources)
            .and(PLACE_COUNT.workload.eq(workload))
            .and(PLACE_COUNT.resources.gt(0))
            .fetch()) {
      accounts.add(row.get(PLACE_COUNT.account));
      regions.add(row.get(PLACE_COUNT.region));
      resources += row.get(PLACE_COUNT.resources);
    }
    return resources;
  }

  private List<Evaluation> failures() {
    List<Field<?>> columns = new ArrayList<>(ResourceRows.NAMES);
    columns.add(FINDING.rule);
    columns.add(FINDING.message);
    Source source = rows.from(FINDING).join(RESOURCE, RESOURCE.id.eq(FINDING.resource));
    Condition part =
        workload == 0
            ? DSL.noCondition()
            : FINDING.resource.in(
                rows.from(WORKLOAD_MEMBER)
                    .only(WORKLOAD_MEMBER.resource)
                    .and(WORKLOAD_MEMBER.workload.eq(workload)));
    List<Evaluation> failures = new ArrayList<>();
    source
        .select(columns)
        .and(FINDING.status.ne(FindingStatus.RESOLVED.id()))
        .and(part)
        .orderBy(FINDING.severity, FINDING.rule, FINDING.id)
        .forEach(row -> {
          @Nullable Rule rule = knowledge.rules().get(row.get(FINDING.rule));
          if (rule != null) {
            failures.add(failure(rule, row));
          }
        });
    return failures;
  }

  private Evaluation failure(Rule rule, Record row) {
    Resource resource =
        new Resource(
            row.get(RESOURCE.type),
            row.get(RESOURCE.account),
            row.get(RESOURCE.region),
            row.get(RESOURCE.identifier),
            row.get(RESOURCE.name),
            Optional.ofNullable(row.get(RESOURCE.arn)),
            Map.of(),
            Struct.empty());
    ids.put(resource.key(), row.get(RESOURCE.id));
    return new Evaluation(
        rule, resource, Status.FAIL, Explanation.of(row.get(FINDING.message), Map.of()), List.of());
  }

  /** Of the last scan of each of these accounts. */
  private List<Gap> gaps(Set<String> accounts) {
    List<Gap> gaps = new ArrayList<>();
    for (List<String> some : Rows.chunks(accounts)) {
      gaps.addAll(
          rows.from(GAP)
              .join(ACCOUNT, ACCOUNT.account.eq(GAP.account).and(ACCOUNT.lastScan.eq(GAP.scan)))
              .select(ScanFields.GAPS)
              .and(GAP.account.in(some))
              .orderBy(GAP.account, GAP.number)
              .fetch(ScanFields::gap));
    }
    return gaps;
  }

  /** A stand-in for all on which a rule could not be evaluated. */
  private static Evaluation unseen(Rule rule, List<Gap> gaps) {
    Set<String> read =
        rule.expressions().stream()
            .map(Expression::reads)
            .flatMap(Set::stream)
            .map(FieldUse::struct)
            .collect(Collectors.toCollection(HashSet::new));
    read.add(rule.resource().name());
    return new Evaluation(
        rule,
        new Resource(
            rule.resource().name(), "", "", "*", "*", Optional.empty(), Map.of(), Struct.empty()),
        Status.NOT_EVALUATED,
        Explanation.NONE,
        gaps.stream().filter(gap -> read.contains(gap.type())).toList());
  }
}
