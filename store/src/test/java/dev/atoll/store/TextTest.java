package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.finding.FindingItem;
import dev.atoll.store.resource.ResourceFilter;
import dev.atoll.store.resource.ResourceItem;
import dev.atoll.store.schema.TextSignTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a search for a text finds, and that signatures hide nothing. */
final class TextTest {
  @ParameterizedTest
  @EnumSource
  void aTextIsFoundWhereverItStands(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(
          scan("s1", 0)
              .accounts(Small.ACCOUNT, "444455556666")
              .of(
                  db("Payments-Main", false),
                  db("100%_sure", false),
                  db("müller", false),
                  db("444455556666", Small.REGION, "x", false)));

      assertThat(findings(test, "payments-m")).containsExactly("Payments-Main");
      assertThat(findings(test, "  PAYMENTS ")).containsExactly("Payments-Main");
      assertThat(findings(test, "encrypted")).as("the rule's id").hasSize(4);
      assertThat(findings(test, "x")).as("shorter than a run").contains("x");
      assertThat(findings(test, "0%_s")).containsExactly("100%_sure");
      assertThat(findings(test, "0__s")).isEmpty();
      assertThat(findings(test, "müll")).containsExactly("müller");
      assertThat(findings(test, "rds:eu-west-1:4444")).containsExactly("x");
      assertThat(findings(test, "nowhere")).isEmpty();
      assertThat(resources(test, "Payments")).containsExactly("Payments-Main");
      assertThat(resources(test, ":444455556666:")).containsExactly("x");
      assertThat(resources(test, "arn:aws:rds")).hasSize(4);
    }
  }

  /** Long numbers have bits of their own: whole, as a part of longer ones, and next to texts. */
  @ParameterizedTest
  @EnumSource
  void aNumberIsFoundWhereverItStands(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(
          scan("s1", 0)
              .of(
                  db("of-123456789012-x", false),
                  db("n1234567890123", false),
                  db("12345678901-23", false)));

      assertThat(resources(test, "123456789012"))
          .containsExactlyInAnyOrder("of-123456789012-x", "n1234567890123");
      assertThat(resources(test, "234567890123")).containsExactly("n1234567890123");
      assertThat(findings(test, "of-123456789012-")).containsExactly("of-123456789012-x");
      assertThat(resources(test, "12345678901"))
          .containsExactlyInAnyOrder("of-123456789012-x", "n1234567890123", "12345678901-23");
      assertThat(resources(test, "123456789019")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void signaturesFollowTheTexts(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("before", false)));
      test.store(scan("s2", 1).of(db("afterwards", false)));

      assertThat(findings(test, "afterwards")).containsExactly("afterwards");
      assertThat(resources(test, "afterwards")).containsExactly("afterwards");
      assertThat(resources(test, "before")).isEmpty();
      assertThat(
              test.estate
                  .findings()
                  .page(text(FindingFilter.ALL, "before"), Paging.first(9))
                  .total())
          .isEqualTo(1);
    }
  }

  /** As in a database that an earlier Atoll filled. */
  @ParameterizedTest
  @EnumSource
  void missingSignaturesAreMadeWhenTheDatabaseIsOpened(TestEngine engine) {
    Address address = engine.fresh();
    try (Database database = Database.open(address)) {
      long tenant = database.tenants().add(Tenant.named("one", Small.START)).id();
      Estate estate = database.estate(tenant, Small.knowledge());
      estate.scans().finished(scan("s1", 0).of(db("lonely", false)).judged(), Small.START);
      estate.run(rows -> rows.delete(TextSignTable.TEXT_SIGN).execute());

      assertThat(found(estate)).isZero();
      try (Database again = Database.open(address)) {
        assertThat(found(again.estate(tenant, Small.knowledge()))).isEqualTo(1);
      }
    }
  }

  private static long found(Estate estate) {
    return estate.findings().page(text(FindingFilter.OPEN, "lonely"), Paging.first(9)).total();
  }

  private static List<String> findings(TestEstate test, String text) {
    Page<FindingItem> page =
        test.estate.findings().page(text(FindingFilter.OPEN, text), Paging.first(9));
    assertThat(page.total()).isEqualTo(page.items().size());
    assertThat(page.more()).isFalse();
    return page.items().stream().map(each -> each.resource().name()).toList();
  }

  private static List<String> resources(TestEstate test, String text) {
    ResourceFilter all = ResourceFilter.ALL;
    Page<ResourceItem> page =
        test.estate
            .resources()
            .page(
                new ResourceFilter(
                    all.types(),
                    all.accounts(),
                    all.regions(),
                    Optional.of(text),
                    all.tag(),
                    all.workload()),
                Paging.first(9));
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.items().stream().map(each -> each.ref().name()).toList();
  }

  private static FindingFilter text(FindingFilter of, String text) {
    return new FindingFilter(
        of.rules(),
        of.resources(),
        of.types(),
        of.accounts(),
        of.regions(),
        of.severities(),
        of.pillars(),
        of.practices(),
        of.impacts(),
        of.statuses(),
        of.workload(),
        of.assignee(),
        Optional.of(text));
  }
}
