package dev.atoll.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  private static final Set<String> RULES = Set.of("s3-bucket-public", "rds-encrypted");
  private static final String GOOD =
      """
      exceptions:
        - rule: s3-bucket-public
          resource: "arn:aws:s3:::assets-*"
          reason: the website's pictures
          owner: web@example.com
          expires: 2027-06-30
      stages:
        dev: { failOn: never }
        prod: { failOn: medium, strict: true }
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void readsExceptionsAndStages() throws IOException {
    Settings settings = read(GOOD);

    RiskException exception = settings.exceptions().getFirst();
    assertThat(exception.resource().matches("arn:aws:s3:::assets-eu")).isTrue();
    assertThat(exception.isExpired(LocalDate.parse("2027-06-30"))).isFalse();
    assertThat(exception.isExpired(LocalDate.parse("2027-07-01"))).isTrue();
    Stage prod = settings.stages().getOrDefault("prod", Stage.LENIENT);
    assertThat(prod.failsOn(Severity.HIGH)).isTrue();
    assertThat(prod.failsOn(Severity.LOW)).isFalse();
    assertThat(prod.strict()).isTrue();
    assertThat(settings.stages().getOrDefault("dev", prod)).isEqualTo(Stage.LENIENT);
  }

  @Test
  void allProblemsAreToldTogetherWithTheirPlaces() throws IOException {
    String broken =
        """
        exceptions:
          - rule: s3-bucket-publik
            resource: "*"
            owner: web
            expires: next year
        stages:
          prod: { failOn: severe, strct: true }
        exeptions: []
        """;

    assertThatExceptionOfType(AtollException.class)
        .isThrownBy(() -> read(broken))
        .withMessageContaining(":2:5: the key reason is missing")
        .withMessageContaining(
            ":2:11: there is no rule s3-bucket-publik; did you mean s3-bucket-public?")
        .withMessageContaining(":5:14: next year is no day; write it as 2027-06-30")
        .withMessageContaining(":7:19: severe is none of: high, medium, low, never")
        .withMessageContaining(":7:27: unknown key strct; did you mean strict?")
        .withMessageContaining(":8:1: unknown key exeptions; did you mean exceptions?")
        .withMessageStartingWith("6 problems in the settings")
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SETTINGS_INVALID));
  }

  @Test
  void expiredExceptionsAreAllNamed() throws IOException {
    Settings settings = read(GOOD);

    settings.throwIfExpired(LocalDate.parse("2027-06-30"));
    assertThatExceptionOfType(AtollException.class)
        .isThrownBy(() -> settings.throwIfExpired(LocalDate.parse("2027-07-01")))
        .withMessageContaining(".atoll.yaml:2:5: the exception for s3-bucket-public on")
        .withMessageContaining("expired on 2027-06-30 (owner web@example.com")
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.EXCEPTION_EXPIRED));
  }

  private Settings read(String text) throws IOException {
    return new SettingsReader(RULES).read(Files.writeString(folder.resolve(".atoll.yaml"), text));
  }
}
