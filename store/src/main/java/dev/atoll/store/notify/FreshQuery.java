package dev.atoll.store.notify;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;
import static dev.atoll.store.schema.FindingEventTable.FINDING_EVENT;
import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.ToldTable.TOLD;
import static dev.atoll.store.schema.WorkloadMemberTable.WORKLOAD_MEMBER;
import static dev.atoll.store.schema.WorkloadTable.WORKLOAD;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.codec.Numbers;
import dev.atoll.store.finding.FindingEvent.Kind;
import dev.atoll.store.finding.FindingRows;
import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.schema.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Finds what a channel wants to be told of, and was not told of yet. */
final class FreshQuery {
  private static final Fresh NOTHING = new Fresh(List.of(), List.of());

  private final Rows rows;
  private final KnowledgeBase knowledge;
  private final Notification notification;

  FreshQuery(Rows rows, KnowledgeBase knowledge, Notification notification) {
    this.rows = rows;
    this.knowledge = knowledge;
    this.notification = notification;
  }

  /**
   * What the clock opened again since the channel is there: risks whose acceptance or mute ended.
   */
  Fresh expired(int shown) {
    return notification.events().contains(NotificationEvent.REOPENED)
        ? fresh(
            FINDING_EVENT
                .scan
                .isNull()
                .and(FINDING_EVENT.kind.in(Kind.ACCEPTANCE_EXPIRED.id(), Kind.UNMUTED.id()))
                .and(FINDING_EVENT.happenedAt.ge(notification.createdAt()))
                .and(FINDING_EVENT.happenedAt.eq(FINDING.openedAt)),
            shown)
        : NOTHING;
  }

  /** What a scan brought. */
  Fresh of(String scan, int shown) {
    List<String> kinds = new ArrayList<>();
    if (notification.events().contains(NotificationEvent.OPENED)) {
      kinds.add(Kind.OPENED.id());
    }
    if (notification.events().contains(NotificationEvent.REOPENED)) {
      kinds.add(Kind.REOPENED.id());
    }
    return kinds.isEmpty()
        ? NOTHING
        : fresh(FINDING_EVENT.scan.eq(scan).and(FINDING_EVENT.kind.in(kinds)), shown);
  }

  private Fresh fresh(Condition event, int shown) {
    Condition wanted =
        FINDING
            .id
            .in(rows.from(FINDING_EVENT).only(FINDING_EVENT.finding).and(event))
            .and(FINDING.status.eq(FindingStatus.OPEN.id()))
            .and(FINDING.severity.le(Numbers.of(notification.severity())))
            .and(
                DSL.notExists(
                    rows.from(TOLD)
                        .only(TOLD.finding)
                        .and(TOLD.notification.eq(notification.id()))
                        .and(TOLD.finding.eq(FINDING.id))
                        .and(TOLD.openedAt.eq(FINDING.openedAt))))
            .and(inScope());
    return new Fresh(
        rows.from(FINDING)
            .select(FINDING.id, FINDING.openedAt, FINDING.severity)
            .and(wanted)
            .fetch(row ->
                new Fresh.Life(
                    row.get(FINDING.id),
                    row.get(FINDING.openedAt),
                    Numbers.severity(row.get(FINDING.severity)))),
        FindingRows.source(rows)
            .select(FindingRows.COLUMNS)
            .and(wanted)
            .orderBy(FINDING.severity, FINDING.rule, FINDING.id)
            .limit(shown)
            .fetch(row -> FindingRows.item(row, knowledge)));
  }

  private Condition inScope() {
    Condition scope =
        notification
            .workload()
            .map(id -> isMember(WORKLOAD_MEMBER.workload.eq(id)))
            .orElse(DSL.noCondition());
    return notification.environment().map(name -> scope.and(inEnvironment(name))).orElse(scope);
  }

  private Condition inEnvironment(String name) {
    Condition account =
        FINDING.account.in(
            rows.from(ACCOUNT).only(ACCOUNT.account).and(ACCOUNT.environment.eq(name)));
    Condition workload =
        isMember(
            WORKLOAD_MEMBER.workload.in(
                rows.from(WORKLOAD).only(WORKLOAD.id).and(WORKLOAD.environment.eq(name))));
    return account.or(workload);
  }

  private Condition isMember(Condition of) {
    return DSL.exists(
        rows.from(WORKLOAD_MEMBER)
            .only(WORKLOAD_MEMBER.resource)
            .and(WORKLOAD_MEMBER.resource.eq(FINDING.resource))
            .and(of));
  }
}
