package dev.atoll.aws.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.model.Struct;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void eachLineBelowTheHeaderIsAStructure() {
    assertThat(Csv.rows("user,arn,mfa\n<root>,arn:1,true\r\nbob,,false", c -> !c.equals("mfa")))
        .containsExactly(
            Struct.of(Map.of("user", "<root>", "arn", "arn:1")),
            Struct.of(Map.of("user", "bob", "arn", "")));
  }

  @Test
  void quotedCellsMayHoldCommasQuotesAndLineBreaks() {
    assertThat(Csv.rows("a,b\n\"x, \"\"y\"\"\nz\",1\n", c -> true))
        .containsExactly(Struct.of(Map.of("a", "x, \"y\"\nz", "b", "1")));
  }

  @Test
  void nothingAndAHeaderAloneHaveNoRows() {
    assertThat(Csv.rows("", c -> true)).isEmpty();
    assertThat(Csv.rows("a,b\n", c -> true)).isEmpty();
  }
}
