package dev.atoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.report.text.KnowledgeTables;
import dev.atoll.report.text.RuleText;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeTextTest {
  @Test
  void ruleIsAsLookedAt() {
    Golden.assertSame(
        "rule.txt", RuleText.of(SampleScan.ENCRYPTED, SampleScan.framework(), Options.plain()));
  }

  @Test
  void tablesAreAsLookedAt() {
    String rules =
        KnowledgeTables.rules(
            List.of(SampleScan.ENCRYPTED, SampleScan.TUNNELS), new Options(80, false, false));
    String practices = KnowledgeTables.practices(SampleScan.framework(), Options.plain());
    Golden.assertSame("rules.txt", rules);
    Golden.assertSame("practices.txt", practices);
    assertThat(rules.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(practices.lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }
}
