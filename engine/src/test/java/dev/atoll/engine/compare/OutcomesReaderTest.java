package dev.atoll.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atoll.engine.compare.Outcome.State;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesReaderTest {
  private static final String RESULT =
      """
      { "schema": "atoll/scan/1",
        "scan": { "id": "x", "source": "aws", "startedAt": "2026-01-01T00:00:00Z",
                  "accounts": ["1"], "regions": ["eu-west-1"], "rules": ["quiet"] },
        "future": { "rule": ["ignored"] },
        "evaluations": [
          { "rule": "r", "status": "FAIL", "severity": "high", "extra": [[1]], "message": "m",
            "resource": { "type": "T", "id": "a", "name": "n", "account": "1", "region": "eu-west-1", "tags": {"id": "b"} } },
          { "rule": "r", "status": "PASS", "severity": "high",
            "resource": { "type": "T", "id": "c", "account": "1", "region": "eu-west-1" } },
          { "rule": "r", "status": "NOT_EVALUATED", "severity": "high",
            "resource": { "type": "T", "id": "d", "account": "1", "region": "eu-west-1" } } ],
        "accepted": [
          { "rule": "s", "status": "FAIL", "severity": "low",
            "resource": { "arn": "arn:e", "type": "T", "id": "e", "account": "1", "region": "eu-west-1" } } ] }
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void readsWhatCountsAndSkipsTheRest() throws IOException {
    Outcomes outcomes = OutcomesReader.readScan(file(RESULT));

    assertThat(outcomes.outcomes())
        .extracting(Outcome::key, Outcome::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("r 1/eu-west-1/T/a", State.OPEN),
            org.assertj.core.groups.Tuple.tuple("r 1/eu-west-1/T/d", State.NOT_EVALUATED),
            org.assertj.core.groups.Tuple.tuple("s arn:e", State.ACCEPTED));
    assertThat(outcomes.scope().rules()).containsExactlyInAnyOrder("quiet", "r", "s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[1, 2]|this is no result of Atoll",
        "{}|names no schema",
        "{'schema': 'other/1'}|the schema other/1 is neither",
        "{'schema': 'atoll/scan/1', 'evaluations': {}}|evaluations is no list",
        "{'schema': 'atoll/scan/1', 'evaluations': [3]}|evaluation is no object",
        "{'schema': 'atoll/scan/1', 'evaluations': [{}]}|this evaluation has no rule",
        "{'schema': 'atoll/scan/1', 'evaluations': [{'severity': 'dire'}]}|dire is none of: high",
        "{'schema': 'atoll/scan/1', 'evaluations': [{'rule': 7}]}|rule is no text",
        "{'schema': 'atoll/scan/1'} x|not JSON",
        "{'schema': 'atoll/scan/1'} {}|something stands behind",
        "nonsense|not JSON",
      })
  void whatIsNoResultIsToldWithItsPlace(String json, String problem) throws IOException {
    Path file = file(json.replace('\'', '"'));

    assertThatExceptionOfType(AtollException.class)
        .isThrownBy(() -> OutcomesReader.read(file))
        .withMessageStartingWith(file + ":1:")
        .withMessageContaining(problem)
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.RESULT_INVALID));
  }

  @Test
  void everyCutIsNoticed() throws IOException {
    byte[] whole = RESULT.strip().getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("cut.json");
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThatExceptionOfType(AtollException.class)
          .isThrownBy(() -> OutcomesReader.read(file))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.RESULT_INVALID));
    }
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    Path file = file("{\"x\":" + "[".repeat(100_000));

    assertThatExceptionOfType(AtollException.class).isThrownBy(() -> OutcomesReader.read(file));
  }

  @Test
  void aBaselineDoesNotSayWhatWasLookedAt() throws IOException {
    Path file = file("{\"schema\": \"atoll/baseline/1\", \"risks\": []}");

    assertThat(OutcomesReader.read(file).outcomes()).isEmpty();
    assertThatExceptionOfType(AtollException.class)
        .isThrownBy(() -> OutcomesReader.readScan(file))
        .withMessageContaining("does not say what was scanned");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("result.json"), text);
  }
}
