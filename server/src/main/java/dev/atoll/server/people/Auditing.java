package dev.atoll.server.people;

import dev.atoll.store.people.AuditLog;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notes every change, and every try at what is not there or not allowed: ids of other tenants are
 * of that kind.
 */
public final class Auditing {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern BASE = Pattern.compile("^/api/v1");
  private static final Pattern TRYING = Pattern.compile("/preview$");
  private static final Pattern ID = Pattern.compile("/([0-9]+|[0-9a-f-]{36})(?=/|$)");

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
    note(
        request.getMethod(),
        request.getUriInfo().getPath(),
        response.getStatus(),
        String.valueOf(connection.remoteAddress().hostAddress()));
  }

  void note(String method, String address, int status, String from) {
    boolean refused = status == 403 || status == 404;
    String path = BASE.matcher(address).replaceFirst("");
    boolean reads = READING.contains(method) || TRYING.matcher(path).find();
    boolean changed = !reads && status < 400;
    if ((!refused && !changed) || caller.known().isEmpty()) {
      return;
    }
    log.add(
        caller.noted(),
        method + " " + ID.matcher(path).replaceAll("/{id}"),
        path,
        refused ? "refused with " + status : caller.note(),
        from);
  }
}
