package dev.atoll.engine.expression;

import static dev.atoll.engine.expression.Bench.gap;
import static dev.atoll.engine.expression.Bench.parts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.model.OpenList;
import dev.atoll.engine.model.Struct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacrosTest {
  private static final Struct OPEN = Struct.of(Map.of("State", "open", "Size", 1L));
  private static final Struct SHUT = Struct.of(Map.of("State", "shut", "Size", 2L));
  private static final String LINKED = "linked(resource, 'AWS::Test::Part')";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exists(p, p.State == 'open')           | true
          exists(p, p.State == 'gone')           | unknown
          all(p, p.State != 'open')              | false
          all(p, p.State != 'gone')              | unknown
          exists_one(p, p.State == 'open')       | unknown
          filter(p, p.Size == 1).exists(p, true) | true
          filter(p, p.Size == 1).all(p, true)    | unknown
          map(p, p.Size).exists(s, s == 2)       | true
          map(p, p.Size).all(s, s < 2)           | false
          map(p, p.Size == 1, p.State).all(s, s == 'open') | unknown
          """)
  void aPartlySeenListDecidesWhatItCan(String macro, String expected) {
    Bench bench = new Bench().world(parts(Optional.of(Unknown.of(gap("List"))), OPEN, SHUT));
    for (String range : List.of(LINKED, "inRegion('AWS::Test::Part')")) {
      String source = range + "." + macro;
      if (expected.equals("unknown")) {
        assertThat(bench.gaps(source)).containsExactly(gap("List"));
      } else {
        assertThat(bench.eval(source)).as(source).isEqualTo(Boolean.valueOf(expected));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size(X) > 2",
        "X == []",
        "X[0].State == 'open'",
        "X + X == []",
        "X",
        "X.filter(p, false)",
        "distinct(X)",
        "5 in X.map(p, p.Size)",
      })
  void everythingElseOfAPartlySeenListIsUnknown(String source) {
    Bench bench = new Bench().world(parts(Optional.of(Unknown.of(gap("List"))), OPEN, SHUT));
    assertThat(bench.gaps(source.replace("X", LINKED))).containsExactly(gap("List"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          size(X) > 1  | true
          size(X) >= 2 | true
          size(X) < 2  | false
          size(X) <= 1 | false
          size(X) == 1 | false
          size(X) != 0 | true
          0 < size(X)  | true
          2 <= size(X) | true
          1 >= size(X) | false
          1 == size(X) | false
          size(X.filter(p, p.State == 'open')) > 0 | true
          size(X) >= 3 | unknown
          size(X) < 3  | unknown
          size(X) <= 2 | unknown
          size(X) == 2 | unknown
          2 >= size(X) | unknown
          """)
  void aPartlySeenListHasAtLeastWhatIsSeen(String source, String expected) {
    Bench bench = new Bench().world(parts(Optional.of(Unknown.of(gap("List"))), OPEN, SHUT));
    String whole = source.replace("X", LINKED);
    if (expected.equals("unknown")) {
      assertThat(bench.gaps(whole)).containsExactly(gap("List"));
    } else {
      assertThat(bench.eval(whole)).isEqualTo(Boolean.valueOf(expected));
    }
  }

  @Test
  void aSeenElementIsInAPartlySeenList() {
    Bench bench = new Bench().world(parts(Optional.of(Unknown.of(gap("List"))), OPEN, SHUT));
    assertThat(bench.eval("2 in inAccount('AWS::Test::Part').map(p, p.Size)")).isEqualTo(true);
  }

  @Test
  void anUnknownElementLeavesOthersToDecide() {
    Struct hidden = Struct.of(Map.of("State", gap("Get")));
    Bench bench = new Bench().world(parts(Optional.empty(), hidden, OPEN));
    assertThat(bench.eval(LINKED + ".exists(p, p.State == 'open')")).isEqualTo(true);
    assertThat(bench.eval(LINKED + ".all(p, p.State == 'shut')")).isEqualTo(false);
    assertThat(bench.gaps(LINKED + ".exists(p, p.State == 'shut')")).containsExactly(gap("Get"));
    assertThat(bench.gaps(LINKED + ".filter(p, p.State == 'x')")).containsExactly(gap("Get"));
    assertThat(bench.eval("size(" + LINKED + ")")).isEqualTo(2L);
  }

  @Test
  void anOpenListMayHaveAnyNumberOfOtherElements() {
    Bench bench = new Bench().with("Texts", OpenList.of(List.of("a"), gap("List")));
    assertThat(bench.eval("'a' in resource.Texts")).isEqualTo(true);
    assertThat(bench.eval("resource.Texts.all(x, x == 'b')")).isEqualTo(false);
    for (String source :
        List.of(
            "size(resource.Texts) == 1",
            "size(resource.Texts) + 1 > 0",
            "size(resource.Texts) >= 2",
            "resource.Texts == ['a']",
            "resource.Texts[0] == 'a'",
            "resource.Texts.all(x, x == 'a')",
            "'b' in resource.Texts")) {
      assertThat(bench.gaps(source)).as(source).containsExactly(gap("List"));
    }
  }

  @Test
  void macrosNestAndShadow() {
    Bench bench = new Bench();
    assertThat(bench.eval("[1, 2].all(x, [3].all(y, y > x) && [5].exists(x, x == 5) && x < 3)"))
        .isEqualTo(true);
    assertThat(bench.eval("[1, 2, 3].map(x, x > 1, x * 2)")).isEqualTo(List.of(4L, 6L));
    assertThat(bench.eval("{'a': 1, 'b': 2}.filter(k, k != 'a')")).isEqualTo(List.of("b"));
    assertThat(bench.eval("[1, 2].map(resource, resource)")).isEqualTo(List.of(1L, 2L));
  }

  @Test
  void stopsWhenTheBudgetIsSpent() {
    Bench bench =
        new Bench()
            .with("Ints", LongStream.range(0, 1000).boxed().toList())
            .with("Bool", true)
            .budget(10_000);
    assertThat(bench.eval("resource.Ints.all(x, x >= 0)")).isEqualTo(true);
    assertThat(bench.error("resource.Ints.all(x, resource.Ints.all(y, x + y >= 0))"))
        .isEqualTo("the expression takes more steps than it may (10000)");
    assertThat(bench.error("resource.Ints.map(x, resource.Ints + [x]) == []")).contains("steps");
    assertThat(bench.eval("resource.Bool || resource.Ints.all(x, resource.Ints.all(y, true))"))
        .isEqualTo(true);
  }

  @Test
  void textsCannotGrowWithoutEnd() {
    String grown = "'aaaaaaaaaa'";
    for (int i = 0; i < 10; i++) {
      grown = "replace(" + grown + ", 'a', 'aaaaaaaaaa')";
    }
    assertThat(new Bench().error("size(" + grown + ")"))
        .isEqualTo("a text grows beyond 1048576 characters");
  }
}
