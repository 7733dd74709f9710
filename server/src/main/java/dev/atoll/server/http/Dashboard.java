package dev.atoll.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The dashboard's files, and what the server says to browsers with every answer.
 *
 * <p>Whatever is not the API's is the dashboard's: it finds its own way by the address (a
 * single-page application).
 */
@ApplicationScoped
public final class Dashboard {
  private static final String FOLDER = "atoll/dashboard";
  private static final String START = "/index.html";

  /**
   * Names of files have an ending; a folder, whose name has none, is no file. Possessive, for else
   * each part of a path takes a piece of the stack, and long ones overflow it.
   */
  private static final Pattern PLAIN =
      Pattern.compile("(?:/[A-Za-z0-9_@-][A-Za-z0-9_.@-]*+)++(?<=\\.[A-Za-z0-9]{1,10})");

  private static final Pattern SERVERS = Pattern.compile("/(api|health|metrics)(/.*)?");
  private static final int BEFORE_REST = 100;

  private final Map<String, Asset> files = new ConcurrentHashMap<>();

  void headers(@Observes Filters filters) {
    filters.register(
        context -> {
          context
              .response()
              .putHeader(
                  "Content-Security-Policy",
                  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                      + " font-src 'self' data:; worker-src 'self' blob:; object-src 'none';"
                      + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
              .putHeader("X-Content-Type-Options", "nosniff")
              .putHeader("X-Frame-Options", "DENY")
              .putHeader("Referrer-Policy", "no-referrer")
              .putHeader("Cross-Origin-Opener-Policy", "same-origin")
              .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
          context.next();
        },
        BEFORE_REST);
  }

  void routes(@Observes Router router) {
    router
        .route()
        .order(BEFORE_REST)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(this::serve);
  }

  private void serve(RoutingContext context) {
    String path = context.normalizedPath();
    if (SERVERS.matcher(path).matches()) {
      context.next();
      return;
    }
    Optional<Asset> file = maybeFile(path) ? file(path) : Optional.empty();
    if (file.isEmpty() && path.startsWith("/assets/")) {
      context.response().setStatusCode(404).end();
      return;
    }
    file.or(() -> file(START))
        .orElseGet(Dashboard::missing)
        .send(context.response(), takesGzip(context));
  }

  static boolean maybeFile(String path) {
    return PLAIN.matcher(path).matches();
  }

  private static boolean takesGzip(RoutingContext context) {
    return context.parsedHeaders().acceptEncoding().stream()
        .anyMatch(one -> "gzip".equals(one.value()) && one.weight() > 0);
  }

  private Optional<Asset> file(String path) {
    Asset known = files.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        return Optional.empty();
      }
      Asset read = Asset.of(path, in.readAllBytes());
      files.put(path, read);
      return Optional.of(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Asset missing() {
    return Asset.of(
        START,
        """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Atoll</title>
        <style>body{font:16px/1.5 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem}</style>
        <h1>Atoll runs</h1>
        <p>This server was built without its dashboard. To build it (Node 20 or newer):</p>
        <pre>cd web &amp;&amp; npm ci &amp;&amp; npm run build</pre>
        <p>then start <code>atoll serve</code> again. The API is under
        <a href="/api/v1/openapi">/api/v1</a>.</p></html>
        """
            .getBytes(UTF_8));
  }
}
