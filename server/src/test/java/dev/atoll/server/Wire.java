package dev.atoll.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A wire to a port of this machine that can be cut and mended, as a database goes and comes. */
final class Wire implements AutoCloseable {
  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ServerSocket listening;

  Wire(int target) {
    this.target = target;
    ServerSocket first = listen(0);
    this.port = first.getLocalPort();
    accept(first);
  }

  int port() {
    return port;
  }

  /** Breaks all connections and refuses new ones. */
  void cut() {
    ServerSocket server = listening;
    if (server != null) {
      close(server);
    }
    open.forEach(Wire::close);
    open.clear();
  }

  void mend() {
    accept(listen(port));
  }

  @Override
  public void close() {
    cut();
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket server) {
    listening = server;
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try {
              join(server.accept());
            } catch (IOException e) {
              // cut, or the other side is not there: the client sees a broken connection
            }
          }
        });
  }

  private void join(Socket client) throws IOException {
    open.add(client);
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(server);
    pump(client, server);
    pump(server, client);
  }

  private static void pump(Socket from, Socket to) {
    Thread.ofVirtual()
        .start(() -> {
          try (from;
              to;
              InputStream in = from.getInputStream();
              OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
          } catch (IOException e) {
            // cut: both ends are closed
          }
        });
  }

  private static void close(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
