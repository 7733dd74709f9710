package dev.atoll.engine.review.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlierReaderTest {
  private static final String SCAN =
      """
      {"schema": "atoll/scan/1",
       "scan": {"source": "aws", "startedAt": "2026-05-04T10:00:00Z", "accounts": ["1"], "regions": []},
       "evaluations": [{"rule": "mfa", "status": "FAIL", "severity": "high",
         "resource": {"type": "T", "id": "a", "name": "a", "account": "1", "region": "r"}}],
       "assessment": {"pillars": [{"id": "security", "questions": [
         {"code": "SEC02", "risk": "HIGH", "practices": [{"code": "SEC02-BP01", "state": "NOT_MET"}]},
         {"code": "SEC08", "risk": "MEDIUM", "practices": [{"code": "SEC08-BP01", "state": "MET"}]}]}]}}

      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void allIsOfOneReading() throws IOException, NoSuchAlgorithmException {
    Path file = Files.writeString(folder.resolve("before.json"), SCAN);
    Earlier earlier = EarlierReader.read(file);

    assertThat(earlier.baseline())
        .isEqualTo(
            new Baseline(
                "2026-05-04T10:00:00Z", List.of("SEC02"), List.of("SEC08"), Set.of("SEC02-BP01")));
    assertThat(earlier.outcomes().outcomes()).hasSize(1);
    assertThat(earlier.sha256())
        .isEqualTo(
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
  }

  @Test
  void whatHasNoAssessmentOrNoScopeIsRefused() throws IOException {
    Path plain =
        Files.writeString(
            folder.resolve("plain.json"),
            "{\"schema\": \"atoll/scan/1\", \"scan\": {\"source\": \"aws\"}}");
    Path baseline =
        Files.writeString(
            folder.resolve("baseline.json"), "{\"schema\": \"atoll/baseline/1\", \"risks\": []}");

    assertThatThrownBy(() -> EarlierReader.read(plain))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("no scan with an assessment");
    assertThatThrownBy(() -> EarlierReader.read(baseline))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("does not say what was scanned");
    assertThatThrownBy(() -> EarlierReader.read(folder.resolve("none.json")))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("cannot be read");
  }
}
