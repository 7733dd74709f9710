package dev.atoll.server.notify;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A receiver that is slow on purpose. */
final class HttpTest {
  private static final Duration DEADLINE = Duration.ofMillis(500);

  @Test
  @Timeout(20)
  void whoDripsAnAnswerHoldsNobodyUp() throws IOException {
    CountDownLatch enough = new CountDownLatch(1);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread dripping = Thread.ofVirtual().start(() -> drip(server, enough));
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/";

      assertThatThrownBy(() -> new Http(new Guard(true), DEADLINE).post(address, "{}", Map.of()))
          .isInstanceOf(Undelivered.class)
          .hasMessage("127.0.0.1 did not answer in 0 seconds");

      enough.countDown();
      dripping.interrupt();
    }
  }

  /** A header of one more byte every tenth of a second, without end. */
  private static void drip(ServerSocket server, CountDownLatch enough) {
    try (Socket socket = server.accept();
        OutputStream out = socket.getOutputStream()) {
      out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
      while (!enough.await(100, TimeUnit.MILLISECONDS)) {
        out.write('a');
        out.flush();
      }
    } catch (IOException e) {
      // the other side has gone, as it should
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
