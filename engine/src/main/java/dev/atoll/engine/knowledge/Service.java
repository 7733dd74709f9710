package dev.atoll.engine.knowledge;

import java.util.Map;
import java.util.Set;

/**
 * One AWS service: {@code aws/<service>/service.yaml}.
 *
 * @param id the SDK module, {@code elasticloadbalancingv2}
 * @param title what people call it, {@code Elastic Load Balancing}
 * @param client the simple name of the SDK's client, {@code ElasticLoadBalancingV2Client}
 * @param prefix the prefix of its IAM actions, {@code elasticloadbalancing}
 * @param permissions IAM actions of operations that do not follow {@code prefix:Operation}
 * @param rates how fast an account may call an operation in one region; {@code default} for all not
 *     named
 * @param errors error codes that the service returns although its model does not declare them
 * @param secrets fields of its model whose values are never kept, {@code
 *     EnvironmentResponse.Variables}
 * @param plain words by which a value among the secrets is told to be none: the key of a map, or
 *     what another field of the same structure holds
 */
public record Service(
    String id,
    String title,
    String client,
    String prefix,
    Map<String, String> permissions,
    Map<String, Rate> rates,
    Map<String, String> errors,
    Set<String> secrets,
    Set<String> plain) {

  /** A service that returns no secrets. */
  public Service(
      String id,
      String title,
      String client,
      String prefix,
      Map<String, String> permissions,
      Map<String, Rate> rates,
      Map<String, String> errors) {
    this(id, title, client, prefix, permissions, rates, errors, Set.of(), Set.of());
  }

  /** Calls per second that AWS sustains, and how many at once after a rest. */
  public record Rate(double perSecond, int burst) {}

  /** The IAM action that an operation needs. */
  public String permission(String operation) {
    return permissions.getOrDefault(operation, prefix + ":" + operation);
  }

  public Rate rate(String operation) {
    Rate named = rates.get(operation);
    return named != null ? named : rates.getOrDefault("default", new Rate(10, 20));
  }
}
