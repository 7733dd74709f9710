package dev.atoll.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;

final class RoleTextTest {
  private static final List<String> MANY =
      IntStream.range(0, 600).mapToObj(i -> "service%03d:DescribeSomething".formatted(i)).toList();

  @Test
  void theTemplateAttachesEveryPolicyToTheRole() {
    String text =
        RoleText.CLOUDFORMATION.of(MANY, Optional.of("arn:aws:iam::111122223333:root"), "atoll-x");
    Object template = new Load(intrinsics()).loadFromString(text);
    assertThat(template)
        .extracting("Resources.AtollRole.Properties.ManagedPolicyArns")
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(PolicyText.split(MANY).size())
        .contains("AtollRead1", "AtollRead2");
    assertThat(template)
        .extracting("Parameters.Principal.Default")
        .isEqualTo("arn:aws:iam::111122223333:root");
    assertThat(text).contains("sts:ExternalId: \"atoll-x\"");
    assertThat(MANY).allSatisfy(action -> assertThat(text).contains(action));
  }

  @Test
  void thePrincipalIsAskedForWhereItIsNotKnown() {
    assertThat(RoleText.CLOUDFORMATION.of(List.of("a:B"), Optional.empty(), "x"))
        .doesNotContain("Default:");
    assertThat(RoleText.TERRAFORM.of(List.of("a:B"), Optional.empty(), "x"))
        .doesNotContain("default");
  }

  @Test
  void theModuleAttachesEveryPolicyToTheRole() {
    String text = RoleText.TERRAFORM.of(MANY, Optional.empty(), "atoll-x");
    assertThat(text)
        .contains("values   = [\"atoll-x\"]")
        .contains("policy_arn = aws_iam_policy.atoll_read_1.arn")
        .contains("resource \"aws_iam_policy\" \"atoll_read_2\"");
  }

  /** {@code !Ref X} as X. */
  private static LoadSettings intrinsics() {
    ConstructNode text =
        new ConstructNode() {
          @Override
          public Object construct(org.snakeyaml.engine.v2.nodes.Node node) {
            return ((ScalarNode) node).getValue();
          }
        };
    return LoadSettings.builder()
        .setTagConstructors(java.util.Map.of(new Tag("!Ref"), text, new Tag("!GetAtt"), text))
        .setSchema(new JsonSchema())
        .build();
  }
}
