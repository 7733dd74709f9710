package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.store.finding.Chosen;
import dev.atoll.store.finding.FindingAction;
import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.resource.ResourceFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One tenant tries to reach another's rows. */
final class IsolationTest {

  @ParameterizedTest
  @EnumSource
  void aTenantSeesNothingOfAnother(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Estate other = other(test);
      test.store(scan("s1", 0).of(db("a", false)));
      long finding =
          test.estate.findings().page(FindingFilter.ALL, Paging.first(1)).items().getFirst().id();
      long resource =
          test.estate
              .resources()
              .page(ResourceFilter.ALL, Paging.first(1))
              .items()
              .getFirst()
              .ref()
              .id();
      String hash =
          test.estate.resources().find(resource).orElseThrow().versions().getFirst().hash();

      assertThat(other.findings().page(FindingFilter.ALL, Paging.first(10)).total()).isZero();
      assertThat(other.findings().page(FindingFilter.ALL, Paging.first(10)).items()).isEmpty();
      assertThat(other.findings().find(finding)).isEmpty();
      assertThat(other.resources().find(resource)).isEmpty();
      assertThat(other.resources().configuration(resource, hash)).isEmpty();
      assertThat(other.resources().neighbourhood(resource, 1)).isEmpty();
      assertThat(other.scans().find("s1")).isEmpty();
      assertThat(other.accounts().page(Paging.first(10)).items()).isEmpty();
      assertThat(other.overview(Scope.ALL, Small.START).resources()).isZero();
      assertThat(
              other
                  .findings()
                  .act(
                      new Chosen.Ids(List.of(finding)),
                      new FindingAction.Assign(Optional.of("thief")),
                      "thief",
                      Small.START)
                  .changed())
          .isZero();
      assertThat(test.estate.findings().find(finding).orElseThrow().item().assignee()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoTenantsMayHaveTheSameAccountAndScan(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Estate other = other(test);
      Small.Scan scan = scan("s1", 0).of(db("a", false));
      test.store(scan);
      other.scans().finished(scan.judged(), scan.end());

      assertThat(other.findings().page(FindingFilter.OPEN, Paging.first(10)).items()).hasSize(1);
      assertThat(test.statuses()).hasSize(1);
    }
  }

  /** Even a query that somebody wrote past {@code Rows}, without the tenant. */
  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "POSTGRES_SUPERUSER"})
  void policiesHoldWhereAQueryForgetsTheTenant(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Estate other = other(test);
      test.store(scan("s1", 0).of(db("a", false)));
      for (String table : tables(test)) {
        long seen = test.database.withoutTenant(dsl -> dsl.fetchCount(DSL.table(DSL.name(table))));
        assertThat(seen).as(table).isZero();
      }
      String steal =
          "insert into mute (tenant, id, rule, reason, actor, created_at) values ("
              + test.estate.tenant()
              + ", 1, 'r', 'r', 'r', now())";
      assertThatThrownBy(() -> test.database.withoutTenant(dsl -> dsl.execute(steal)))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("row-level security");
      assertThat(other.mutes().all()).isEmpty();
    }
  }

  private static List<String> tables(TestEstate test) {
    return test.database.withoutTenant(dsl ->
        dsl.fetch(
                "select table_name from information_schema.columns"
                    + " where table_schema = 'public' and column_name = 'tenant'")
            .getValues(0, String.class));
  }

  /** Who cannot name a table cannot forget the tenant: only {@code store.schema} can. */
  @Test
  void onlyOnePackageNamesTables() throws IOException {
    Path sources = Path.of("src/main/java/dev/atoll/store");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> naming =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.startsWith(sources.resolve("schema")))
              .filter(file -> !file.startsWith(sources.resolve("people")))
              .filter(file -> !file.endsWith("Tenants.java"))
              .filter(file -> read(file).contains("DSL.table("))
              .toList();
      assertThat(naming).isEmpty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Estate other(TestEstate test) {
    Tenant tenant = test.database.tenants().add(Tenant.named("other", Small.START));
    return test.database.estate(tenant.id(), Small.knowledge());
  }
}
