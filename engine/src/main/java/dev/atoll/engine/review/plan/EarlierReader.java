package dev.atoll.engine.review.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.compare.OutcomesReader;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a scan's JSON once: risks, assessment, and the digest of just what was read. */
public final class EarlierReader {
  private final List<String> high = new ArrayList<>();
  private final List<String> medium = new ArrayList<>();
  private final Set<String> failed = new HashSet<>();
  private boolean assessed;

  private EarlierReader() {}

  /**
   * What a file of {@code atoll scan --format json} says.
   *
   * @throws AtollException RESULT_INVALID with the place, FILE_UNREADABLE
   */
  public static Earlier read(Path file) {
    EarlierReader reader = new EarlierReader();
    MessageDigest sha = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
      Outcomes outcomes =
          OutcomesReader.scan(
              file, OutcomesReader.read(file, in, Map.of("assessment", reader::assessment)));
      if (!reader.assessed) {
        throw new AtollException(
            ErrorCode.RESULT_INVALID,
            file + " is no scan with an assessment",
            "make it anew with atoll scan --format json");
      }
      return new Earlier(
          new Baseline(outcomes.scope().time(), reader.high, reader.medium, reader.failed),
          outcomes,
          HexFormat.of().formatHex(sha.digest()));
    } catch (IOException e) {
      throw OutcomesReader.unreadable(file, e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Codes come before what is said of them, in questions as in practices. */
  private void assessment(JsonParser json) throws IOException {
    assessed = true;
    int depth = 0;
    String code = "";
    do {
      JsonToken token = json.currentToken();
      if (token == null) {
        return;
      }
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING) {
        String name = String.valueOf(json.currentName());
        String text = json.getText();
        if (name.equals("code")) {
          code = text;
        } else if (name.equals("risk") && text.equals("HIGH")) {
          high.add(code);
        } else if (name.equals("risk") && text.equals("MEDIUM")) {
          medium.add(code);
        } else if (name.equals("state") && text.equals("NOT_MET")) {
          failed.add(code);
        }
      }
    } while (depth > 0 && json.nextToken() != null);
  }
}
