package dev.atoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableReportTest {
  @Test
  void isAsLookedAt() {
    Golden.assertSame("table.txt", Golden.written(ReportFormat.TABLE, Options.plain()));
  }

  @Test
  void showsDetailsAndColoursWhereWanted() {
    Golden.assertSame(
        "table-all.txt", Golden.written(ReportFormat.TABLE, new Options(80, true, true)));
  }

  @Test
  void neverWiderThanTheTerminal() {
    for (int width : new int[] {60, 72, 80, 100, 132}) {
      String table =
          Golden.written(ReportFormat.TABLE, BigScan.of(2_000), new Options(width, false, true));
      assertThat(table.lines())
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void namesCannotSteerTheTerminal() {
    String table = Golden.written(ReportFormat.TABLE, new Options(100, false, true));
    assertThat(table.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e]");
  }

  @Test
  void sayingNothingFailedNeedsSomethingJudged() {
    String unseen =
        Golden.written(
            ReportFormat.TABLE,
            SampleScan.result(List.of(), List.of(SampleScan.DENIED)),
            Options.plain());
    assertThat(unseen)
        .contains("Nothing could be judged")
        .contains("rds:DescribeDBInstances")
        .doesNotContain("No rule failed");
  }
}
