package dev.atoll.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {
  @Test
  void measuresColumnsNotCharacters() {
    assertThat(Cells.width("São")).isEqualTo(3);
    assertThat(Cells.width("Sa\u0303o")).isEqualTo(3);
    assertThat(Cells.width("東京")).isEqualTo(4);
    assertThat(Cells.width("🏢")).isEqualTo(2);
  }

  @Test
  void cutsInTheMiddle() {
    assertThat(Cells.cut("payments-production-database", 11)).isEqualTo("payme…abase");
    assertThat(Cells.cut("short", 5)).isEqualTo("short");
    assertThat(Cells.cut("東京東京東京", 6)).isEqualTo("東…京");
    assertThat(Cells.cut("abc", 1)).isEqualTo("…");
  }

  @Test
  void cleansWhatSteersTerminals() {
    assertThat(Cells.clean("a\u001b[31mb\u202ec\nd\uD800")).isEqualTo("a [31mbc d\uFFFD");
  }

  @Test
  void everyCutAndPaddingFits() {
    Random random = new Random(7);
    int[] points = {'a', ' ', 0x301, 0x6771, 0x1F3E2, 0x200D, 0xE3, '-'};
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      int width = random.nextInt(1, 15);
      assertThat(Cells.width(Cells.cut(text.toString(), width))).isLessThanOrEqualTo(width);
      assertThat(Cells.width(Cells.left(text.toString(), width))).isEqualTo(width);
      assertThat(Cells.width(Cells.right(text.toString(), width))).isEqualTo(width);
    }
  }

  @Test
  void wrapsAtBlanks() {
    assertThat(Cells.wrap("one two three", 8)).containsExactly("one two", "three");
    assertThat(Cells.wrap("", 8)).containsExactly("");
    assertThat(Cells.wrap("incomprehensibilities", 7)).containsExactly("inc…ies");
  }

  @Test
  void namesAreNeverCut() {
    assertThat(Cells.name("SEC08-BP02", 16)).isEqualTo("SEC08-BP02      ");
    assertThat(Cells.name("shop_data-shop_data_encrypted", 16))
        .isEqualTo("shop_data-shop_data_encrypted  ");
  }
}
