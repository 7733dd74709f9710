package dev.atoll.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.load.Shop;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.Unit;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final KnowledgeBase SHOP = Shop.load();
  private static final Rule ENCRYPTED = Shop.rule(SHOP, "cart-encrypted");
  private static final Rule DEPTH = Shop.rule(SHOP, "cart-shelf-depth");
  private static final Gap HIDDEN =
      new Gap(
          "1",
          "eu-west-1",
          "shop",
          "GetCart",
          GapReason.DENIED,
          Optional.of("shop:GetCart"),
          "AWS::Shop::Cart",
          Optional.of("hidden"),
          "no");

  private static final Resource CLOSED = cart("closed", Map.of("Encryption", encryption(true)));
  private static final Resource OPEN = cart("open", Map.of("Encryption", encryption(false)));
  private static final Resource SYSTEM = cart("system", Map.of("Owner", "system"));
  private static final Resource UNSEEN = cart("hidden", Map.of("Encryption", HIDDEN));

  @Test
  void whatWasNotSeenIsNeitherGoodNorBad() {
    Verdicts verdicts =
        judge(EnumSet.allOf(Status.class), List.of(ENCRYPTED), CLOSED, OPEN, SYSTEM, UNSEEN);

    assertThat(verdicts.evaluations())
        .extracting(each -> each.resource().id() + " " + each.status() + " " + each.message())
        .containsExactly(
            "* NOT_EVALUATED ",
            "closed PASS ",
            "hidden NOT_EVALUATED ",
            "open FAIL open in eu-west-1 is open",
            "system NOT_APPLICABLE ");
    assertThat(verdicts.evaluations().get(2).gaps()).containsExactly(HIDDEN);
    assertThat(verdicts.counts()).isEqualTo(Map.of(ENCRYPTED, new Counts(1, 1, 1, 2)));
  }

  @Test
  void aListThatWasNotReadHasAStandIn() {
    Evaluation standIn = judge(EnumSet.of(Status.NOT_EVALUATED), List.of(ENCRYPTED)).evaluations().getFirst();

    assertThat(standIn.resource().id()).isEqualTo("*");
    assertThat(standIn.resource().region()).isEqualTo("us-east-1");
    assertThat(standIn.gaps())
        .singleElement()
        .extracting(Gap::reason)
        .isEqualTo(GapReason.NOT_READ);
  }

  @Test
  void onlyTheOutcomesAskedForAreKeptAndAllAreCounted() {
    Verdicts verdicts = judge(EnumSet.of(Status.FAIL), List.of(ENCRYPTED), CLOSED, OPEN);

    assertThat(verdicts.evaluations()).extracting(Evaluation::resource).containsExactly(OPEN);
    assertThat(Objects.requireNonNull(verdicts.counts().get(ENCRYPTED)).total()).isEqualTo(3);
  }

  @Test
  void theWorstComesFirst() {
    Resource shelved = cart("a", Map.of("ShelfIds", List.of("s"), "Encryption", encryption(false)));
    Resource shelf =
        new Resource(
            "AWS::Shop::Shelf",
            "1",
            "eu-west-1",
            "s",
            "s",
            Optional.empty(),
            Map.of(),
            Struct.of(Map.of("ShelfId", "s", "Depth", 1L)));

    Verdicts verdicts =
        judge(EnumSet.of(Status.FAIL), List.of(DEPTH, ENCRYPTED), OPEN, shelf, shelved);

    assertThat(verdicts.evaluations())
        .extracting(each -> each.rule().id() + " " + each.resource().id())
        .containsExactly("cart-encrypted a", "cart-encrypted open", "cart-shelf-depth a");
    assertThat(verdicts.evaluations().getLast().message()).isEqualTo("a falls off s");
    assertThat(verdicts.evaluations().getLast().evidence())
        .isEqualTo(Map.of("ShelfIds", List.of("s")));
  }

  @Test
  void aRuleWithoutResourcesCountsNothing() {
    ScanInfo info = info(List.of());
    Inventory empty =
        new Inventory(new Snapshot(info, List.of(), Set.of(), List.of(), 0), SHOP.types());

    assertThat(
            new Judge(empty, Instant.EPOCH, Set.of()).judge(List.of(ENCRYPTED)).counts())
        .isEqualTo(Map.of(ENCRYPTED, Counts.NONE));
  }

  private static Verdicts judge(Set<Status> kept, List<Rule> rules, Resource... resources) {
    Set<Unit> read =
        Set.of(
            new Unit("AWS::Shop::Cart", "1", "eu-west-1"),
            new Unit("AWS::Shop::Shelf", "1", "eu-west-1"));
    Snapshot snapshot =
        new Snapshot(
            info(List.of("eu-west-1", "us-east-1")), List.of(resources), read, List.of(), 0);
    return new Judge(new Inventory(snapshot, SHOP.types()), Instant.EPOCH, kept).judge(rules);
  }

  private static ScanInfo info(List<String> regions) {
    return new ScanInfo("id", Instant.EPOCH, Instant.EPOCH, "aws", List.of("1"), regions, "", "");
  }

  private static Struct encryption(boolean enabled) {
    return Struct.of(Map.of("Enabled", enabled));
  }

  private static Resource cart(String id, Map<String, ?> fields) {
    return new Resource(
        "AWS::Shop::Cart",
        "1",
        "eu-west-1",
        id,
        id,
        Optional.of("arn:aws:shop:eu-west-1:1:cart/" + id),
        Map.of(),
        Struct.of(fields));
  }
}
