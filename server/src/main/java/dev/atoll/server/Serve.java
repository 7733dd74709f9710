package dev.atoll.server;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.Category;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.store.Address;
import dev.atoll.store.Database;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code atoll serve}: its options become the framework's settings, then it starts. */
@QuarkusMain
@Command(
    name = "atoll serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {BackupCommand.class, RestoreCommand.class},
    description = "Serves the dashboard and the REST API.")
public final class Serve implements Callable<Integer> {
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

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "Where people reach the server, if not at the host and port.")
  private @Nullable URI publicUrl;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      split = ",",
      description =
          "The proxies in front, by address, network (10.0.0.0/8) or host name: from them the"
              + " X-Forwarded headers say who asks.")
  private List<String> trustedProxies = List.of();

  @Option(
      names = "--oidc-url",
      paramLabel = "URL",
      description =
          "Sign in through this OpenID Connect provider; its client comes from ATOLL_OIDC_CLIENT"
              + " and ATOLL_OIDC_SECRET.")
  private @Nullable URI oidcUrl;

  @Option(names = "--log-json", description = "Write the log as lines of JSON.")
  private boolean logJson;

  @Option(
      names = "--demo",
      description = "Show the bundled example estate with eight weeks of history; nothing is kept.")
  private boolean demo;

  Serve() {}

  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Serve());
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((exception, _) -> {
      System.err.println("atoll: " + exception.getMessage());
      System.err.println(
          "  see " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
      return Category.USER.exitCode();
    });
    line.setExecutionExceptionHandler((exception, _, _) -> Failures.told(exception));
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() {
    refuseAddress();
    Map<String, String> framework = frameworkSettings();
    Settings settings = new Settings(database.data(), demo, address(), isReachedFromHereOnly());
    new Ground(settings, Database.open(demo ? Address.memory("demo") : database.address())).lay();
    framework.forEach(System::setProperty);
    AtomicInteger exit = new AtomicInteger();
    Quarkus.run(null, (code, failure) -> exit.set(failure == null ? code : Failures.told(failure)));
    return exit.get();
  }

  /** The framework would say it with a stack trace, and only after the database was opened. */
  private void refuseAddress() {
    if (port < 1 || port > 65_535) {
      throw usage("--port: " + port + " is no port", "a number from 1 to 65535");
    }
    if (publicUrl != null && !isWeb(publicUrl)) {
      throw usage(
          "--public-url: " + publicUrl + " is no address", "such as https://atoll.example.com");
    }
    if (oidcUrl != null && !isWeb(oidcUrl)) {
      throw usage("--oidc-url: " + oidcUrl + " is no address", "the provider's issuer, https://…");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException | RuntimeException e) {
      throw new AtollException(
          ErrorCode.USAGE,
          "cannot listen on %s:%d: %s".formatted(host, port, e.getMessage()),
          "choose another with --port and --host",
          e);
    }
  }

  private static boolean isWeb(URI address) {
    return address.getHost() != null
        && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
  }

  private static AtollException usage(String message, String hint) {
    return new AtollException(ErrorCode.USAGE, message, hint);
  }

  Map<String, String> frameworkSettings() {
    Map<String, String> settings = new HashMap<>(Tracing.settings());
    settings.put("quarkus.http.host", host);
    settings.put("quarkus.http.port", String.valueOf(port));
    settings.put("quarkus.log.console.json.enabled", String.valueOf(logJson));
    if (!trustedProxies.isEmpty()) {
      settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
      settings.put("quarkus.http.proxy.trusted-proxies", String.join(",", trustedProxies));
    }
    Optional.ofNullable(oidcUrl)
        .ifPresent(url -> {
          settings.put("quarkus.oidc.tenant-enabled", "true");
          settings.put("quarkus.oidc.auth-server-url", url.toString());
          // behind a proxy the request itself does not say that the browser speaks TLS
          String secure = String.valueOf("https".equals(address().getScheme()));
          settings.put("quarkus.oidc.authentication.force-redirect-https-scheme", secure);
          settings.put("quarkus.oidc.authentication.cookie-force-secure", secure);
          Environment.text("ATOLL_OIDC_CLIENT")
              .ifPresent(client -> settings.put("quarkus.oidc.client-id", client));
          Environment.secret("ATOLL_OIDC_SECRET")
              .ifPresent(secret -> settings.put("quarkus.oidc.credentials.secret", secret));
        });
    return settings;
  }

  private URI address() {
    return publicUrl != null
        ? publicUrl
        : URI.create("http://" + (isLocal() ? "localhost" : named(host)) + ":" + port);
  }

  /** An address of IPv6 stands in brackets. */
  private static String named(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** With a public address something in front, such as a proxy on this machine, lets others in. */
  boolean isReachedFromHereOnly() {
    return isLocal() && publicUrl == null;
  }

  private boolean isLocal() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }
}
