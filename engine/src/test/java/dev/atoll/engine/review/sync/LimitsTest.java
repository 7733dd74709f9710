package dev.atoll.engine.review.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class LimitsTest {
  @Test
  void fittingTextStaysButForWhatNobodySees() {
    assertThat(Limits.fit("plain text\nof two lines", 250)).isEqualTo("plain text\nof two lines");
    assertThat(Limits.fit("a\u0000b\tc\u202ed\ud83ce", 250)).isEqualTo("ab cd\ufffde");
  }

  @Test
  void tooLongTextLosesItsEndAndNoHalfCharacters() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int k = 0; k < length; k++) {
        text.appendCodePoint(random.nextBoolean() ? 0x1F3DD : 'a' + random.nextInt(26));
      }
      String fit = Limits.fit(text.toString(), 20);
      assertThat(fit.length()).isLessThanOrEqualTo(20);
      assertThat(fit.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)).isTrue();
    }
  }
}
