package dev.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.finding.FindingEvent;
import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.pack.Own;
import dev.atoll.store.pack.Pack;
import dev.atoll.store.pack.PackFile;
import dev.atoll.store.pack.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a tenant adds to the knowledge. */
final class PacksTest {
  private static final String RULE = "db-encrypted";

  @ParameterizedTest
  @EnumSource
  void packsArePutReplacedAndForgotten(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      assertThat(own(test)).isEqualTo(new Own(List.of(), List.of()));
      Pack acme = put(test, pack(0, "acme", "x: 1", "acme-one", "acme-two"));
      Pack zeta = put(test, pack(0, "zeta", "", "zeta-one"));
      String both = own(test).revision();

      assertThat(test.estate.packs().all()).containsExactly(acme, zeta);
      assertThat(acme.id()).isPositive();
      assertThat(acme.files()).containsExactly(new PackFile("rules/a.yaml", "x: 1"));
      assertThat(acme.rules()).containsExactly("acme-one", "acme-two");
      assertThat(acme.changedBy()).isEqualTo("a@example.com");
      assertThat(acme.changedAt()).isEqualTo(Small.START);

      Pack changed = put(test, pack(acme.id(), "acme", "x: 2", "acme-one"));
      assertThat(changed.files()).containsExactly(new PackFile("rules/a.yaml", "x: 2"));
      assertThat(own(test).revision()).isNotEqualTo(both);
      put(test, pack(acme.id(), "acme", "x: 1", "acme-one", "acme-two"));
      assertThat(own(test).revision()).as("the same content again").isEqualTo(both);

      assertThat(test.estate.packs().delete(acme.id(), "b", Small.START)).isTrue();
      assertThat(test.estate.packs().delete(acme.id(), "b", Small.START)).isFalse();
      assertThat(test.estate.packs().all()).containsExactly(zeta);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasCheckedBesideOtherPacksIsNotStored(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      String before = own(test).revision();
      put(test, pack(0, "acme", "", "acme-one"));

      assertThat(test.estate.packs().put(pack(0, "zeta", "", "acme-one"), before)).isEmpty();
      assertThat(test.estate.packs().all()).extracting(Pack::name).containsExactly("acme");
    }
  }

  @ParameterizedTest
  @EnumSource
  void valuesArePutAndReset(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      put(test, value("7"));
      put(test, value("14"));

      assertThat(test.estate.parameterValues().all()).containsExactly(value("14"));
      assertThat(own(test).revision()).isNotEqualTo(Own.NONE);
      assertThat(test.estate.parameterValues().reset(RULE, "weeks")).isFalse();
      assertThat(test.estate.parameterValues().reset(RULE, "days")).isTrue();
      assertThat(own(test)).isEqualTo(new Own(List.of(), List.of()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void findingsOfRulesThatAreNoMoreAreResolved(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Pack pack = put(test, pack(0, "acme", "", RULE, "acme-two"));
      put(test, value("14"));
      test.store(Small.scan("s1", 1).of(Small.db("a", false), Small.db("b", false)));
      List<String> before = test.statuses();
      assertThat(before).contains(RULE + " a OPEN", RULE + " b OPEN");
      long open = openRisks(test);

      put(test, pack(pack.id(), "acme", "", "acme-two"));

      assertThat(test.statuses())
          .contains(RULE + " a RESOLVED", RULE + " b RESOLVED")
          .containsAll(before.stream().filter(each -> !each.startsWith(RULE)).toList());
      assertThat(openRisks(test)).isEqualTo(open - 2);
      assertThat(test.estate.parameterValues().all()).isEmpty();
      assertThat(lastEvent(test))
          .satisfies(event -> {
            assertThat(event.event()).isEqualTo(FindingEvent.Kind.RESOLVED);
            assertThat(event.by()).isEqualTo("a@example.com");
            assertThat(event.note()).isEqualTo("pack acme has the rule no more");
            assertThat(event.scan()).isEmpty();
          });

      test.store(Small.scan("s2", 2).of(Small.db("a", false), Small.db("b", true)));
      assertThat(test.statuses())
          .as("the rule is back, as in a pack that was put again")
          .contains(RULE + " a OPEN", RULE + " b RESOLVED");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatATenantIsJudgedByFollowsItsRevision(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      List<String> asked = new ArrayList<>();
      Estate estate =
          test.database.estate(
              test.estate.tenant(),
              rows -> {
                asked.add(Own.revision(rows));
                return Small.knowledge();
              });
      KnowledgeBase first = estate.knowledge();
      put(test, value("14"));
      estate.findings().page(FindingFilter.ALL, Paging.first(1));

      assertThat(first).isSameAs(Small.knowledge());
      assertThat(asked).startsWith(Own.NONE).endsWith(own(test).revision());
    }
  }

  private static long openRisks(TestEstate test) {
    return test.estate.findings().page(FindingFilter.OPEN, Paging.first(1)).total();
  }

  private static FindingEvent lastEvent(TestEstate test) {
    long id =
        test.estate.findings().page(FindingFilter.ALL, Paging.first(100)).items().stream()
            .filter(each -> each.rule().equals(RULE))
            .findFirst()
            .orElseThrow()
            .id();
    return test.estate.findings().find(id).orElseThrow().history().getLast();
  }

  private static Own own(TestEstate test) {
    return test.estate.packs().own();
  }

  private static Pack put(TestEstate test, Pack pack) {
    return test.estate.packs().put(pack, own(test).revision()).orElseThrow();
  }

  private static void put(TestEstate test, ParameterValue value) {
    test.estate.parameterValues().put(value);
  }

  private static ParameterValue value(String value) {
    return new ParameterValue(RULE, "days", value, "a@example.com", Small.START);
  }

  private static Pack pack(long id, String name, String text, String... rules) {
    return new Pack(
        id,
        name,
        List.of(new PackFile("rules/a.yaml", text)),
        List.of(rules),
        "a@example.com",
        Small.START);
  }
}
