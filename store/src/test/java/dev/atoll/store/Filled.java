package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.key;
import static dev.atoll.store.Small.role;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.store.finding.Chosen;
import dev.atoll.store.finding.FindingAction;
import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.pack.Own;
import dev.atoll.store.pack.Pack;
import dev.atoll.store.pack.PackFile;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Role;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A database with something in most tables, and whether it still works after a move. */
final class Filled {
  private Filled() {}

  /** Two tenants with scans, a person, a comment. */
  static void fill(Database database) {
    Tenant one = database.tenants().add(Tenant.named("one", Small.START));
    Estate estate = database.estate(one.id(), Small.knowledge());
    store(estate, scan("s1", 0).of(db("a", false, "team=x"), key("k1"), role("r", 7200)));
    store(estate, scan("s2", 1).of(db("a", true), db("ä \"b\"\n", false), key("k1")));
    long finding =
        estate.findings().page(FindingFilter.ALL, Paging.first(1)).items().getFirst().id();
    estate
        .findings()
        .act(
            new Chosen.Ids(List.of(finding)),
            new FindingAction.Comment("seen"),
            "ada",
            Small.START);
    estate
        .packs()
        .put(
            new Pack(
                0, "acme", List.of(new PackFile("a.yaml", "id: ä")), List.of(), "ada", Small.START),
            Own.NONE);
    Tenant other = database.tenants().add(Tenant.named("other", Small.START));
    store(database.estate(other.id(), Small.knowledge()), scan("s1", 0).of(db("c", false)));
    new People(database, InstantSource.system())
        .join(other.id(), "b@example.com", "B", Role.OWNER, Optional.of("hash"));
  }

  /** The findings are there, the next scan is taken, and new ids are nobody's yet. */
  static void assertGoesOn(Database database) {
    Tenant one =
        database.tenants().all().stream()
            .filter(tenant -> tenant.name().equals("one"))
            .findFirst()
            .orElseThrow();
    Estate estate = database.estate(one.id(), Small.knowledge());
    assertThat(open(estate)).containsExactlyInAnyOrder("ä \"b\"\n");
    store(estate, scan("s3", 2).of(db("a", false), db("new", false), key("k1")));
    assertThat(open(estate)).containsExactlyInAnyOrder("a", "new");
  }

  /** Packs are there, under the revision that they had. */
  static void assertHasPacks(Database database) {
    Own own =
        database.estate(database.tenants().all().getFirst().id(), Small.knowledge()).packs().own();
    assertThat(own.revision()).isNotEqualTo(Own.NONE);
    assertThat(own.packs())
        .singleElement()
        .satisfies(
            pack -> assertThat(pack.files()).containsExactly(new PackFile("a.yaml", "id: ä")));
  }

  private static List<String> open(Estate estate) {
    return estate.findings().page(FindingFilter.OPEN, Paging.first(10)).items().stream()
        .map(item -> item.resource().name())
        .toList();
  }

  private static void store(Estate estate, Small.Scan scan) {
    estate.scans().finished(scan.judged(), scan.end());
  }
}
