package dev.atoll.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Keycloak as a process of its own on this machine, with the realm of the tests. */
final class Keycloak implements AutoCloseable {
  private static final Path UNPACKED = Path.of("target", "keycloak");
  private static final String REALM = "/keycloak/atoll-realm.json";
  private static final String READY = "Listening on:";
  private static final long PATIENCE_SECONDS = 240;

  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Keycloak start() {
    try (Stream<Path> folders = Files.list(UNPACKED)) {
      Path home = folders.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
      Path imported = Files.createDirectories(home.resolve("data").resolve("import"));
      try (var realm = Keycloak.class.getResourceAsStream(REALM)) {
        Files.write(imported.resolve("atoll-realm.json"), realm.readAllBytes());
      }
      int port = freePort();
      ProcessBuilder builder =
          new ProcessBuilder(
                  "bash",
                  home.resolve("bin").resolve("kc.sh").toString(),
                  "start-dev",
                  "--db=dev-mem",
                  "--cache=local",
                  "--http-host=127.0.0.1",
                  "--http-port=" + port,
                  "--import-realm")
              .redirectErrorStream(true);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.start();
      Keycloak keycloak = new Keycloak(process, port);
      keycloak.listen();
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException("no Keycloak in " + UNPACKED.toAbsolutePath(), e);
    }
  }

  /** Waits until it runs; then keeps its output from filling up. */
  private void listen() {
    CompletableFuture<Boolean> ready = new CompletableFuture<>();
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    Thread.ofVirtual()
        .start(() -> {
          try (BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
              seen.add(line);
              if (line.contains(READY)) {
                ready.complete(true);
              }
            }
          } catch (IOException e) {
            ready.completeExceptionally(e);
          }
          ready.completeExceptionally(
              new IllegalStateException("Keycloak ended:\n" + String.join("\n", seen)));
        });
    try {
      ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      close();
      throw new IllegalStateException("Keycloak did not start:\n" + String.join("\n", seen), e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The issuer of the tests' realm. */
  URI issuer() {
    return URI.create("http://127.0.0.1:" + port + "/realms/atoll");
  }

  @Override
  public void close() {
    // kc.sh becomes the server, or starts it
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
