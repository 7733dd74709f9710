package dev.atoll.server.people;

import dev.atoll.server.contract.OneOf;
import dev.atoll.store.people.Role;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and to what. */
public record SessionView(User user, TenantView tenant, List<TenantName> tenants) {
  public record User(String id, String email, String name, @OneOf(Role.class) String role) {}

  /**
   * @param nodes running compute and database instances, load balancers and the like
   */
  public record TenantView(
      String id,
      String name,
      @Schema(enumeration = {"trial", "standard"}) String plan,
      @Nullable Instant trialEndsAt,
      long nodes,
      @Nullable Integer nodeLimit) {}

  public record TenantName(String id, String name) {}
}
