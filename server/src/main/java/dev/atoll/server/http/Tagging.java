package dev.atoll.server.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every JSON that is read an ETag of its content; who has it already is told so. */
public final class Tagging {
  private static final int SHOWN = 16;

  private final ObjectMapper json;

  Tagging(ObjectMapper json) {
    this.json = json;
  }

  /** JSON that is written as it is. */
  public record Raw(@JsonValue @JsonRawValue String text) {}

  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    response.getHeaders().putSingle("Cache-Control", "private, no-cache");
    boolean plain =
        request.getMethod().equals("GET")
            && response.getStatus() == 200
            && response.getEntity() instanceof Record
            && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
    if (!plain) {
      return;
    }
    String text = json.writeValueAsString(response.getEntity());
    String tag = '"' + hash(text) + '"';
    response.getHeaders().putSingle("ETag", tag);
    String known = request.getHeaderString("If-None-Match");
    if (known != null && Arrays.asList(known.split("\\s*,\\s*", -1)).contains(tag)) {
      response.setStatus(304);
      response.setEntity(null);
    } else {
      response.setEntity(new Raw(text));
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
