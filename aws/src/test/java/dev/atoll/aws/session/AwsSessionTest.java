package dev.atoll.aws.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsSessionTest {
  private static final String IDENTITY =
      """
      <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
        <GetCallerIdentityResult>
          <Arn>arn:aws:iam::111122223333:user/reader</Arn>
          <UserId>AIDAEXAMPLE</UserId>
          <Account>111122223333</Account>
        </GetCallerIdentityResult>
      </GetCallerIdentityResponse>
      """;

  private HttpServer server;
  private String answer = IDENTITY;
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    System.setProperty("aws.accessKeyId", "AKIAEXAMPLE");
    System.setProperty("aws.secretAccessKey", "example");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body = answer.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/xml");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void theAccountIsThatOfTheCredentials() {
    try (AwsSession session = AwsSession.open(options().withAccount("111122223333"))) {
      assertThat(session.account()).isEqualTo("111122223333");
      assertThat(session.partition().id()).isEqualTo("aws");
    }
  }

  @Test
  void anotherAccountThanExpectedIsAnError() {
    AtollException error = failure(options().withAccount("444455556666"));
    assertThat(error.code()).isEqualTo(ErrorCode.ACCOUNT_MISMATCH);
    assertThat(error)
        .hasMessage("the credentials belong to account 111122223333, not to 444455556666");
  }

  @Test
  void refusedCredentialsSayWhatAwsSaid() {
    status = 403;
    answer = error("InvalidClientTokenId", "The security token is invalid.");
    AtollException error = failure(options());
    assertThat(error.code()).isEqualTo(ErrorCode.CREDENTIALS_REFUSED);
    assertThat(error.getMessage())
        .isEqualTo(
            "AWS refused the credentials: InvalidClientTokenId: The security token is invalid.");
  }

  @Test
  void expiredCredentialsAreToBeRenewed() {
    status = 403;
    answer = error("ExpiredToken", "The security token included in the request is expired");
    AtollException error = failure(options());
    assertThat(error.code()).isEqualTo(ErrorCode.CREDENTIALS_REFUSED);
    assertThat(error.hint()).contains("aws sso login");
  }

  @Test
  void whereNobodyListensAwsIsUnreachable() {
    server.stop(0);
    AtollException error = failure(options());
    assertThat(error.code()).isEqualTo(ErrorCode.AWS_UNREACHABLE);
    assertThat(error.getMessage()).startsWith("AWS cannot be reached at http://127.0.0.1:");
  }

  @Test
  void aProfileThatIsNotThereIsNamed() {
    AtollException error = failure(options().withProfile("no-such-profile"));
    assertThat(error.code()).isEqualTo(ErrorCode.CREDENTIALS_MISSING);
    assertThat(error.getMessage()).isEqualTo("there is no AWS profile named no-such-profile");
  }

  private static AtollException failure(ReadOptions options) {
    return catchThrowableOfType(AtollException.class, () -> AwsSession.open(options).close());
  }

  private ReadOptions options() {
    int port = server.getAddress().getPort();
    return ReadOptions.DEFAULT
        .withRegions(List.of("eu-west-1"))
        .withEndpoint(URI.create("http://127.0.0.1:" + port));
  }

  private static String error(String code, String message) {
    return "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
        .formatted(code, message);
  }
}
