package dev.atoll.server.api;

import dev.atoll.store.resource.ResourceRef;
import org.jspecify.annotations.Nullable;

/**
 * A resource, named.
 *
 * @param key what AWS calls it within its type, account and region
 */
public record RefView(
    String id,
    String key,
    String name,
    String type,
    @Nullable String arn,
    String account,
    String region) {
  static RefView of(ResourceRef ref) {
    return new RefView(
        String.valueOf(ref.id()),
        ref.key(),
        ref.name(),
        ref.type(),
        ref.arn().orElse(null),
        ref.account(),
        ref.region());
  }
}
