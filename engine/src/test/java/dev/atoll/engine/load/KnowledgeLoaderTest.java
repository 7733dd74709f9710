package dev.atoll.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.knowledge.Case;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Scope;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.shape.FakeApi;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnowledgeLoaderTest {
  private static final KnowledgeBase SHOP = Shop.load();

  @Test
  void aServiceSaysHowItIsAsked() {
    var service = Objects.requireNonNull(SHOP.services().get("shop"));

    assertThat(service.permission("ListCarts")).isEqualTo("shop:ListCarts");
    assertThat(service.permission("ListShelves")).isEqualTo("shop:ListRacks");
    assertThat(service.rate("ListCarts").perSecond()).isEqualTo(10);
    assertThat(service.errors()).containsOnlyKeys("CartLocked");
  }

  @Test
  void aTypeSaysHowItIsRead() {
    ResourceType cart = Shop.type(SHOP, "Cart");

    assertThat(cart.scope()).isEqualTo(Scope.REGION);
    assertThat(cart.read().operation()).hasValue("ListCarts");
    assertThat(cart.read().parameters())
        .isEqualTo(
            Map.of(
                "MaxResults",
                50L,
                "Filters",
                List.of(Map.of("Name", "account", "Values", List.of("{account}")))));
    assertThat(cart.gone()).containsExactly("CartNotFound");
    assertThat(cart.details())
        .singleElement()
        .satisfies(detail -> {
          assertThat(detail.as()).isEqualTo("Encryption");
          assertThat(detail.parameters()).isEqualTo(Map.of("CartId", "{CartId}"));
          assertThat(detail.absent()).containsExactlyInAnyOrder("CartNotFound", "CartLocked");
          assertThat(detail.fields()).containsExactly("Encryption");
        });
    assertThat(cart.links())
        .extracting(link -> link.to() + " " + link.by() + " " + link.key().map(Object::toString))
        .containsExactly(
            "AWS::Shop::Shelf ShelfIds[] Optional.empty",
            "AWS::Shop::Key KeyName Optional[Name]");
  }

  @Test
  void aTypesShapeHasTheFieldsOfItsDetails() {
    ResourceType cart = Shop.type(SHOP, "Cart");

    assertThat(cart.shape().field("ShelfIds")).hasValue(new ListOf(Scalar.STRING));
    assertThat(cart.shape().field("Encryption")).isPresent();
    assertThat(cart.shape().field("Nonsense")).isEmpty();
    assertThat(cart.shape().name()).isEqualTo("AWS::Shop::Cart");
  }

  @Test
  void textsBecomeStructuresUnderAFieldOfTheirOwn() {
    KnowledgeBase knowledge =
        Shop.load(
            new KnowledgeFile(
                "Name.yaml",
                """
                type: AWS::Shop::Name
                title: Shop shelf name
                service: shop
                read: { operation: ListShelfNames, items: Names, wrap: Name, carry: { Of: "{account}" } }
                identity: { id: Name }
                """,
                false));

    assertThat(Shop.type(knowledge, "Name").shape().fields()).containsExactly("Name", "Of");
  }

  @Test
  void aRuleIsReadWhole() {
    Rule rule = Shop.rule(SHOP, "cart-encrypted");

    assertThat(rule.severity()).isEqualTo(Severity.HIGH);
    assertThat(rule.impact()).containsExactly(Impact.SECURITY);
    assertThat(rule.when()).isPresent();
    assertThat(rule.message().parts()).hasSize(4);
    assertThat(rule.evidence()).containsOnlyKeys("Owner", "shelves");
    assertThat(rule.equivalents())
        .isEqualTo(
            Map.of("config", List.of("cart-encrypted"), "prowler", List.of("shop_cart")));
    assertThat(rule.origin()).hasToString("shop/rules/cart-encrypted.yaml:1:1");
    assertThat(Shop.rule(SHOP, "cart-shelf-depth").params().get("depth")).isEqualTo(10L);
  }

  @Test
  void aCaseGetsTheIdentityThatItDoesNotGive() {
    List<Case> cases = Shop.rule(SHOP, "cart-shelf-depth").cases();
    Case flat = cases.get(1);

    assertThat(flat.expect()).isEqualTo(Status.FAIL);
    assertThat(flat.message()).hasValue("c falls off s");
    assertThat(flat.given().id()).isEqualTo("c");
    assertThat(flat.given().arn()).hasValue("arn:aws:shop:eu-west-1:111122223333:cart/1");
    assertThat(flat.with())
        .singleElement()
        .extracting(Resource::id, resource -> resource.arn().orElse(""))
        .containsExactly("s", "arn:aws:shop:eu-west-1:111122223333:shelf/s");
    assertThat(cases.getFirst().given().id()).isEqualTo("cart-1");
    assertThat(cases.get(2).params().get("depth")).isEqualTo(9L);
    assertThat(cases.get(3).unseen()).isEqualTo(Set.of("AWS::Shop::Shelf"));
  }

  @Test
  void casesAreReadOnlyWhereAskedFor() {
    KnowledgeBase without = KnowledgeLoader.load(Shop.files(), _ -> new FakeApi(), false);

    assertThat(without.rules().values()).allSatisfy(rule -> assertThat(rule.cases()).isEmpty());
    assertThat(without.hash()).isEqualTo(SHOP.hash());
  }

  @Test
  void theHashCountsEveryFileAndNoOrder() {
    assertThat(KnowledgeLoader.load(Shop.files().reversed(), _ -> new FakeApi(), true).hash())
        .isEqualTo(SHOP.hash());
    assertThat(Shop.load(new KnowledgeFile("key.yaml", service("other"), false)).hash())
        .isNotEqualTo(SHOP.hash());
  }

  private static String service(String id) {
    return "{ service: %s, title: Other, client: OtherClient }".formatted(id);
  }
}
