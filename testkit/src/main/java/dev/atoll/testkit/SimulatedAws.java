package dev.atoll.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code moto} server on a free port of loopback: an AWS account, {@value #ACCOUNT}, that accepts
 * any credentials and starts empty. An installed {@code moto_server} is used, else a virtual
 * environment is made in the user's cache folder.
 */
public final class SimulatedAws implements AutoCloseable {
  /** The one account that there is. */
  public static final String ACCOUNT = "123456789012";

  private static final Pattern RUNNING =
      Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");
  private static final long START_SECONDS = 60;

  private final Python python;
  private final Process process;
  private final URI endpoint;
  private final Thread onExit = new Thread(this::stop);

  private SimulatedAws(Python python, Process process, URI endpoint) {
    this.python = python;
    this.process = process;
    this.endpoint = endpoint;
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  /**
   * Starts one and waits until it answers.
   *
   * @throws IllegalStateException if Python is missing or the server does not start; says what to
   *     do
   */
  public static SimulatedAws start() {
    Python python = Python.withMoto();
    ProcessBuilder builder =
        new ProcessBuilder(
                python.executable().toString(), "-m", "moto.server", "-H", "127.0.0.1", "-p", "0")
            .redirectErrorStream(true);
    try {
      Process process = builder.start();
      return new SimulatedAws(python, process, address(process));
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated AWS could not be started", e);
    }
  }

  /**
   * The one that all tests of this JVM share; {@link #reset} it before use. It ends with the JVM.
   */
  public static SimulatedAws shared() {
    return Shared.INSTANCE;
  }

  /** Where clients send their calls. */
  public URI endpoint() {
    return endpoint;
  }

  /** Empties the account. */
  public void reset() {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve("/moto-api/reset"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("The simulated AWS answered its reset with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated AWS does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while resetting the simulated AWS", e);
    }
  }

  /**
   * Runs a Python script that fills the account through boto3; it finds the endpoint and
   * credentials in its environment.
   *
   * @return what it printed
   * @throws IllegalStateException with the script's output, if it fails
   */
  public String seed(Path script, String... arguments) {
    return Python.run(
        Stream.concat(
                Stream.of(python.executable().toString(), script.toString()), Stream.of(arguments))
            .toList(),
        environment(endpoint));
  }

  /**
   * Runs one of the scripts in {@code testkit/estates}, such as {@code mixed} or {@code fintech}.
   */
  public String seedEstate(String name) {
    return seed(estate(name));
  }

  /**
   * The environment variables with which a process that uses an AWS SDK talks to {@code endpoint},
   * be it the simulated AWS or a proxy before it.
   */
  public static Map<String, String> environment(URI endpoint) {
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_ENDPOINT_URL", endpoint.toString());
    variables.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
    variables.put("AWS_SECRET_ACCESS_KEY", "simulated");
    variables.put("AWS_DEFAULT_REGION", "us-east-1");
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_EC2_METADATA_DISABLED", "true");
    return Map.copyOf(variables);
  }

  /** Ends the server. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(onExit);
    stop();
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Reads on after the address has come, lest the server block on a full pipe. */
  private static URI address(Process process) {
    CompletableFuture<URI> address = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> follow(process, address));
    try {
      return address.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "The simulated AWS did not start. Does 'moto_server -p 0' run by hand?\n"
              + e.getMessage(),
          e);
    } catch (TimeoutException e) {
      process.destroy();
      throw new IllegalStateException(
          "The simulated AWS did not start within " + START_SECONDS + " seconds", e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting the simulated AWS", e);
    }
  }

  private static void follow(Process process, CompletableFuture<URI> address) {
    StringBuilder said = new StringBuilder();
    try (BufferedReader output = process.inputReader(UTF_8)) {
      for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
        Matcher running = RUNNING.matcher(line);
        if (running.find()) {
          address.complete(URI.create(running.group(1)));
        } else if (!address.isDone()) {
          said.append(line).append('\n');
        }
      }
      address.completeExceptionally(new IOException(said.toString()));
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
  }

  /**
   * A file, or a folder that Python runs as a program; tests start in their room, hence the search.
   */
  private static Path estate(String name) {
    Path estates = Path.of("testkit", "estates");
    for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (Path script :
          List.of(at.resolve(estates).resolve(name), at.resolve(estates).resolve(name + ".py"))) {
        if (Files.exists(script)) {
          return script;
        }
      }
    }
    throw new IllegalArgumentException(
        "There is no estate %s in %s, here or above".formatted(name, estates));
  }

  private static final class Shared {
    static final SimulatedAws INSTANCE = start();
  }
}
