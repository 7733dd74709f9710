package dev.atoll.engine.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.expression.World.Seen;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.load.Shop;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventoryTest {
  private static final KnowledgeBase SHOP = Shop.load();
  private static final String CART = "AWS::Shop::Cart";
  private static final String SHELF = "AWS::Shop::Shelf";
  private static final String KEY = "AWS::Shop::Key";
  private static final List<String> ACCOUNTS = List.of("111122223333", "444455556666");
  private static final List<String> REGIONS = List.of("eu-west-1", "us-east-1");

  @Test
  void aConfigurationSaysWhoItIs() {
    Resource shelf = at("Shelf", "eu-west-1", Map.of("ShelfId", "s", "Title", "top"));
    Resource untitled = at("Shelf", "eu-west-1", Map.of("ShelfId", "s"));
    Resource key = at("Key", "global", Map.of("KeyId", "k", "Home", "us-east-1"));
    Struct tag = Struct.of(Map.of("Key", "Name", "Value", "Ann's"));
    Resource cart = at("Cart", "eu-west-1", Map.of("CartId", "c", "Tags", List.of(tag)));

    assertThat(shelf.arn()).hasValue("arn:aws:shop:eu-west-1:111122223333:shelf/s");
    assertThat(shelf.name()).isEqualTo("top (eu-west-1)");
    assertThat(untitled.name()).isEqualTo("s");
    assertThat(key.region()).isEqualTo("us-east-1");
    assertThat(cart.tags()).isEqualTo(Map.of("Name", "Ann's"));
    assertThat(cart.name()).isEqualTo("Ann's");
    assertThat(cart.arn()).isEmpty();
    assertThat(
            Identities.resource(
                Shop.type(SHOP, "Cart"), Struct.empty(), "111122223333", "eu-west-1", "aws"))
        .isEmpty();
  }

  @Test
  void aListThatNobodyReadIsUnseen() {
    Inventory inventory = inventory(List.of(), Set.of(), List.of());
    Gap gap = unseen(inventory, CART, "eu-west-1");

    assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ);
    assertThat(gap.permission()).hasValue("shop:ListCarts");
    assertThat(gap.detail()).isEqualTo("AWS::Shop::Cart was not read");
  }

  @Test
  void aListThatFailedIsUnseenForItsReason() {
    Gap denied = gap(CART, Optional.empty());
    Inventory inventory = inventory(List.of(), Set.of(), List.of(denied));

    assertThat(unseen(inventory, CART, "eu-west-1")).isEqualTo(denied);
    assertThat(unseen(inventory, CART, "us-east-1").reason()).isEqualTo(GapReason.NOT_READ);
  }

  @Test
  void aListThatWasReadIsSeenEvenIfEmpty() {
    Inventory inventory = inventory(List.of(), everything(), List.of());

    assertThat(inventory.coverage().unseen(CART, "111122223333", "eu-west-1")).isEmpty();
    // a global type is read once, whichever region asks
    assertThat(inventory.coverage().unseen(KEY, "111122223333", "us-east-1")).isEmpty();
  }

  @Test
  void resourcesAreFoundByPlace() {
    Resource here = at("Shelf", "eu-west-1", Map.of("ShelfId", "s"));
    Resource there = at("Shelf", "us-east-1", Map.of("ShelfId", "s"));
    Resource cart = cart("c", List.of());
    Inventory inventory = inventory(List.of(here, there, cart), everything(), List.of());

    assertThat(inventory.inRegion(cart, SHELF)).isEqualTo(new Seen(List.of(here), Optional.empty()));
    assertThat(inventory.inAccount(cart, SHELF).resources()).containsExactly(here, there);
    assertThat(inventory.resources(SHELF)).containsExactly(here, there);
    assertThat(inventory.resources("AWS::Shop::Nothing")).isEmpty();
  }

  @Test
  void linksLeadByIdByArnAndByKey() {
    Resource shelf = at("Shelf", "eu-west-1", Map.of("ShelfId", "s"));
    Resource far = at("Shelf", "us-east-1", Map.of("ShelfId", "s"));
    Resource key = at("Key", "global", Map.of("KeyId", "k", "Name", "main", "Home", "us-east-1"));
    Resource cart = cart("c", List.of("s", far.arn().orElseThrow(), "lost"));
    Inventory inventory = inventory(List.of(shelf, far, key, cart), everything(), List.of());

    assertThat(inventory.linked(cart, SHELF))
        .isEqualTo(new Seen(List.of(shelf, far), Optional.empty()));
    assertThat(inventory.linked(cart, KEY)).isEqualTo(new Seen(List.of(key), Optional.empty()));
    assertThat(inventory.linked(key, CART)).isEqualTo(new Seen(List.of(cart), Optional.empty()));
    assertThat(inventory.linked(far, CART)).isEqualTo(new Seen(List.of(cart), Optional.empty()));
  }

  @Test
  void aLinkIntoWhatWasNotSeenIsUnknown() {
    Resource foreign = cart("c", List.of("arn:aws:shop:eu-west-1:999999999999:shelf/s"));
    Resource lost = cart("d", List.of("s"));
    Resource blind =
        foreign.withConfiguration(Struct.of(Map.of("ShelfIds", gap(CART, Optional.of("c")))));
    Set<Unit> carts = Set.of(new Unit(CART, "111122223333", "eu-west-1"));
    Inventory inventory = inventory(List.of(foreign, lost, blind), carts, List.of());

    assertThat(inventory.linked(foreign, SHELF).unseen().orElseThrow().gaps())
        .singleElement()
        .extracting(Gap::detail)
        .asString()
        .contains("account 999999999999, which was not read");
    assertThat(inventory.linked(lost, SHELF).unseen()).isPresent();
    assertThat(inventory.linked(blind, SHELF).unseen().orElseThrow().gaps())
        .containsExactly(gap(CART, Optional.of("c")));
  }

  @Test
  void linksAreSymmetric() {
    int found = 0;
    for (long seed = 1; seed <= 100; seed++) {
      List<Resource> all = random(seed);
      Inventory inventory = inventory(all, everything(), List.of());
      for (Resource from : all) {
        for (Resource to : all) {
          boolean forth = inventory.linked(from, to.type()).resources().contains(to);
          boolean back = inventory.linked(to, from.type()).resources().contains(from);
          assertThat(forth).as("seed %d: %s to %s", seed, from, to).isEqualTo(back);
          found += forth ? 1 : 0;
        }
      }
    }
    assertThat(found).isGreaterThan(1_000);
  }

  private static List<Resource> random(long seed) {
    Random random = new Random(seed);
    List<Resource> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String account = pick(random, ACCOUNTS);
      String region = pick(random, REGIONS);
      String id = "s" + random.nextInt(4);
      all.add(of("Shelf", account, region, Map.of("ShelfId", id)));
      all.add(
          of(
              "Key",
              account,
              "global",
              Map.of("KeyId", "k" + i, "Name", "n" + random.nextInt(3), "Home", region)));
      String arn = "arn:aws:shop:%s:%s:shelf/%s".formatted(region, pick(random, ACCOUNTS), id);
      all.add(
          of(
              "Cart",
              pick(random, ACCOUNTS),
              pick(random, REGIONS),
              Map.of(
                  "CartId",
                  "c" + i,
                  "KeyName",
                  "n" + random.nextInt(4),
                  "ShelfIds",
                  List.of("s" + random.nextInt(5), arn))));
    }
    return List.copyOf(new HashSet<>(all));
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static Resource cart(String id, List<String> shelves) {
    return at("Cart", "eu-west-1", Map.of("CartId", id, "ShelfIds", shelves, "KeyName", "main"));
  }

  private static Resource at(String type, String region, Map<String, ?> fields) {
    return of(type, "111122223333", region, fields);
  }

  private static Resource of(String type, String account, String region, Map<String, ?> fields) {
    return Identities.resource(
            Shop.type(SHOP, type), Struct.of(fields), account, region, "aws")
        .orElseThrow();
  }

  private static Gap unseen(Inventory inventory, String type, String region) {
    return Objects.requireNonNull(
        inventory.coverage().unseen(type, "111122223333", region).orElseThrow().gaps().getFirst());
  }

  private static Gap gap(String type, Optional<String> resource) {
    return new Gap(
        "111122223333",
        "eu-west-1",
        "shop",
        "ListCarts",
        GapReason.DENIED,
        Optional.of("shop:ListCarts"),
        type,
        resource,
        "no");
  }

  private static Set<Unit> everything() {
    Set<Unit> units = new HashSet<>();
    for (String account : ACCOUNTS) {
      units.add(new Unit(KEY, account, Resource.GLOBAL));
      for (String region : REGIONS) {
        units.add(new Unit(CART, account, region));
        units.add(new Unit(SHELF, account, region));
      }
    }
    return units;
  }

  private static Inventory inventory(List<Resource> resources, Set<Unit> units, List<Gap> gaps) {
    Instant now = Instant.EPOCH;
    ScanInfo info = new ScanInfo("id", now, now, "aws", ACCOUNTS, REGIONS, "", "");
    return new Inventory(new Snapshot(info, resources, units, gaps, 0), SHOP.types());
  }
}
