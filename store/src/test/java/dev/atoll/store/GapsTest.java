package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.store.resource.ResourceFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What could not be seen, and resources in the order of their risks. */
final class GapsTest {

  @ParameterizedTest
  @EnumSource
  void onlyTheLastScanOfAnAccountCounts(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(
          scan("s1", 1)
              .regions(Small.REGION, "us-east-1")
              .of(db("a", true))
              .failed(Small.KEY, "us-east-1", GapReason.DENIED));
      test.store(
          scan("s2", 2)
              .regions(Small.REGION, "us-east-1", "us-west-2")
              .of(db("a", true))
              .failed(Small.DB, "us-west-2", GapReason.THROTTLED)
              .failed(Small.KEY, "us-west-2", GapReason.DENIED)
              .failed(Small.KEY, Small.REGION, GapReason.DENIED));

      Page<Gap> first = test.estate.gaps().page(Scope.ALL, Paging.first(2).sorted("-region"));
      assertThat(first.total()).isEqualTo(3);
      assertThat(first.items()).extracting(Gap::region).containsOnly("us-west-2");
      Page<Gap> rest =
          test.estate
              .gaps()
              .page(Scope.ALL, Paging.first(2).sorted("-region").after(first.next().orElseThrow()));
      assertThat(rest.items()).extracting(Gap::region).containsExactly(Small.REGION);
      assertThat(rest.next()).isEmpty();
      Scope region =
          new Scope(Optional.empty(), Optional.of(Small.ACCOUNT), Optional.of(Small.REGION));
      assertThat(test.estate.gaps().page(region, Paging.first(9)).items()).hasSize(1);
      assertThat(test.estate.gaps().page(Scope.ofAccount("999999999999"), Paging.first(9)).total())
          .isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOverviewCountsThoseThatAreListed(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(
          scan("s1", 1)
              .regions(Small.REGION, "us-east-1")
              .of(db("a", true, "app=pay"))
              .failed(Small.KEY, Small.REGION, GapReason.DENIED)
              .failed(Small.DB, "us-east-1", GapReason.DENIED)
              .failed(Small.KEY, "us-east-1", GapReason.DENIED));
      long pay =
          test.estate
              .workloads()
              .add(
                  LifeTest.workload(0, "pay", Optional.empty(), Map.of("app", "pay"), List.of()),
                  Small.START)
              .id();
      Scope region = new Scope(Optional.empty(), Optional.empty(), Optional.of("us-east-1"));

      assertThat(gaps(test, Scope.ALL)).isEqualTo(3);
      assertThat(gaps(test, region)).isEqualTo(2);
      assertThat(gaps(test, Scope.ofWorkload(pay))).isEqualTo(1);
    }
  }

  private static long gaps(TestEstate test, Scope scope) {
    long listed = test.estate.gaps().page(scope, Paging.first(1)).total();
    assertThat(test.estate.overview(scope, Small.START).coverage().gaps()).isEqualTo(listed);
    return listed;
  }

  @ParameterizedTest
  @EnumSource
  void resourcesAreListedByTheirRisks(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(
          scan("s1", 1)
              .of(
                  db("a", true),
                  Small.with(db("b", false), "MultiAZ", false),
                  db("c", false),
                  db("d", true)));

      assertThat(names(test, "-risks")).startsWith("b", "c");
      assertThat(names(test, "-high").subList(0, 2)).containsExactlyInAnyOrder("b", "c");
      assertThat(names(test, "lastSeen")).hasSize(4);
      assertThat(names(test, "-medium")).hasSize(4);
    }
  }

  /** In pages of one, so that every step is a cursor's. */
  private static List<String> names(TestEstate test, String sort) {
    List<String> names = new ArrayList<>();
    Paging paging = Paging.first(1).sorted(sort);
    Optional<String> next = Optional.empty();
    do {
      var page =
          test.estate.resources().page(ResourceFilter.ALL, next.map(paging::after).orElse(paging));
      page.items().forEach(each -> names.add(each.ref().name()));
      next = page.next();
    } while (next.isPresent());
    return names;
  }
}
