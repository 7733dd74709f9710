package dev.atoll.server.review;

import dev.atoll.store.lens.StoredLens;

/** A lens of the tenant's own, named. */
public record LensRef(String id, String name) {
  static LensRef of(StoredLens lens) {
    return new LensRef(String.valueOf(lens.id()), lens.name());
  }
}
