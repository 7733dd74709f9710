package dev.atoll.store.ingest;

import static dev.atoll.store.schema.FindingCountTable.FINDING_COUNT;
import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.PlaceCountTable.PLACE_COUNT;
import static dev.atoll.store.schema.ResourceCountTable.RESOURCE_COUNT;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.WorkloadMemberTable.WORKLOAD_MEMBER;

import dev.atoll.engine.model.Severity;
import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.schema.EstateTable;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.schema.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The figures that screens show: counted anew from the rows of an account whenever something of it
 * changes, so that they can never drift from them. Findings by rule and resources by type are also
 * summed up over all accounts, for most screens show these.
 */
public final class Figures {
  /** Stands for all resources where a workload's id may. */
  public static final long EVERYTHING = 0;

  /** Stands for all accounts where a number may, in what is counted by rule or type. */
  private static final String ALL_ACCOUNTS = "";

  private static final Field<Long> ALL_RESOURCES = DSL.val(EVERYTHING, SQLDataType.BIGINT);
  private static final Field<Integer> COUNT = DSL.count();

  private final Rows rows;

  public Figures(Rows rows) {
    this.rows = rows;
  }

  /** Counts the open findings of resources anew. */
  public void risks(Collection<Long> resources) {
    for (List<Long> chunk : Rows.chunks(resources)) {
      Map<Long, int[]> risks = new HashMap<>();
      chunk.forEach(id -> risks.put(id, new int[Severity.values().length]));
      for (Record row :
          rows.from(FINDING)
              .select(FINDING.resource, FINDING.severity, COUNT)
              .and(FINDING.resource.in(chunk))
              .and(FINDING.status.eq(FindingStatus.OPEN.id()))
              .groupBy(FINDING.resource, FINDING.severity)
              .fetch()) {
        int[] ofResource = Objects.requireNonNull(risks.get(row.get(FINDING.resource)));
        ofResource[row.get(FINDING.severity)] = row.get(COUNT);
      }
      List<@Nullable Object[]> updates = new ArrayList<>();
      risks.forEach((id, risk) -> updates.add(new Object[] {risk[0], risk[1], risk[2], id}));
      rows.updateEach(
          RESOURCE,
          List.of(RESOURCE.high, RESOURCE.medium, RESOURCE.low),
          List.of(RESOURCE.id),
          updates);
    }
  }

  /** Which figures by rule or type to look at: of these accounts, or where none is named of all. */
  public static Condition of(Field<String> account, Collection<String> accounts) {
    return accounts.isEmpty() ? account.eq(ALL_ACCOUNTS) : account.in(accounts);
  }

  /** Counts the figures of accounts anew, and sums up. */
  public void count(Collection<String> accounts) {
    accounts.forEach(this::count);
    if (!accounts.isEmpty()) {
      sum();
    }
  }

  /** Sums up all accounts, of all resources and of each workload. */
  public void sum() {
    sum(Optional.empty());
  }

  private void sum(Optional<Set<Long>> workloads) {
    for (EstateTable table : List.of(FINDING_COUNT, RESOURCE_COUNT)) {
      rows.delete(table)
          .and(Rows.bare(FINDING_COUNT.account).eq(ALL_ACCOUNTS))
          .and(within(Rows.bare(FINDING_COUNT.workload), workloads))
          .execute();
    }
    sum(
        FINDING_COUNT,
        FINDING_COUNT.account,
        List.of(
            FINDING_COUNT.workload,
            FINDING_COUNT.region,
            FINDING_COUNT.rule,
            FINDING_COUNT.severity,
            FINDING_COUNT.status),
        List.of(FINDING_COUNT.findings),
        within(FINDING_COUNT.workload, workloads));
    sum(
        RESOURCE_COUNT,
        RESOURCE_COUNT.account,
        List.of(RESOURCE_COUNT.workload, RESOURCE_COUNT.region, RESOURCE_COUNT.type),
        List.of(
            RESOURCE_COUNT.resources,
            RESOURCE_COUNT.atRisk,
            RESOURCE_COUNT.high,
            RESOURCE_COUNT.medium,
            RESOURCE_COUNT.low),
        within(RESOURCE_COUNT.workload, workloads));
  }

  private void sum(
      EstateTable table,
      Field<String> account,
      List<Field<?>> by,
      List<Field<Integer>> figures,
      Condition which) {
    List<Field<?>> columns = new ArrayList<>();
    columns.add(account);
    columns.addAll(by);
    columns.addAll(figures);
    List<Field<?>> selected = new ArrayList<>();
    selected.add(rows.own());
    selected.add(DSL.val(ALL_ACCOUNTS));
    selected.addAll(by);
    figures.forEach(figure -> selected.add(DSL.sum(figure)));
    rows.insert(
        table,
        columns,
        rows.from(table).select(selected).and(account.ne(ALL_ACCOUNTS)).and(which).groupBy(by));
  }

  private static Condition within(Field<Long> workload, Optional<Set<Long>> workloads) {
    return workloads.<Condition>map(workload::in).orElse(DSL.noCondition());
  }

  /**
   * Counts an account's figures anew, of all resources and of each workload; {@link #sum} is to
   * follow.
   */
  void count(String account) {
    clear(Rows.bare(PLACE_COUNT.account).eq(account));
    Condition findings = FINDING.account.eq(account);
    Condition resources = RESOURCE.account.eq(account);
    countFindings(rows.from(FINDING), ALL_RESOURCES, findings);
    countResources(rows.from(RESOURCE), ALL_RESOURCES, resources);
    countMembers(findings, resources);
  }

  /** Counts the figures of workloads anew, in all accounts. */
  void count(Set<Long> workloads) {
    clear(Rows.bare(PLACE_COUNT.workload).in(workloads));
    Condition these = WORKLOAD_MEMBER.workload.in(workloads);
    countMembers(these, these);
    sum(Optional.of(workloads));
  }

  private void clear(Condition which) {
    for (EstateTable table : List.of(FINDING_COUNT, RESOURCE_COUNT, PLACE_COUNT)) {
      rows.delete(table).and(which).execute();
    }
  }

  private void countMembers(Condition findings, Condition resources) {
    Field<Long> workload = WORKLOAD_MEMBER.workload;
    countFindings(
        rows.from(FINDING).join(WORKLOAD_MEMBER, WORKLOAD_MEMBER.resource.eq(FINDING.resource)),
        workload,
        findings);
    countResources(
        rows.from(RESOURCE).join(WORKLOAD_MEMBER, WORKLOAD_MEMBER.resource.eq(RESOURCE.id)),
        workload,
        resources);
  }

  private void countFindings(Source source, Field<Long> workload, Condition which) {
    List<Field<?>> columns =
        List.of(
            FINDING_COUNT.workload,
            FINDING_COUNT.account,
            FINDING_COUNT.region,
            FINDING_COUNT.rule,
            FINDING_COUNT.severity,
            FINDING_COUNT.status,
            FINDING_COUNT.findings);
    List<Field<?>> by =
        List.of(FINDING.account, FINDING.region, FINDING.rule, FINDING.severity, FINDING.status);
    rows.insert(
        FINDING_COUNT,
        columns,
        source.select(selected(workload, by, COUNT)).and(which).groupBy(keys(workload, by)));
  }

  private void countResources(Source source, Field<Long> workload, Condition which) {
    Condition there = which.and(RESOURCE.goneAt.isNull());
    List<Field<?>> byType = List.of(RESOURCE.account, RESOURCE.region, RESOURCE.type);
    List<Field<?>> byPlace = List.of(RESOURCE.account, RESOURCE.region);
    List<Field<?>> typeColumns =
        List.of(
            RESOURCE_COUNT.workload,
            RESOURCE_COUNT.account,
            RESOURCE_COUNT.region,
            RESOURCE_COUNT.type,
            RESOURCE_COUNT.resources,
            RESOURCE_COUNT.atRisk,
            RESOURCE_COUNT.high,
            RESOURCE_COUNT.medium,
            RESOURCE_COUNT.low);
    List<Field<?>> placeColumns =
        List.of(
            PLACE_COUNT.workload,
            PLACE_COUNT.account,
            PLACE_COUNT.region,
            PLACE_COUNT.resources,
            PLACE_COUNT.atRisk,
            PLACE_COUNT.high,
            PLACE_COUNT.medium,
            PLACE_COUNT.low);
    Field<?>[] figures = figures();
    rows.insert(
        RESOURCE_COUNT,
        typeColumns,
        source
            .select(selected(workload, byType, figures))
            .and(there)
            .groupBy(keys(workload, byType)));
    rows.insert(
        PLACE_COUNT,
        placeColumns,
        source
            .select(selected(workload, byPlace, figures))
            .and(there)
            .groupBy(keys(workload, byPlace)));
  }

  private static Field<?>[] figures() {
    Condition atRisk = RESOURCE.high.plus(RESOURCE.medium).plus(RESOURCE.low).gt(0);
    return new Field<?>[] {
      COUNT,
      DSL.coalesce(DSL.sum(DSL.when(atRisk, 1).otherwise(0)), DSL.inline(0)),
      DSL.sum(RESOURCE.high),
      DSL.sum(RESOURCE.medium),
      DSL.sum(RESOURCE.low)
    };
  }

  private List<Field<?>> selected(Field<Long> workload, List<Field<?>> by, Field<?>... figures) {
    List<Field<?>> all = new ArrayList<>();
    all.add(rows.own());
    all.addAll(with(workload, by));
    all.addAll(List.of(figures));
    return all;
  }

  /** What stands for all is no key: it is the same in every row. */
  private static List<Field<?>> keys(Field<Long> workload, List<Field<?>> by) {
    return workload.equals(ALL_RESOURCES) ? by : with(workload, by);
  }

  private static List<Field<?>> with(Field<Long> workload, List<Field<?>> by) {
    List<Field<?>> all = new ArrayList<>();
    all.add(workload);
    all.addAll(by);
    return all;
  }
}
