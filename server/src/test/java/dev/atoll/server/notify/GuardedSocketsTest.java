package dev.atoll.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.Test;

/** Names may lead elsewhere between a look and a connection. */
final class GuardedSocketsTest {
  @Test
  void nobodyIsConnectedToInAPrivateNetwork() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(200);
      var connection =
          (HttpsURLConnection)
              URI.create("https://localhost:" + server.getLocalPort() + "/")
                  .toURL()
                  .openConnection();
      connection.setSSLSocketFactory(new GuardedSockets());

      assertThatThrownBy(connection::getResponseCode)
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("private network");
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void whatIsNotResolvedIsNotConnectedTo() {
    try (Socket socket = new GuardedSockets().createSocket()) {
      assertThatThrownBy(
              () -> socket.connect(InetSocketAddress.createUnresolved("example.com", 443), 10))
          .isInstanceOf(SocketException.class);
      assertThat(socket.isConnected()).isFalse();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
