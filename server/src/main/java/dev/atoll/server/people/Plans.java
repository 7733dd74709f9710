package dev.atoll.server.people;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Database;
import dev.atoll.store.Paging;
import dev.atoll.store.Tenant;
import dev.atoll.store.resource.Present;
import dev.atoll.store.resource.ResourceFilter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What a plan allows. */
@Singleton
public final class Plans {
  /**
   * What counts as a node: one that computes, keeps data or spreads load. docs/server.md tells
   * people.
   */
  static final List<String> NODES =
      List.of(
          "AWS::EC2::Instance",
          "AWS::RDS::DBInstance",
          "AWS::ElastiCache::CacheCluster",
          "AWS::OpenSearchService::Domain",
          "AWS::Redshift::Cluster",
          "AWS::ECS::Service",
          "AWS::EKS::Nodegroup",
          "AWS::Lambda::Function",
          "AWS::DynamoDB::Table",
          "AWS::MSK::Cluster",
          "AWS::ElasticLoadBalancingV2::LoadBalancer",
          "AWS::ElasticLoadBalancing::LoadBalancer",
          "AWS::EC2::NatGateway");

  private static final String TRIAL = "trial";

  private static final Duration PAST = Duration.ofDays(366);

  /** What a snapshot from elsewhere may be ahead by. */
  private static final Duration SOON = Duration.ofDays(1);

  private final Database database;
  private final KnowledgeBase knowledge;
  private final InstantSource clock;

  Plans(Database database, KnowledgeBase knowledge, InstantSource clock) {
    this.database = database;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  SessionView.TenantView of(long tenant) {
    Tenant found = tenant(tenant);
    return new SessionView.TenantView(
        String.valueOf(found.id()),
        found.name(),
        found.plan(),
        found.trialEndsAt().orElse(null),
        nodes(tenant),
        found.nodeLimit().orElse(null));
  }

  /** How many nodes a tenant has in all. */
  long nodes(long tenant) {
    ResourceFilter nodes =
        new ResourceFilter(
            NODES, List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    return database.estate(tenant, knowledge).resources().page(nodes, Paging.first(1)).total();
  }

  /** How many nodes a tenant had on the days of the past year on which something was scanned. */
  List<Present> usage(long tenant) {
    Instant now = clock.instant();
    return database
        .estate(tenant, knowledge)
        .resources()
        .present(NODES, now.minus(PAST), now.plus(SOON));
  }

  /** Refuses one person more than a trial has. */
  void mayAddPerson(long tenant, int there) {
    if (tenant(tenant).plan().equals(TRIAL) && there >= 1) {
      throw new Refused(Refusal.PLAN_LIMIT, "a trial has one user", "take the standard plan");
    }
  }

  /** Refuses a scan after the trial, or with more nodes than the plan has. */
  public void mayScan(long tenant) {
    Tenant found = tenant(tenant);
    if (found.trialEndsAt().filter(end -> end.isBefore(clock.instant())).isPresent()) {
      throw new Refused(
          Refusal.PLAN_LIMIT, "the trial ended; what was found stays", "take the standard plan");
    }
    long nodes = nodes(tenant);
    if (found.nodeLimit().filter(limit -> nodes > limit).isPresent()) {
      throw new Refused(
          Refusal.PLAN_LIMIT,
          "the plan has %d nodes, there are %d".formatted(found.nodeLimit().get(), nodes),
          "take the standard plan, or remove accounts");
    }
  }

  private Tenant tenant(long id) {
    return database
        .tenants()
        .find(id)
        .orElseThrow(() -> Refused.notFound("tenant", String.valueOf(id)));
  }
}
