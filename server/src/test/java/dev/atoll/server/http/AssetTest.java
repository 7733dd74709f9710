package dev.atoll.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AssetTest {
  @Test
  void packsWhatBecomesSmaller() throws IOException {
    byte[] code = "export const answer = 42;\n".repeat(400).getBytes(UTF_8);
    Asset asset = Asset.of("/assets/index.js", code);
    byte[] packed = asset.packed().orElseThrow().getBytes();
    assertThat(packed.length).isLessThan(code.length / 10);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      assertThat(in.readAllBytes()).isEqualTo(code);
    }
  }

  @Test
  void leavesWhatIsPackedAlready() {
    byte[] font = new byte[20_000];
    new Random(7).nextBytes(font);
    assertThat(Asset.of("/assets/font.woff2", font).packed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/index.html, text/html;charset=UTF-8",
    "/assets/font.woff2, font/woff2",
    "/assets/index., application/octet-stream",
    "/assets/index.unheard, application/octet-stream",
    "/assets, application/octet-stream"
  })
  void hasATypeWhateverItsName(String name, String type) {
    assertThat(Asset.of(name, new byte[0]).type()).isEqualTo(type);
  }
}
