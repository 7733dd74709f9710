package dev.atoll.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The assembled server as a process of its own, on a free port of this machine. */
public final class ServerProcess implements AutoCloseable {
  private static final Path APP = Path.of("target", "quarkus-app");
  private static final Pattern KEY = Pattern.compile("#key=(?<key>\\S+)");
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final URI address;
  private final String key;

  private ServerProcess(Process process, URI address, String key) {
    this.process = process;
    this.address = address;
    this.key = key;
  }

  /** Starts a server with these options beside its port. */
  public static ServerProcess start(List<String> options, Map<String, String> environment) {
    try {
      int port = freePort();
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      command.addAll(
          List.of(
              "--enable-native-access=ALL-UNNAMED",
              "--add-opens=java.base/java.lang=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-Djdk.virtualThreadScheduler.parallelism=16",
              "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
      List.of("atoll.model", "atoll.knowledge").stream()
          .filter(name -> System.getProperty(name) != null)
          .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
      command.addAll(List.of("-cp", classPath(), "dev.atoll.server.Serve"));
      command.addAll(List.of("--port", String.valueOf(port)));
      command.addAll(options);
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      URI address = URI.create("http://127.0.0.1:" + port);
      String key = listen(process);
      awaitPort(process, port);
      return new ServerProcess(process, address, key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As in scripts/server.sh. */
  private static String classPath() throws IOException {
    try (Stream<Path> own = Files.list(APP.resolve("app"))) {
      return Stream.of(
              Stream.of("transformed-bytecode.jar", "generated-bytecode.jar")
                  .map(name -> APP.resolve("quarkus").resolve(name).toString()),
              own.map(Path::toString),
              Stream.of("boot", "main").map(name -> APP.resolve("lib").resolve(name) + "/*"))
          .flatMap(each -> each)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** Waits for the server's own word that it runs; then keeps its output from filling up. */
  private static String listen(Process process) {
    CompletableFuture<String> key = new CompletableFuture<>();
    List<String> seen = new ArrayList<>();
    Thread.ofVirtual()
        .start(() -> {
          try (BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String found = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
              seen.add(line);
              Matcher matcher = KEY.matcher(line);
              found = matcher.find() ? matcher.group("key") : found;
              if (line.contains("serving http")) {
                key.complete(found);
              }
              if (line.contains("ERROR")) {
                System.err.println(line);
              }
            }
          } catch (IOException e) {
            key.completeExceptionally(e);
          }
          key.completeExceptionally(
              new IllegalStateException("the server ended:\n" + String.join("\n", seen)));
        });
    try {
      return key.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      process.destroyForcibly();
      throw new IllegalStateException("the server did not start", e);
    }
  }

  /** The server says that it runs a moment before it listens. */
  private static void awaitPort(Process process, int port) {
    try {
      boolean ended = false;
      while (!ended && !listens(port)) {
        ended = process.waitFor(50, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public URI address() {
    return address;
  }

  /** Signs in once. */
  public String key() {
    return key;
  }

  /** A client that nobody is signed in with. */
  public Client client() {
    return new Client(address);
  }

  public long pid() {
    return process.pid();
  }

  /** Lets the server run for so long, and ends it then as a crash would. */
  public void killAfter(Duration time) {
    try {
      process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
  }

  /** Lets the server run for so long. */
  public void run(Duration time) {
    try {
      if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the server ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends the server as a crash would, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    stop();
  }

  /** Ends the server as an orchestrator would. */
  public void stop() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /** The bundled estate's snapshot. */
  public static Path estate() {
    Path file = Path.of("..", "knowledge", "demo", "fintech.snapshot.gz");
    if (!Files.exists(file)) {
      throw new IllegalStateException("no estate at " + file.toAbsolutePath());
    }
    return file;
  }
}
