package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A scan that is given to a server, which answers in all the ways that servers do. */
final class ServerOptionsTest {
  @TempDir private Path folder = Path.of("");

  private record Run(int exit, String err) {}

  private record Got(String path, String authorization, ByteBuffer body) {}

  private static Run run(Object... arguments) {
    StringWriter err = new StringWriter();
    CommandLine line = Atoll.commandLine();
    line.setOut(new PrintWriter(new StringWriter()));
    line.setErr(new PrintWriter(err, true));
    int exit = line.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Run(exit, err.toString());
  }

  private Path estate() throws IOException {
    Path file = folder.resolve("estate.gz");
    try (InputStream in =
        ServerOptionsTest.class.getResourceAsStream("/atoll/demo/fintech.snapshot.gz")) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    return file;
  }

  private Run push(int status, String answer, List<Got> got) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          got.add(
              new Got(
                  exchange.getRequestURI().getPath(),
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  ByteBuffer.wrap(exchange.getRequestBody().readAllBytes())));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      return run(
          "scan",
          "--snapshot",
          estate(),
          "--rules",
          "rds-storage-encrypted",
          "--server",
          "http://127.0.0.1:" + server.getAddress().getPort() + "/",
          "--token",
          "atoll_secret");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theServerGetsTheSnapshotAndTheLinkIsPrinted() throws IOException {
    List<Got> got = new CopyOnWriteArrayList<>();
    Run run = push(202, "{\"id\":\"s-1\",\"state\":\"queued\"}", got);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).containsPattern("judges it: http://127.0.0.1:\\d+/scans/s-1\\R");
    assertThat(got).hasSize(1);
    assertThat(got.getFirst().path()).isEqualTo("/api/v1/scans/import");
    assertThat(got.getFirst().authorization()).isEqualTo("Bearer atoll_secret");
    assertThat(got.getFirst().body())
        .isEqualTo(ByteBuffer.wrap(Files.readAllBytes(folder.resolve("estate.gz"))));
  }

  @Test
  void whatTheServerRefusesIsToldInItsWords() throws IOException {
    Run run =
        push(
            403,
            "{\"code\":\"PLAN_LIMIT\",\"detail\":\"the plan has 500 nodes\",\"hint\":\"take"
                + " more\"}",
            new CopyOnWriteArrayList<>());

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err())
        .contains("the server did not take the snapshot: the plan has 500 nodes", "take more");
  }

  @Test
  void aServerThatIsNoAtollIsToldApart() throws IOException {
    Run run = push(200, "<html>hello</html>", new CopyOnWriteArrayList<>());

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains("it answered with status 200", "check that an Atoll server is");
  }

  private static String nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }
  }

  @Test
  void whatTheServerDoesNotTakeIsKept() throws IOException {
    Path estate = estate();
    Path home = folder.resolve("state");
    String server = nobody();
    Function<Function<String, Optional<Path>>, Snapshot> reading =
        keep -> {
          try {
            Files.copy(estate, keep.apply("123456789012").orElseThrow());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return SnapshotReader.read(estate, Map.of(), (_, fields) -> fields);
        };
    ServerOptions options = new ServerOptions(home);
    new CommandLine(OptionList.of(options))
        .parseArgs("--server", server, "--token", "atoll_secret");
    Path kept = home.resolve("scan-123456789012.snapshot.gz");

    assertThatThrownBy(
            () -> options.given(Optional.empty(), reading, new PrintWriter(new StringWriter())))
        .isInstanceOfSatisfying(
            AtollException.class,
            e -> assertThat(e.hint()).contains("atoll scan --snapshot " + kept + " --server"));
    assertThat(kept).hasSameBinaryContentAs(estate);
  }

  @Test
  void aServerThatIsNotThereIsTold() throws IOException {
    String server = nobody();
    Path estate = estate();
    Run run =
        run(
            "scan",
            "--snapshot",
            estate,
            "--rules",
            "rds-storage-encrypted",
            "--server",
            server,
            "--token",
            "t");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains("the server " + server + " cannot be reached: nothing listens");
  }

  @Test
  void aWrongAddressOrAMissingTokenIsToldBeforeAnythingIsRead() {
    Run address = run("scan", "--server", "ftp://x", "--token", "t");
    assertThat(address.exit()).isEqualTo(2);
    assertThat(address.err()).contains("ftp://x is no server's address");
    Run token = run("collect", "--server", "https://atoll.example.com");
    assertThat(token.exit()).isEqualTo(2);
    assertThat(token.err()).contains("the server asks for a token");
    Run nowhere = run("collect");
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("there is nowhere to keep the snapshot");
  }
}
