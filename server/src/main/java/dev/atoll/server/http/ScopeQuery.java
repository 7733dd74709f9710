package dev.atoll.server.http;

import dev.atoll.store.Scope;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which part of the estate: a {@code workload} by id, an {@code account}, a {@code region}. */
public record ScopeQuery(
    @QueryParam("workload") @Nullable String workload,
    @QueryParam("account") @Nullable String account,
    @QueryParam("region") @Nullable String region) {
  public Scope scope() {
    return new Scope(
        Parsing.id(workload, "workload"),
        Parsing.value(account, "account"),
        Parsing.value(region, "region"));
  }
}
