package dev.atoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private final String html = Golden.written(ReportFormat.HTML, Options.plain());

  @Test
  void isAsLookedAt() {
    // style and script are files of their own: the golden page keeps the rest readable
    Golden.assertSame(
        "report.html",
        html.replaceAll("(?s)<style>.*</style>", "<style></style>")
            .replaceAll("(?s)<script>.*</script>", "<script></script>")
            .replaceAll("sha256-[^']+", "sha256"));
  }

  @Test
  void hostileNamesAreHarmless() {
    assertThat(html).doesNotContain("<script>alert").doesNotContain("</script><b>");
    assertThat(html).doesNotContain("href=\"javascript:").contains("javascript:alert(1)");
    assertThat(html.split("<script", -1)).hasSize(3);
  }

  @Test
  void asksNothingOfTheNetwork() {
    Matcher loaded =
        Pattern.compile("(?:src|srcset|action|poster)=|@import|url\\(|fetch\\(|XMLHttpRequest")
            .matcher(html);
    assertThat(loaded.find()).isFalse();
    assertThat(html).contains("default-src 'none'").doesNotContain("unsafe-inline");
  }

  @Test
  void staysSmallWithFiftyThousandRisks() throws IOException {
    String big = Golden.written(ReportFormat.HTML, BigScan.of(50_000), Options.plain());
    Path file = Path.of("target", "big.html");
    Files.writeString(file, big);
    assertThat(big.length()).isLessThan(8_000_000);
  }
}
