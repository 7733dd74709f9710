package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/errors.md tells of every error code, with its category and exit code. */
final class ErrorsDocumentedTest {
  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void codeIsDocumented(ErrorCode code) throws IOException {
    String category = code.category().name().toLowerCase(Locale.ROOT);
    assertThat(Files.readString(Path.of("../docs/errors.md")))
        .contains("| `%s` | %s | %d |".formatted(code, category, code.category().exitCode()));
  }
}
