package dev.atoll.report;

import dev.atoll.engine.compare.Comparison;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.report.ComparisonFormat.Compared;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonFormatTest {
  @ParameterizedTest
  @CsvSource({"TABLE, compare.txt", "JSON, compare.json", "MARKDOWN, compare.md"})
  void isAsLookedAt(ComparisonFormat format, String golden) throws IOException {
    Outcomes before = Outcomes.of(SampleScan.result());
    Outcomes after = Outcomes.of(GatedScan.result());
    StringWriter out = new StringWriter();
    format.write(
        new Compared(before.scope(), after.scope(), Comparison.of(before, after)),
        Options.plain(),
        out);
    Golden.assertSame(golden, out.toString());
  }
}
