package dev.atoll.iac.terraform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.atoll.engine.model.Resource.Location;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Unresolved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TerraformPlanTest {
  @TempDir private Path folder = Path.of("");

  private static final String PLAN =
      """
      {"resource_changes": [
        {"address": "aws_kms_key.k", "mode": "managed", "type": "aws_kms_key", "name": "k",
         "change": {"actions": ["create"], "after": {}, "after_unknown": {"arn": true}}},
        {"address": "aws_db_instance.gone", "mode": "managed", "type": "aws_db_instance",
         "name": "gone", "change": {"actions": ["delete"], "after": null}},
        {"address": "module.db[\\"a\\"].aws_db_instance.main", "module_address": "module.db[\\"a\\"]",
         "mode": "managed", "type": "aws_db_instance", "name": "main",
         "change": {"actions": ["update"],
           "after": {"password": "hunter2", "tags_all": {"Team": "core"},
                     "arn": "arn:aws:rds:eu-west-1:111122223333:db:main"},
           "after_sensitive": {"password": true},
           "after_unknown": {"kms_key_id": true, "endpoint": true}}}],
       "configuration": {"root_module": {
         "resources": [{"type": "aws_kms_key", "name": "k"}],
         "module_calls": {"db": {"source": "./db",
           "expressions": {"key": {"references": ["aws_kms_key.k.arn", "aws_kms_key.k"]}},
           "module": {"resources": [{"type": "aws_db_instance", "name": "main",
             "expressions": {"kms_key_id": {"references": ["var.key"]}}}]}}}}}}
      """;

  private List<Declared> read() throws IOException {
    return TerraformPlan.read(
        Files.writeString(folder.resolve("plan.json"), PLAN),
        Optional.empty(),
        Optional.of("eu-central-1"));
  }

  @Test
  void referencesAreFollowedIntoModules() throws IOException {
    Declared db = read().get(1);

    assertThat(db.address()).isEqualTo("module.db[\"a\"].aws_db_instance.main");
    assertThat(db.values().get("kms_key_id"))
        .isInstanceOfSatisfying(
            Unresolved.class,
            key -> {
              assertThat(key.targets()).isEqualTo(Set.of("aws_kms_key.k"));
              assertThat(key.whole()).isTrue();
              assertThat(key.configured()).isTrue();
            });
    assertThat(db.values().get("endpoint"))
        .isInstanceOfSatisfying(
            Unresolved.class, endpoint -> assertThat(endpoint.configured()).isFalse());
  }

  @Test
  void placesTagsAndSecrets() throws IOException {
    List<Declared> all = read();

    assertThat(all).hasSize(2);
    assertThat(all.getFirst().region()).isEqualTo("eu-central-1");
    assertThat(all.getFirst().account()).isEqualTo(Declared.UNKNOWN);
    assertThat(all.getFirst().fresh()).isTrue();
    assertThat(all.get(1).region()).isEqualTo("eu-west-1");
    assertThat(all.get(1).account()).isEqualTo("111122223333");
    assertThat(all.get(1).fresh()).isFalse();
    assertThat(all.get(1).tags()).isEqualTo(Map.of("Team", "core"));
    assertThat(all.get(1).values()).containsEntry("password", "***");
  }

  @Test
  void linesComeFromTheConfigurationBesideThePlan() throws IOException {
    Files.createDirectories(folder.resolve("db"));
    Files.writeString(
        folder.resolve("db/main.tf"), "\nresource \"aws_db_instance\" \"main\" {\n}\n");

    assertThat(read().get(1).location()).contains(new Location("db/main.tf", 2));
    assertThat(read().getFirst().location()).isEmpty();
  }

  @Test
  void eachValueIsTheResourceOfTheSameKey() throws IOException {
    Files.writeString(
        folder.resolve("plan.json"),
        """
        {"resource_changes": [
          {"address": "aws_subnet.all[\\"a\\"]", "mode": "managed", "type": "aws_subnet", "name": "all",
           "change": {"actions": ["create"], "after": {}, "after_unknown": {"id": true}}},
          {"address": "aws_subnet.all[\\"b\\"]", "mode": "managed", "type": "aws_subnet", "name": "all",
           "change": {"actions": ["create"], "after": {}, "after_unknown": {"id": true}}},
          {"address": "aws_route_table_association.all[\\"b\\"]", "mode": "managed",
           "type": "aws_route_table_association", "name": "all",
           "change": {"actions": ["create"], "after": {}, "after_unknown": {"subnet_id": true}}}],
         "configuration": {"root_module": {"resources": [
           {"mode": "managed", "type": "aws_route_table_association", "name": "all",
            "expressions": {"subnet_id": {"references": ["each.value.id", "each.value"]}},
            "for_each_expression": {"references": ["aws_subnet.all"]}}]}}}
        """);

    List<Declared> all =
        TerraformPlan.read(folder.resolve("plan.json"), Optional.empty(), Optional.empty());

    assertThat(all.get(2).values().get("subnet_id"))
        .isInstanceOfSatisfying(
            Unresolved.class,
            subnet -> {
              assertThat(subnet.targets()).isEqualTo(Set.of("aws_subnet.all[\"b\"]"));
              assertThat(subnet.identity()).isTrue();
            });
  }

  @Test
  void aPolicyDocumentThatIsReadLaterIsKnownInPart() throws IOException {
    Files.writeString(
        folder.resolve("plan.json"),
        """
        {"resource_changes": [
          {"address": "aws_s3_bucket.logs", "mode": "managed", "type": "aws_s3_bucket", "name": "logs",
           "change": {"actions": ["create"], "after": {}, "after_unknown": {"arn": true}}},
          {"address": "aws_s3_bucket_policy.logs", "mode": "managed", "type": "aws_s3_bucket_policy",
           "name": "logs",
           "change": {"actions": ["create"], "after": {}, "after_unknown": {"policy": true}}},
          {"address": "data.aws_iam_policy_document.logs", "mode": "data",
           "type": "aws_iam_policy_document", "name": "logs",
           "change": {"actions": ["read"],
             "after": {"statement": [{"actions": ["s3:GetObject"], "effect": null,
               "principals": [{"type": "*", "identifiers": ["*"]}], "resources": [null]}]},
             "after_unknown": {"json": true, "statement": [{"resources": [true]}]}}}],
         "configuration": {"root_module": {"resources": [
           {"mode": "managed", "type": "aws_s3_bucket_policy", "name": "logs",
            "expressions": {"policy": {"references":
              ["data.aws_iam_policy_document.logs.json", "data.aws_iam_policy_document.logs"]}}},
           {"mode": "data", "type": "aws_iam_policy_document", "name": "logs",
            "expressions": {"statement": [{"resources":
              {"references": ["aws_s3_bucket.logs.arn", "aws_s3_bucket.logs"]}}]}}]}}}
        """);

    List<Declared> all =
        TerraformPlan.read(folder.resolve("plan.json"), Optional.empty(), Optional.empty());

    assertThat(all.get(1).values().get("policy"))
        .isInstanceOfSatisfying(
            Map.class,
            policy -> {
              List<?> statements = (List<?>) requireNonNull(policy.get("Statement"));
              Map<?, ?> statement = (Map<?, ?>) statements.getFirst();
              assertThat(statement.get("Principal")).isEqualTo("*");
              assertThat(statement.get("Action")).isEqualTo("s3:GetObject");
              assertThat(statement.get("Resource"))
                  .isInstanceOfSatisfying(
                      Unresolved.class,
                      arn -> assertThat(arn.targets()).isEqualTo(Set.of("aws_s3_bucket.logs")));
            });
  }

  private static final String BALANCED =
      """
      {"resource_changes": [
         {"address": "aws_subnet.a", "mode": "managed", "type": "aws_subnet", "name": "a",
          "change": {"actions": ["create"], "after": {}, "after_unknown": {"id": true}}},
         {"address": "aws_lb.l", "mode": "managed", "type": "aws_lb", "name": "l",
          "change": {"actions": ["create"], "after": {}, "after_unknown": {"subnets": true}}}],
       "variables": {"more": {"value": ["subnet-2"]}},
       "configuration": {"root_module": {"resources": [
         {"mode": "managed", "type": "aws_subnet", "name": "a", "expressions": {}},
         {"mode": "managed", "type": "aws_lb", "name": "l",
          "expressions": {"subnets": {"references": ["aws_subnet.a.id", "aws_subnet.a", "var.more"]}}}]}}}
      """;

  private Object subnets(Optional<Path> configuration) throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.json"), BALANCED);
    return requireNonNull(
        TerraformPlan.read(plan, configuration, Optional.empty())
            .getLast()
            .values()
            .get("subnets"));
  }

  @Test
  void aListThatIsNotKnownYetMayHoldMoreThanItsReferences() throws IOException {
    assertThat(subnets(Optional.empty()))
        .isInstanceOfSatisfying(
            Unresolved.class,
            list -> {
              assertThat(list.targets()).containsExactly("aws_subnet.a");
              assertThat(list.listed()).isFalse();
            });
  }

  @Test
  void theConfigurationTellsWhatStandsBesideReferences() throws IOException {
    Path other = Files.createDirectories(folder.resolve("infra"));
    Files.writeString(
        other.resolve("main.tf"),
        """
        variable "more" { type = set(string) }
        resource "aws_subnet" "a" {}
        resource "aws_lb" "l" { subnets = concat([aws_subnet.a.id, "subnet-1"], tolist(var.more)) }
        """);
    assertThat(subnets(Optional.of(other)))
        .asInstanceOf(LIST)
        .hasSize(3)
        .contains("subnet-1", "subnet-2");
  }
}
