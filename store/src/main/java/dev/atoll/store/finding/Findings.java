package dev.atoll.store.finding;

import static dev.atoll.store.schema.FindingCountTable.FINDING_COUNT;
import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.MuteTable.MUTE;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.TextSignTable.TEXT_SIGN;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.Estate;
import dev.atoll.store.Keyset;
import dev.atoll.store.Page;
import dev.atoll.store.Paging;
import dev.atoll.store.ingest.Expiry;
import dev.atoll.store.ingest.Figures;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.schema.Sums;
import dev.atoll.store.text.TextSearch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Findings: lists, groups, one, and what people do with them. */
public final class Findings {
  private static final Keyset KEYSET =
      new Keyset(
          Map.<String, Field<?>>of(
              "severity", FINDING.severity,
              "firstSeen", FINDING.firstSeen,
              "lastSeen", FINDING.lastSeen,
              "rule", FINDING.rule,
              "id", FINDING.id),
          "-severity",
          FINDING.id,
          List.of("severity"));

  private final Estate estate;

  public Findings(Estate estate) {
    this.estate = estate;
  }

  /**
   * Findings by {@code severity} (worst first as {@code -severity}, the usual order), {@code
   * firstSeen}, {@code lastSeen}, {@code rule} or {@code id}.
   */
  public Page<FindingItem> page(FindingFilter filter, Paging paging) {
    return estate.run(rows -> page(rows, filter, paging));
  }

  private Page<FindingItem> page(Rows rows, FindingFilter filter, Paging paging) {
    KnowledgeBase knowledge = estate.knowledge(rows);
    Optional<TextSearch> search = TextSearch.of(rows, filter.text());
    if (search.isPresent()) {
      return page(rows, filter, paging, search.get());
    }
    Condition condition = FindingConditions.of(filter, rows, knowledge);
    return KEYSET.page(
        FindingRows.source(rows).select(FindingRows.COLUMNS).and(condition),
        paging,
        row -> FindingRows.item(row, knowledge),
        count(rows, filter, condition));
  }

  private Page<FindingItem> page(
      Rows rows, FindingFilter filter, Paging paging, TextSearch search) {
    KnowledgeBase knowledge = estate.knowledge(rows);
    Condition rest = FindingConditions.withoutText(filter, rows, knowledge);
    boolean rare = search.isRare(TEXT_SIGN.findings);
    Condition text = FindingConditions.text(search, rare);
    TextSearch.Count count = TextSearch.count(FindingRows.source(rows), rest, text, rare);
    return KEYSET.page(
        FindingRows.source(rows).select(FindingRows.COLUMNS).and(rest).and(text),
        paging,
        row -> FindingRows.item(row, knowledge),
        count.found(),
        count.more());
  }

  private long count(Rows rows, FindingFilter filter, Condition condition) {
    return FindingTotals.of(filter, rows, estate.knowledge(rows))
        .orElseGet(() ->
            (long) rows.from(FINDING).select(DSL.count()).and(condition).fetchSingle(DSL.count()));
  }

  /** All of one finding; empty where there is none. */
  public Optional<FindingDetail> find(long id) {
    return estate.run(rows -> new FindingQuery(rows, estate.knowledge(rows)).find(id));
  }

  /** How many are open of each rule that any is open of, by its id. */
  public Map<String, Long> openByRule() {
    var sum = Sums.of(FINDING_COUNT.findings);
    return estate.run(rows ->
        rows.from(FINDING_COUNT)
            .select(FINDING_COUNT.rule, sum)
            .and(FINDING_COUNT.workload.eq(Figures.EVERYTHING))
            .and(FINDING_COUNT.status.eq(FindingStatus.OPEN.id()))
            .and(Figures.of(FINDING_COUNT.account, List.of()))
            .groupBy(FINDING_COUNT.rule)
            .fetchMap(FINDING_COUNT.rule, sum));
  }

  /** Findings by what they have in common, those with the most high ones first. */
  public Page<FindingGroup> groups(GroupBy by, FindingFilter filter, Paging paging) {
    return estate.run(
        rows -> new GroupQuery(rows, estate.knowledge(rows), by, filter).page(paging));
  }

  /**
   * Acts on findings; gives how many it changed.
   *
   * @param by who does it
   */
  public Acted act(Chosen chosen, FindingAction action, String by, Instant now) {
    return estate.run(rows ->
        new Acting(rows, estate.knowledge(rows), by, now.truncatedTo(ChronoUnit.MICROS))
            .act(chosen, action));
  }

  /** What somebody answers for in these accounts. */
  public List<Answered> answered(Collection<String> accounts) {
    return estate.run(rows ->
        FindingRows.source(rows)
            .leftJoin(MUTE, MUTE.id.eq(FINDING.mute))
            .select(
                RESOURCE.identity,
                FINDING.rule,
                FINDING.status,
                FINDING.acceptedOwner,
                FINDING.acceptedReason,
                FINDING.acceptedUntil,
                MUTE.actor,
                MUTE.reason,
                MUTE.until)
            .and(FINDING.account.in(accounts))
            .and(FINDING.status.in(FindingStatus.ACCEPTED.id(), FindingStatus.MUTED.id()))
            .fetch(Findings::answered));
  }

  private static Answered answered(Record row) {
    boolean accepted = row.get(FINDING.status).equals(FindingStatus.ACCEPTED.id());
    String owner = accepted ? row.get(FINDING.acceptedOwner) : row.get(MUTE.actor);
    String reason = accepted ? row.get(FINDING.acceptedReason) : row.get(MUTE.reason);
    return new Answered(
        row.get(RESOURCE.identity),
        row.get(FINDING.rule),
        Objects.requireNonNullElse(owner, ""),
        Objects.requireNonNullElse(reason, ""),
        Optional.ofNullable(accepted ? row.get(FINDING.acceptedUntil) : row.get(MUTE.until)));
  }

  /** Opens findings whose acceptance or mute has ended; gives how many. */
  public int expire(Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    return estate.run(rows -> {
      Expiry expiry = new Expiry(rows);
      if (!expiry.isDue(at)) {
        return 0;
      }
      rows.lockTenant();
      return expiry.expire(at);
    });
  }
}
