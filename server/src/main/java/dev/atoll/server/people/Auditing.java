package dev.atoll.server.people;

import dev.atoll.store.people.AuditLog;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notes every change, and every try at what is not there or not allowed: ids of other tenants are
 * of that kind.
 */
public final class Auditing {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String BASE = "/api/v1";

  private final Caller caller;
  private final AuditLog log;

  Auditing(Caller caller, AuditLog log) {
    this.caller = caller;
    this.log = log;
  }

  @ServerResponseFilter
  public void note(
      ContainerRequestContext request,
      ContainerResponseContext response,
      HttpServerRequest connection) {
    int status = response.getStatus();
    boolean refused = status == 403 || status == 404;
    boolean changed = !READING.contains(request.getMethod()) && status < 400;
    if (!refused && !changed || caller.known().isEmpty()) {
      return;
    }
    String path = request.getUriInfo().getPath();
    log.add(
        caller.member(),
        request.getMethod() + " " + path.replaceFirst("^" + BASE, "").replaceAll("/[0-9a-f-]+", "/{id}"),
        path.replaceFirst("^" + BASE, ""),
        refused ? "refused with " + status : caller.note(),
        String.valueOf(connection.remoteAddress().hostAddress()));
  }
}
