package dev.atoll.server.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How one may sign in: for whoever is not signed in yet. */
@Path("/api/v1/entry")
@Produces(MediaType.APPLICATION_JSON)
public final class EntryResource {
  private final boolean oidc;

  EntryResource(
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean oidc) {
    this.oidc = oidc;
  }

  /**
   * @param oidc whether {@code /api/v1/oidc} signs in through OpenID Connect
   */
  public record EntryView(boolean oidc) {}

  @Open
  @GET
  public EntryView get() {
    return new EntryView(oidc);
  }
}
