package dev.atoll.engine.work;

import dev.atoll.engine.knowledge.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * To which area a rule's mending belongs: by its service where it interrupts, else by the question
 * of its first practice.
 */
public final class Areas {
  private static final Map<Area, List<String>> QUESTIONS =
      Map.ofEntries(
          Map.entry(Area.IDENTITY, List.of("SEC01", "SEC02", "SEC03")),
          Map.entry(Area.DETECTION, List.of("SEC04", "SEC10", "OPS04", "OPS08", "REL06")),
          Map.entry(Area.BACKUP, List.of("REL09", "REL13")),
          Map.entry(Area.NETWORK, List.of("SEC05")),
          Map.entry(Area.DATA, List.of("SEC07", "SEC08", "SEC09")),
          Map.entry(Area.SERVERS, List.of("SEC06", "SEC11")),
          Map.entry(Area.RESILIENCE, List.of("REL")),
          Map.entry(Area.OPERATIONS, List.of("OPS")),
          Map.entry(Area.PERFORMANCE, List.of("PERF")),
          Map.entry(Area.COST, List.of("COST")),
          Map.entry(Area.SUSTAINABILITY, List.of("SUS")));

  private static final Map<Area, List<String>> SERVICES =
      Map.of(
          Area.WINDOW_DATABASES,
          List.of(
              "dax",
              "docdb",
              "docdbelastic",
              "dynamodb",
              "elasticache",
              "keyspaces",
              "memorydb",
              "neptune",
              "opensearch",
              "opensearchserverless",
              "rds",
              "redshift",
              "redshiftserverless",
              "timestreaminfluxdb"),
          Area.WINDOW_STORAGE,
          List.of("backup", "efs", "fsx", "s3", "s3control", "storagegateway"),
          Area.WINDOW_TRAFFIC,
          List.of(
              "apigateway",
              "apigatewayv2",
              "appsync",
              "cloudfront",
              "directconnect",
              "elasticloadbalancing",
              "elasticloadbalancingv2",
              "globalaccelerator",
              "networkfirewall",
              "networkmanager",
              "route53",
              "route53resolver",
              "vpclattice",
              "waf",
              "wafv2"),
          Area.WINDOW_COMPUTE,
          List.of(
              "apprunner",
              "autoscaling",
              "batch",
              "ec2",
              "ecr",
              "ecs",
              "eks",
              "elasticbeanstalk",
              "emr",
              "emrserverless",
              "lambda",
              "lightsail",
              "ssm",
              "workspaces"));

  private static final Map<String, Area> BY_QUESTION = inverse(QUESTIONS);
  private static final Map<String, Area> BY_SERVICE = inverse(SERVICES);

  private Areas() {}

  public static Area of(Rule rule) {
    return rule.fix().interrupts()
        ? ofService(rule.resource().service().id())
        : rule.practices().stream().findFirst().flatMap(Areas::ofPractice).orElse(Area.OPERATIONS);
  }

  /** The area of a practice or question; empty where it is of no lens that AWS publishes. */
  static Optional<Area> ofPractice(String code) {
    String question = code.indexOf('-') < 0 ? code : code.substring(0, code.indexOf('-'));
    String pillar = question.replaceAll("\\d+$", "");
    return Optional.ofNullable(BY_QUESTION.getOrDefault(question, BY_QUESTION.get(pillar)));
  }

  static Area ofService(String service) {
    return BY_SERVICE.getOrDefault(service, Area.WINDOW_PLATFORM);
  }

  /** The services that are named here. */
  static Iterable<String> services() {
    return BY_SERVICE.keySet();
  }

  private static Map<String, Area> inverse(Map<Area, List<String>> names) {
    Map<String, Area> areas = new HashMap<>();
    names.forEach((area, all) -> all.forEach(name -> areas.put(name, area)));
    return Map.copyOf(areas);
  }
}
