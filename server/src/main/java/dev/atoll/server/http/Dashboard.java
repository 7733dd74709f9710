package dev.atoll.server.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.MimeMapping;
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

  /** Vite puts a hash of the content into these names, so they never change. */
  private static final Pattern HASHED = Pattern.compile("/assets/.*-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");

  private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9_.@-]*)+");
  private static final Pattern SERVERS = Pattern.compile("/(api|health|metrics)(/.*)?");
  private static final int BEFORE_REST = 100;

  private final Map<String, Buffer> files = new ConcurrentHashMap<>();

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
    Optional<Buffer> file = PLAIN.matcher(path).matches() ? file(path) : Optional.empty();
    String name = file.isPresent() ? path : START;
    if (file.isEmpty() && path.startsWith("/assets/")) {
      context.response().setStatusCode(404).end();
      return;
    }
    send(context.response(), name, file.or(() -> file(START)).orElseGet(Dashboard::missing));
  }

  private static void send(HttpServerResponse response, String name, Buffer content) {
    String type = MimeMapping.getMimeTypeForFilename(name);
    response
        .putHeader("Content-Type", type.startsWith("text/") ? type + ";charset=UTF-8" : type)
        .putHeader(
            "Cache-Control",
            HASHED.matcher(name).matches() ? "public, max-age=31536000, immutable" : "no-cache")
        .end(content);
  }

  private Optional<Buffer> file(String path) {
    Buffer known = files.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        return Optional.empty();
      }
      Buffer read = Buffer.buffer(in.readAllBytes());
      files.put(path, read);
      return Optional.of(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Buffer missing() {
    return Buffer.buffer(
        """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Atoll</title>
        <style>body{font:16px/1.5 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem}</style>
        <h1>Atoll runs</h1>
        <p>This server was built without its dashboard. To build it (Node 20 or newer):</p>
        <pre>cd web &amp;&amp; npm ci &amp;&amp; npm run build</pre>
        <p>then start <code>atoll serve</code> again. The API is under
        <a href="/api/v1/openapi">/api/v1</a>.</p></html>
        """);
  }
}
