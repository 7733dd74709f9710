package dev.atoll.server;

import dev.atoll.testkit.SimulatedAws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A topic of the simulated AWS, with a queue that hears it. */
final class Topics {
  private static final String REGION = "us-east-1";
  private static final String QUEUE = "heard";

  private Topics() {}

  /** Makes the topic and the queue. */
  static void make(String topic) {
    call("sns", Map.of("Action", "CreateTopic", "Name", topic));
    call("sqs", Map.of("Action", "CreateQueue", "QueueName", QUEUE));
    call(
        "sns",
        Map.of(
            "Action",
            "Subscribe",
            "TopicArn",
            arn("sns", topic),
            "Protocol",
            "sqs",
            "Endpoint",
            arn("sqs", QUEUE)));
  }

  /** What the queue heard, as SQS gives it. */
  static String received() {
    return call(
        "sqs",
        Map.of(
            "Action",
            "ReceiveMessage",
            "QueueUrl",
            SimulatedAws.shared().endpoint() + "/" + SimulatedAws.ACCOUNT + "/" + QUEUE));
  }

  private static String arn(String service, String name) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, SimulatedAws.ACCOUNT, name);
  }

  private static String call(String service, Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put("Version", service.equals("sns") ? "2010-03-31" : "2012-11-05");
    List<String> parts = new ArrayList<>();
    all.forEach(
        (name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    URI endpoint = SimulatedAws.shared().endpoint();
    // the simulation finds the service by the scope of the signature, and checks nothing else of it
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve("/"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/%s/%s/aws4_request, SignedHeaders=host, Signature=0"
                    .formatted(REGION, service))
            .POST(BodyPublishers.ofString(String.join("&", parts)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
