package dev.atoll.store.resource;

import dev.atoll.engine.model.Resource;
import dev.atoll.store.codec.Hash;
import java.util.UUID;

/** What tells a tenant's resources apart, over all scans. */
public final class Identity {
  private Identity() {}

  public static UUID of(Resource resource) {
    return Hash.of(resource.account(), resource.region(), resource.type(), resource.key());
  }
}
