package dev.atoll.engine.snapshot;

import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.ReadPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a scan reads beyond its lists of resources.
 *
 * @param text tells this choice of things to read from any other
 * @param details the further calls made per resource, {@code AWS::S3::Bucket/Encryption}
 */
public record Selection(String text, Set<String> details) {

  /** The selection that a plan is. */
  public static Selection of(String text, ReadPlan plan) {
    Set<String> details = new TreeSet<>();
    plan.types()
        .forEach(read -> read.details().forEach(detail -> details.add(name(read.type(), detail))));
    return new Selection(text, details);
  }

  private static String name(ResourceType type, ResourceType.Detail detail) {
    return type.name() + "/" + detail.name();
  }

  /**
   * A configuration in which each field of a detail that was not asked for is a gap: it must not
   * read as empty.
   */
  Struct mark(
      Struct configuration, ResourceType type, String account, String region, String resource) {
    Map<String, Object> unseen = new LinkedHashMap<>();
    for (ResourceType.Detail detail : type.details()) {
      if (!details.contains(name(type, detail))) {
        Gap gap = gap(type, detail, account, region, resource);
        detail.fields().stream()
            .filter(field -> !configuration.has(field))
            .forEach(field -> unseen.put(field, gap));
      }
    }
    return configuration.with(unseen);
  }

  private static Gap gap(
      ResourceType type,
      ResourceType.Detail detail,
      String account,
      String region,
      String resource) {
    return new Gap(
        account,
        region,
        detail.service().id(),
        detail.operation(),
        GapReason.NOT_READ,
        Optional.of(detail.service().permission(detail.operation())),
        type.name(),
        Optional.of(resource),
        detail.operation() + " was not called when the snapshot was taken");
  }
}
