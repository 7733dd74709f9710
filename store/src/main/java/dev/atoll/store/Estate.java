package dev.atoll.store;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.account.Accounts;
import dev.atoll.store.adherence.Adherence;
import dev.atoll.store.finding.Findings;
import dev.atoll.store.finding.Mutes;
import dev.atoll.store.lens.Lenses;
import dev.atoll.store.notify.Deliveries;
import dev.atoll.store.notify.Notifications;
import dev.atoll.store.organization.Organizations;
import dev.atoll.store.overview.Overview;
import dev.atoll.store.overview.OverviewQuery;
import dev.atoll.store.pack.Packs;
import dev.atoll.store.pack.ParameterValues;
import dev.atoll.store.resource.Resources;
import dev.atoll.store.review.Journeys;
import dev.atoll.store.review.Reviews;
import dev.atoll.store.scan.Gaps;
import dev.atoll.store.scan.Scans;
import dev.atoll.store.scan.Snapshots;
import dev.atoll.store.schedule.Schedules;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.workload.Workloads;
import java.time.Instant;
import java.util.function.Function;

/** All that one tenant has. Each method is one transaction. Safe for many threads. */
public final class Estate {
  private final Database database;
  private final long tenant;
  private final Function<Rows, KnowledgeBase> knowledge;

  Estate(Database database, long tenant, Function<Rows, KnowledgeBase> knowledge) {
    this.database = database;
    this.tenant = tenant;
    this.knowledge = knowledge;
  }

  public long tenant() {
    return tenant;
  }

  /** The knowledge that this tenant is judged by, in a transaction of its own. */
  public KnowledgeBase knowledge() {
    return run(knowledge);
  }

  /** The knowledge that this tenant is judged by, as a transaction that runs sees it. */
  public KnowledgeBase knowledge(Rows rows) {
    return knowledge.apply(rows);
  }

  /** Runs work on this tenant's rows as one transaction. */
  public <T> T run(Function<Rows, T> work) {
    return database.inTenant(tenant, work);
  }

  public Accounts accounts() {
    return new Accounts(this);
  }

  public Scans scans() {
    return new Scans(this);
  }

  public Snapshots snapshots() {
    return new Snapshots(this);
  }

  public Gaps gaps() {
    return new Gaps(this);
  }

  public Findings findings() {
    return new Findings(this);
  }

  public Mutes mutes() {
    return new Mutes(this);
  }

  public Resources resources() {
    return new Resources(this);
  }

  public Workloads workloads() {
    return new Workloads(this);
  }

  public Adherence adherence() {
    return new Adherence(this);
  }

  public Schedules schedules() {
    return new Schedules(this);
  }

  public Notifications notifications() {
    return new Notifications(this);
  }

  public Deliveries deliveries() {
    return new Deliveries(this);
  }

  /** Reviews by the framework. */
  public Reviews reviews() {
    return new Reviews(this);
  }

  public Lenses lenses() {
    return new Lenses(this);
  }

  public Organizations organizations() {
    return new Organizations(this);
  }

  public Packs packs() {
    return new Packs(this);
  }

  public ParameterValues parameterValues() {
    return new ParameterValues(this);
  }

  /** Where the customer stands on the way from onboarding to improvement. */
  public Journeys journeys() {
    return new Journeys(this);
  }

  public Retention retention() {
    return new Retention(this);
  }

  /**
   * A part of the estate on one page.
   *
   * @param now the trend shows the time before it
   */
  public Overview overview(Scope scope, Instant now) {
    return run(rows -> new OverviewQuery(rows, knowledge(rows), scope, now).overview());
  }
}
