package dev.atoll.iac.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Unresolved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TerraformFolderTest {
  @TempDir private Path folder = Path.of("");

  private TerraformFolder read(String text) throws IOException {
    Files.writeString(folder.resolve("main.tf"), text);
    return TerraformFolder.read(folder, List.of(), Optional.of("eu-central-1"));
  }

  private Declared only(String text) throws IOException {
    List<Declared> all = read(text).resources();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static Unresolved unresolved(Declared declared, String name) {
    Object value = declared.values().get(name);
    assertThat(value).isInstanceOf(Unresolved.class);
    return value instanceof Unresolved unresolved ? unresolved : Unresolved.because("");
  }

  @Test
  void aModuleWhoseFolderIsEmptyIsNotAtHand() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("submodule")).resolve("README.md"), "");
    TerraformFolder read =
        read(
            """
            resource "aws_s3_bucket" "b" {}
            module "m" {
              source = "./submodule"
              bucket = aws_s3_bucket.b.id
            }
            """);
    assertThat(read.gaps())
        .singleElement()
        .satisfies(gap ->
            assertThat(gap.detail())
                .isEqualTo("module.m: ./submodule is no folder at hand with files of Terraform"));
    assertThat(read.touched()).containsExactly("aws_s3_bucket.b");
  }

  @Test
  void referencesBetweenResources() throws IOException {
    List<Declared> all =
        read("""
        resource "aws_kms_key" "k" {
          count = 2
        }
        resource "aws_sqs_queue" "q" {
          name              = aws_sns_topic.t.name
          kms_master_key_id = aws_kms_key.k[1].arn
          policy            = jsonencode({ Resource = "${aws_sns_topic.t.arn}/*" })
          all               = aws_kms_key.k[*].id
          none              = aws_kms_key.missing.id
        }
        resource "aws_sns_topic" "t" {
          name = "news"
        }
        """)
            .resources();
    Declared queue = all.get(2);

    assertThat(all)
        .extracting(Declared::address)
        .containsExactly(
            "aws_kms_key.k[0]", "aws_kms_key.k[1]", "aws_sqs_queue.q", "aws_sns_topic.t");
    assertThat(queue.values()).containsEntry("name", "news");
    assertThat(unresolved(queue, "kms_master_key_id").targets())
        .isEqualTo(Set.of("aws_kms_key.k[1]"));
    assertThat(queue.values().get("policy"))
        .isInstanceOfSatisfying(
            Map.class,
            policy ->
                assertThat(policy.get("Resource"))
                    .isInstanceOfSatisfying(
                        Unresolved.class,
                        resource -> assertThat(resource.text()).contains("${aws_sns_topic.t}/*")));
    assertThat(queue.values().get("all")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
    assertThat(unresolved(queue, "none").why())
        .contains("main.tf:9:", "there is no aws_kms_key.missing");
    assertThat(queue.region()).isEqualTo("eu-central-1");
    assertThat(queue.location().orElseThrow().line()).isEqualTo(4);
  }

  @Test
  void whatIsNotWrittenIsNotKnownUnlessTheProviderIsKnownToAddNothing() throws IOException {
    Declared key = only("resource \"aws_kms_key\" \"k\" {}\nresource \"random_id\" \"x\" {}\n");

    assertThat(key.values()).containsEntry("enable_key_rotation", false);
    assertThat(unresolved(key, "policy").configured()).isFalse();
    assertThat(key.values().get("custom_key_store_id")).isNull();
  }

  @Test
  void unknownCountsAreOneResource() throws IOException {
    TerraformFolder read =
        read(
            """
            variable "n" { type = number }
            resource "aws_sqs_queue" "q" {
              count = var.n
              name  = "q-${count.index}"
              delay_seconds = 5
            }
            resource "aws_sns_topic" "t" {
              for_each = data.aws_regions.all.names
              name     = length(aws_sqs_queue.q[*].id) > 0 ? "a" : "b"
            }
            """);

    assertThat(read.resources())
        .extracting(Declared::address)
        .containsExactly("aws_sqs_queue.q[*]", "aws_sns_topic.t[*]");
    unresolved(read.resources().getFirst(), "name");
    unresolved(read.resources().get(1), "name");
    assertThat(read.resources().getFirst().values()).containsEntry("delay_seconds", 5L);
  }

  @Test
  void sensitiveTextsStayWhereTheyAre() throws IOException {
    Declared instance =
        only(
            """
            variable "password" {
              default   = "hunter2"
              sensitive = true
            }
            resource "aws_db_instance" "d" {
              password = var.password
              username = "u-${var.password}"
            }
            """);

    assertThat(instance.values().toString()).doesNotContain("hunter2");
  }

  @Test
  void overridesAndJson() throws IOException {
    Files.writeString(
        folder.resolve("main_override.tf"),
        "resource \"aws_sqs_queue\" \"q\" {\n  delay_seconds = 9\n}\n");
    Files.writeString(
        folder.resolve("more.tf.json"),
        "{\"resource\": {\"aws_sns_topic\": {\"t\": {\"name\": \"${aws_sqs_queue.q.name}-t\"}}}}");
    List<Declared> all =
        read("resource \"aws_sqs_queue\" \"q\" {\n  name = \"n\"\n  delay_seconds = 1\n}\n")
            .resources();

    assertThat(all.getFirst().values())
        .containsEntry("delay_seconds", 9L)
        .containsEntry("name", "n");
    assertThat(all.get(1).values()).containsEntry("name", "n-t");
  }

  @Test
  void circlesEnd() throws IOException {
    Files.createDirectories(folder.resolve("m"));
    Files.writeString(folder.resolve("m/main.tf"), "module \"again\" {\n  source = \"../m\"\n}\n");
    TerraformFolder read =
        read(
            """
            locals {
              a = local.b
              b = local.a
            }
            module "m" { source = "./m" }
            module "self" { source = "./" }
            resource "aws_sqs_queue" "q" {
              name = local.a
              policy = aws_sqs_queue.r.policy
            }
            resource "aws_sqs_queue" "r" {
              count  = length(aws_sqs_queue.r)
              policy = aws_sqs_queue.q.policy
            }
            """);

    assertThat(unresolved(read.resources().getFirst(), "name").why()).contains("depends on itself");
    assertThat(read.gaps()).hasSize(2);
    assertThat(read.faults().stream().map(each -> each.replace(folder + "/", "")))
        .containsExactly(
            "main.tf:3:12: local.a depends on itself: local.a → local.b → local.a",
            "main.tf:12:32: aws_sqs_queue.r depends on itself",
            "main.tf:9:27: aws_sqs_queue.r[*].policy depends on itself:"
                + " aws_sqs_queue.r[*].policy → aws_sqs_queue.q.policy → aws_sqs_queue.r[*].policy",
            "m/main.tf:1:1: module.m.module.again: ../m calls itself, or too deeply",
            "main.tf:6:1: module.self: ./ calls itself, or too deeply");
  }

  @Test
  void modulesOfTheRegistryMayBeToldOfEachOther() throws IOException {
    TerraformFolder read =
        read(
            """
            module "network" {
              source = "terraform-aws-modules/vpc/aws"
              peer   = module.cluster.security_group
            }
            module "cluster" {
              source = "terraform-aws-modules/eks/aws"
              vpc    = module.network.vpc_id
              self   = module.cluster.name
            }
            """);

    assertThat(read.faults()).isEmpty();
    assertThat(read.gaps()).hasSize(2);
  }

  @Test
  void nothingOutsideIsRead() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("out"));
    Path inside = Files.createDirectories(folder.resolve("in/main"));
    Files.writeString(outside.resolve("main.tf"), "resource \"aws_sqs_queue\" \"q\" {}\n");
    Files.createSymbolicLink(inside.resolve("link"), outside);
    Files.createSymbolicLink(inside.resolve("linked.tf"), outside.resolve("main.tf"));
    Files.writeString(
        inside.resolve("main.tf"),
        """
        module "up" { source = "../../../../../../../../etc" }
        module "link" { source = "./link" }
        module "beside" { source = "../../out" }
        resource "aws_sns_topic" "t" {
          name   = file("%s")
          policy = file("link/main.tf")
          other  = fileexists("/etc/passwd")
          no     = fileexists("none")
        }
        """
            .formatted(outside.resolve("main.tf")));
    TerraformFolder read = TerraformFolder.read(inside, List.of(), Optional.empty());

    assertThat(read.resources()).hasSize(1);
    assertThat(read.gaps()).hasSize(3);
    Declared topic = read.resources().getFirst();
    unresolved(topic, "name");
    unresolved(topic, "policy");
    unresolved(topic, "other");
    assertThat(topic.values()).containsEntry("no", false);
    assertThat(read.faults()).singleElement().asString().contains("linked.tf is a link to outside");
  }

  @Test
  void growthIsBounded() throws IOException {
    StringBuilder locals = new StringBuilder("locals {\n  a0 = [\"x\"]\n");
    for (int i = 1; i < 60; i++) {
      locals.append("  a%d = [local.a%d, local.a%d]\n".formatted(i, i - 1, i - 1));
    }
    String text = locals + "}\nresource \"aws_sqs_queue\" \"q\" {\n  name = local.a59\n}\n";

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("steps");
    assertThatThrownBy(() ->
            read(
                """
                resource "aws_sqs_queue" "q" {
                  count = 9000
                }
                resource "aws_sqs_queue" "r" {
                  count = 9000
                }
                """))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("more than 10,000 resources");
  }

  @Test
  void damageNeverEndsInAnythingButAClearError() throws Exception {
    byte[] whole =
        Files.readAllBytes(
            Path.of(
                Objects.requireNonNull(TerraformFolderTest.class.getResource("values/main.tf"))
                    .toURI()));
    byte[] resource =
        "\nresource \"aws_sqs_queue\" \"q\" {\n  name = local.heredoc\n  tags = local.nested\n}\n"
            .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      byte[] damaged = new byte[whole.length + resource.length];
      System.arraycopy(whole, 0, damaged, 0, whole.length);
      System.arraycopy(resource, 0, damaged, whole.length, resource.length);
      for (int i = 0; i <= random.nextInt(6); i++) {
        byte with =
            (byte)
                (random.nextBoolean()
                    ? "\"{}[]()$%\\\n.=".charAt(random.nextInt(13))
                    : random.nextInt(256));
        damaged[random.nextInt(damaged.length)] = with;
      }
      Files.write(folder.resolve("main.tf"), damaged);
      try {
        TerraformFolder read = TerraformFolder.read(folder, List.of(), Optional.empty());
        assertThat(read.resources().size() + read.faults().size()).isPositive();
      } catch (AtollException e) {
        assertThat(e.getMessage()).as("round %d of seed 7", round).contains("main.tf");
      }
    }
  }

  @Test
  void loadBalancersHaveTwoNames() throws IOException {
    List<Declared> all =
        read("""
        resource "aws_alb" "a" {}
        resource "aws_alb_listener" "l" { load_balancer_arn = aws_alb.a.arn }
        """)
            .resources();

    assertThat(all).extracting(Declared::type).containsExactly("aws_lb", "aws_lb_listener");
    assertThat(all.getFirst().address()).isEqualTo("aws_alb.a");
    assertThat(all.getFirst().values()).containsEntry("drop_invalid_header_fields", false);
    assertThat(unresolved(all.getLast(), "load_balancer_arn").targets())
        .isEqualTo(Set.of("aws_alb.a"));
  }

  @Test
  void emptyAndMissing() throws IOException {
    Files.createDirectories(folder.resolve("prod"));
    Files.writeString(folder.resolve("prod/main.tf"), "locals {}\n");

    assertThatThrownBy(() -> TerraformFolder.read(folder, List.of(), Optional.empty()))
        .isInstanceOfSatisfying(
            AtollException.class, e -> assertThat(e.hint()).contains("give one of these", "prod"));
    assertThatThrownBy(
            () -> TerraformFolder.read(folder.resolve("none"), List.of(), Optional.empty()))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void everyDefaultIsOfAKnownForm() {
    assertThat(ProviderSchema.bundled().shape("aws_kms_key").defaults())
        .containsEntry("is_enabled", true);
    assertThat(ProviderSchema.bundled().shape("aws_security_group.ingress").silent())
        .contains("cidr_blocks");
  }
}
