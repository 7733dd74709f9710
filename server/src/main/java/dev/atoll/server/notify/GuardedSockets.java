package dev.atoll.server.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connects to public addresses alone, and looks at the very address that it connects to: a name
 * that led elsewhere a moment ago leads nobody into a private network.
 */
final class GuardedSockets extends SSLSocketFactory {
  private final SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();

  /** What the address of a name came to, when it was connected to. */
  private static final class Guarded extends Socket {
    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      if (!(to instanceof InetSocketAddress address)
          || address.getAddress() == null
          || !Guard.isPublic(address.getAddress())) {
        throw new SocketException("it leads into a private network");
      }
      super.connect(to, timeout);
    }
  }

  @Override
  public Socket createSocket() {
    return new Guarded();
  }

  /** Puts TLS over a connection that {@link #createSocket()} made. */
  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean close)
      throws IOException {
    return usual.createSocket(connected, host, port, close);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return usual.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return usual.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) throws SocketException {
    throw unguarded();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws SocketException {
    throw unguarded();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws SocketException {
    throw unguarded();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws SocketException {
    throw unguarded();
  }

  private static SocketException unguarded() {
    return new SocketException("sockets are made first and connected then");
  }
}
