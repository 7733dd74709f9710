package dev.atoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser makes it, its script run; skipped where there is no Chromium. */
class HtmlInBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir Path directory;

  @Test
  void drawsTheResourcesOfALinkedRisk() throws Exception {
    String page =
        opened(
            Golden.written(ReportFormat.HTML, BigScan.of(50_000), Options.plain()),
            "#rule=rds-best-practice-0");
    String risk = between(page, "id=\"risk-rds-best-practice-0\"", "</details>");
    assertThat(risk).contains("open=\"\"").contains("1–10 of 2,083").contains("i-10000000 keeps");
    assertThat(risk).contains("arn:aws:rds:eu-west-1:111122223333:thing/i-10000000");
  }

  @Test
  void filtersAsTheAddressSays() throws Exception {
    String page =
        opened(Golden.written(ReportFormat.HTML, Options.plain()), "#severity=high&q=tunnel");
    assertThat(page).contains("1 of 4 risks, under 1 of 3 rules");
    assertThat(between(page, "id=\"risk-ec2-volume-unattached\"", ">")).contains("hidden");
  }

  @Test
  void hostileNamesAreText() throws Exception {
    String page =
        opened(Golden.written(ReportFormat.HTML, Options.plain()), "#rule=rds-storage-encrypted");
    String drawn = between(page, "<tbody>", "</tbody>");
    assertThat(drawn)
        .contains("&lt;script&gt;alert('x')&lt;/script&gt;")
        .contains("db-2 &lt;/script&gt;&lt;b&gt;")
        .contains("<dt>StorageEncrypted:</dt><dd>false</dd>");
  }

  private String opened(String html, String address) throws IOException, InterruptedException {
    assumeThat(CHROMIUM).exists();
    Path file = directory.resolve("report.html");
    Path dom = directory.resolve("dom.html");
    Files.writeString(file, html);
    Process browser =
        new ProcessBuilder(
                List.of(
                    CHROMIUM.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--user-data-dir=" + directory.resolve("profile"),
                    "--dump-dom",
                    file.toUri() + address))
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = browser.waitFor(60, TimeUnit.SECONDS);
    browser.destroyForcibly();
    assertThat(ended).as("Chromium ended").isTrue();
    return Files.readString(dom, StandardCharsets.UTF_8);
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    assertThat(start).as(from).isNotNegative();
    return text.substring(start, text.indexOf(to, start));
  }
}
