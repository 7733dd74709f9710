package dev.atoll.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code atoll serve}: its options become the framework's settings, then it starts. */
@QuarkusMain
@Command(
    name = "atoll serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Serves the dashboard and the REST API.")
public final class Serve implements Callable<Integer> {
  private static final int USAGE = 2;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8420",
      description = "The port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "127.0.0.1",
      description = "The address to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where the embedded database lives (default: atoll in XDG_DATA_HOME or ~/.local/share).")
  private @Nullable Path data;

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description =
          "PostgreSQL instead of the embedded database: jdbc:postgresql://host/database; user and"
              + " password come from ATOLL_DB_USER and ATOLL_DB_PASSWORD.")
  private @Nullable String jdbcUrl;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "Where people reach the server, if not at the host and port.")
  private @Nullable String publicUrl;

  @Option(
      names = "--oidc-url",
      paramLabel = "URL",
      description =
          "Sign in through this OpenID Connect provider; its client comes from ATOLL_OIDC_CLIENT"
              + " and ATOLL_OIDC_SECRET.")
  private @Nullable String oidcUrl;

  @Option(names = "--log-json", description = "Write the log as lines of JSON.")
  private boolean logJson;

  @Option(
      names = "--demo",
      description = "Show the bundled example estate with eight weeks of history; nothing is kept.")
  private boolean demo;

  private Serve() {}

  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Serve());
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((exception, _) -> {
      System.err.println("atoll: " + exception.getMessage());
      System.err.println("  see atoll serve --help");
      return USAGE;
    });
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() {
    String problem = unusable();
    if (problem != null) {
      System.err.println("atoll: " + problem);
      System.err.println("  choose another with --port and --host");
      return USAGE;
    }
    settings().forEach(System::setProperty);
    Quarkus.run();
    return 0;
  }

  /** Why the address cannot be listened on; the framework would say it with a stack trace. */
  private @Nullable String unusable() {
    if (port < 1 || port > 65_535) {
      return port + " is no port";
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return null;
    } catch (java.io.IOException | RuntimeException e) {
      return "cannot listen on %s:%d: %s".formatted(host, port, e.getMessage());
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new java.util.HashMap<>();
    settings.put("quarkus.http.host", host);
    settings.put("quarkus.http.port", String.valueOf(port));
    settings.put("quarkus.log.console.json.enabled", String.valueOf(logJson));
    settings.put("atoll.data", String.valueOf(data == null ? usualFolder() : data));
    settings.put("atoll.demo", String.valueOf(demo));
    settings.put("atoll.local", String.valueOf(isLocal()));
    settings.put(
        "atoll.address",
        Optional.ofNullable(publicUrl)
            .orElseGet(() -> "http://" + (isLocal() ? "localhost" : host) + ":" + port));
    Optional.ofNullable(jdbcUrl).ifPresent(url -> settings.put("atoll.jdbc-url", url));
    Optional.ofNullable(oidcUrl)
        .ifPresent(url -> {
          settings.put("quarkus.oidc.tenant-enabled", "true");
          settings.put("quarkus.oidc.auth-server-url", url);
          environment("ATOLL_OIDC_CLIENT")
              .ifPresent(client -> settings.put("quarkus.oidc.client-id", client));
          environment("ATOLL_OIDC_SECRET")
              .ifPresent(secret -> settings.put("quarkus.oidc.credentials.secret", secret));
        });
    return settings;
  }

  private boolean isLocal() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  private static Path usualFolder() {
    return environment("XDG_DATA_HOME")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
        .resolve("atoll");
  }

  static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
