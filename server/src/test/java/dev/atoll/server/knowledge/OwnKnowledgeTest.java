package dev.atoll.server.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.yaml.Diagnostic;
import dev.atoll.store.Address;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.Tenant;
import dev.atoll.store.pack.Own;
import dev.atoll.store.pack.Pack;
import dev.atoll.store.pack.PackFile;
import dev.atoll.store.pack.ParameterValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What tenants are judged by, and what becomes of packs that do not load any more. */
final class OwnKnowledgeTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String RETENTION = "rds-backup-retention-check";
  private static final Path RULE =
      Path.of("../examples/custom-pack/rules/acme-database-owner-tagged.yaml");

  private final OwnKnowledge own = new OwnKnowledge(Models.shipped());

  @Test
  void oneContentIsCompiledOnceAndOnlyForWhoeverHasIt() throws IOException {
    try (Database database = Database.open(Address.memory("own-knowledge"))) {
      Estate one = tenant(database, "one");
      Estate two = tenant(database, "two");
      assertThat(one.packs().put(pack("acme", rule()), Own.NONE)).isPresent();
      KnowledgeBase first = one.knowledge();

      assertThat(first.rules()).containsKey("acme-database-owner-tagged");
      assertThat(one.knowledge()).isSameAs(first);
      assertThat(two.knowledge()).isSameAs(Models.shipped());

      one.parameterValues().put(value("35"));
      assertThat(days(one.knowledge())).isEqualTo(35L);
      assertThat(days(two.knowledge())).isEqualTo(7L);
      one.parameterValues().reset(RETENTION, "days");
      assertThat(one.knowledge()).as("the same content as before").isSameAs(first);
      assertThat(two.packs().put(pack("acme", rule()), Own.NONE)).isPresent();
      assertThat(two.knowledge()).as("the same content as another's").isSameAs(first);
    }
  }

  @Test
  void aPackThatDoesNotLoadIsLeftOutAndToldAsAGapOfEachAccount() throws IOException {
    Pack good = pack("acme", rule());
    Pack bad = pack("zeta", rule().replace("id: acme-database", "id: " + RETENTION + "\n#"));
    Loaded loaded = own.load(new Own(List.of(good, bad), List.of(value("35"))));

    assertThat(loaded.knowledge().rules()).containsKey("acme-database-owner-tagged");
    assertThat(days(loaded.knowledge())).isEqualTo(35L);
    assertThat(loaded.broken().keySet()).containsExactly("zeta");
    List<Gap> gaps = loaded.judge(snapshot()).inventory().snapshot().gaps();
    assertThat(gaps).extracting(Gap::account).containsExactly("111122223333", "444455556666");
    assertThat(gaps)
        .extracting(Gap::detail)
        .allSatisfy(detail ->
            assertThat(detail)
                .startsWith("the rules of pack zeta were not asked, for it does not load: zeta/"));
  }

  @Test
  void aValueThatDoesNotFitAnyMoreCountsAsNoneAndIsToldAsAGap() {
    Loaded loaded =
        own.load(
            new Own(
                List.of(),
                List.of(value("\"many\""), new ParameterValue("none", "days", "1", "a", NOW))));

    assertThat(days(loaded.knowledge())).isEqualTo(7L);
    assertThat(loaded.judge(snapshot()).inventory().snapshot().gaps())
        .extracting(gap -> gap.account() + ": " + gap.detail())
        .containsExactly(
            "111122223333: rule rds-backup-retention-check judged by its usual days, for it does"
                + " not take \"many\" any more",
            "444455556666: rule rds-backup-retention-check judged by its usual days, for it does"
                + " not take \"many\" any more");
  }

  @Test
  void rulesAreToldApartByWhoBringsThem() throws IOException {
    KnowledgeBase knowledge =
        own.load(new Own(List.of(pack("acme", rule())), List.of())).knowledge();

    assertThat(OwnKnowledge.pack(rule(knowledge, "acme-database-owner-tagged"))).hasValue("acme");
    assertThat(
            knowledge.rules().values().stream().filter(rule -> OwnKnowledge.pack(rule).isPresent()))
        .hasSize(1);
  }

  @Test
  void aCheckTellsWhatFailsAndWhere() throws IOException {
    PackCheck check = new PackCheck(own);
    Own nothing = new Own(List.of(), List.of());

    assertThat(check.put(nothing, pack("acme", rule())))
        .isEqualTo(new PackCheck.Checked(List.of("acme-database-owner-tagged"), List.of()));
    assertThat(
            check
                .put(
                    nothing,
                    pack("acme", rule().replace("AB-1234 }, expect: PASS", "x }, expect: PASS")))
                .problems())
        .extracting(Diagnostic::message)
        .containsExactly(
            "the test \"booked\" of acme-database-owner-tagged failed: expected PASS, got FAIL"
                + " (dbinstance-1 has the cost-centre 'x', which finance cannot book)");
    String untested = rule().substring(0, rule().indexOf("cases:"));
    assertThat(check.put(nothing, pack("acme", untested)).problems())
        .extracting(Diagnostic::message)
        .contains(
            "the rule has no case that expects PASS", "the rule has no case that expects FAIL");
  }

  private static Object days(KnowledgeBase knowledge) {
    return Objects.requireNonNull(rule(knowledge, RETENTION).params().get("days"));
  }

  private static Rule rule(KnowledgeBase knowledge, String id) {
    return Objects.requireNonNull(knowledge.rules().get(id), id);
  }

  private Estate tenant(Database database, String name) {
    return database.estate(database.tenants().add(Tenant.named(name, NOW)).id(), own::of);
  }

  private static Snapshot snapshot() {
    ScanInfo info =
        new ScanInfo(
            "s", NOW, NOW, "aws", List.of("111122223333", "444455556666"), List.of(), "", "");
    return new Snapshot(info, List.of(), Set.of(), List.of(), 0);
  }

  private static ParameterValue value(String value) {
    return new ParameterValue(RETENTION, "days", value, "a", NOW);
  }

  private static Pack pack(String name, String text) {
    return new Pack(0, name, List.of(new PackFile("rule.yaml", text)), List.of(), "a", NOW);
  }

  private static String rule() throws IOException {
    return Files.readString(RULE);
  }
}
