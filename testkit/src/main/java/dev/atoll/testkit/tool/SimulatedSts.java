package dev.atoll.testkit.tool;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The one call of another service that every command makes first: whose credentials are these? */
final class SimulatedSts {
  private SimulatedSts() {}

  static boolean asks(HttpExchange exchange, byte[] body) {
    return exchange.getRequestMethod().equals("POST")
        && exchange.getRequestURI().getPath().equals("/")
        && new String(body, StandardCharsets.UTF_8).contains("Action=GetCallerIdentity");
  }

  static void answer(HttpExchange exchange) throws IOException {
    byte[] bytes =
        """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
        <Arn>arn:aws:iam::%1$s:user/reviewer</Arn><UserId>AIDAEXAMPLE</UserId><Account>%1$s</Account>\
        </GetCallerIdentityResult><ResponseMetadata><RequestId>0</RequestId></ResponseMetadata></GetCallerIdentityResponse>\
        """
            .formatted(Operations.ACCOUNT)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
