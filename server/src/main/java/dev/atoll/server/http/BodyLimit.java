package dev.atoll.server.http;

import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds every body but an imported snapshot to a megabyte, whatever length it claims to have. */
public final class BodyLimit {
  private static final int LIMIT = 1 << 20;
  private static final String IMPORT = "/scans/import";

  @ServerRequestFilter(priority = 100)
  public void limit(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().endsWith(IMPORT)) {
      return;
    }
    if (request.getLength() > LIMIT) {
      throw tooLarge();
    }
    if (request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream()));
    }
  }

  private static Refused tooLarge() {
    return new Refused(Refusal.TOO_LARGE, "the body is larger than 1 MB", "send less at once");
  }

  private static final class Limited extends FilterInputStream {
    private long read;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      count(count);
      return count;
    }

    private void count(int more) {
      read += Math.max(0, more);
      if (read > LIMIT) {
        throw tooLarge();
      }
    }
  }
}
