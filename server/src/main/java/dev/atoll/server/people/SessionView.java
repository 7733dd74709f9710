package dev.atoll.server.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and to what. */
public record SessionView(User user, TenantView tenant, List<TenantName> tenants) {
  public record User(String id, String email, String name, String role) {}

  /**
   * @param nodes running compute and database instances, load balancers and the like
   */
  public record TenantView(
      String id,
      String name,
      String plan,
      @Nullable Instant trialEndsAt,
      long nodes,
      @Nullable Integer nodeLimit) {}

  public record TenantName(String id, String name) {}
}
