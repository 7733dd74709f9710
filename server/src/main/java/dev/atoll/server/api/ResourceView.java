package dev.atoll.server.api;

import dev.atoll.store.resource.ResourceItem;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource as lists show it, with its open findings. */
public record ResourceView(
    String id,
    String key,
    @Nullable String arn,
    String type,
    String name,
    String account,
    String region,
    Map<String, String> tags,
    long high,
    long medium,
    long low,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable Instant goneAt) {
  static ResourceView of(ResourceItem item) {
    return new ResourceView(
        String.valueOf(item.ref().id()),
        item.ref().key(),
        item.ref().arn().orElse(null),
        item.ref().type(),
        item.ref().name(),
        item.ref().account(),
        item.ref().region(),
        item.tags(),
        item.risks().high(),
        item.risks().medium(),
        item.risks().low(),
        item.firstSeen(),
        item.lastSeen(),
        item.goneAt().orElse(null));
  }
}
