package dev.atoll.server.api;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.server.contract.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * Something that a scan did not see.
 *
 * @param reason {@code denied}, {@code throttled}, {@code timeout}, {@code region-disabled} …
 * @param permission the IAM action that would close it
 * @param resource absent where it is a whole list
 */
public record GapView(
    String account,
    String region,
    String service,
    String operation,
    @OneOf(GapReason.class) String reason,
    @Nullable String permission,
    String type,
    @Nullable String resource,
    String message) {
  static GapView of(Gap gap) {
    return new GapView(
        gap.account(),
        gap.region(),
        gap.service(),
        gap.operation(),
        gap.reason().id(),
        gap.permission().orElse(null),
        gap.type(),
        gap.resource().orElse(null),
        gap.detail());
  }
}
