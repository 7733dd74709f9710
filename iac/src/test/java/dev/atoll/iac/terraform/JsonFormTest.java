package dev.atoll.iac.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terraform's JSON form, and override files. */
final class JsonFormTest {
  @TempDir private Path folder = Path.of("");

  private List<Declared> read(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return TerraformFolder.read(folder, List.of(), Optional.empty()).resources();
  }

  @Test
  void dynamicBlocksMayStandInListsAndInOtherBlocks() throws IOException {
    List<Declared> all =
        read(
            "main.tf.json",
            """
            {"resource": {
              "aws_security_group": {
                "one": {"dynamic": {"ingress": {"for_each": [22], "content": {
                  "from_port": "${ingress.value}", "description": "x"}}}},
                "listed": {"dynamic": [{"ingress": [{"for_each": [22], "iterator": "port",
                  "content": [{"from_port": "${port.value}", "description": "x"}]}]}]}
              },
              "aws_s3_bucket_lifecycle_configuration": {
                "inner": {"rule": {"id": "r", "dynamic": {"expiration": {"for_each": [3], "content": {
                  "days": "${expiration.value}"}}}}}
              },
              "aws_sqs_queue": {"q": {"tags": {"dynamic": "no block", "//": "no comment"}}}
            }}
            """);

    assertThat(all)
        .extracting(Declared::address)
        .containsExactly(
            "aws_security_group.one",
            "aws_security_group.listed",
            "aws_s3_bucket_lifecycle_configuration.inner",
            "aws_sqs_queue.q");
    for (Declared group : all.subList(0, 2)) {
      assertThat(Values.at(group.values(), List.of("ingress", "from_port"))).isEqualTo(22L);
    }
    assertThat(Values.at(all.get(2).values(), List.of("rule", "expiration", "days"))).isEqualTo(3L);
    assertThat(all.get(3).tags()).isEqualTo(Map.of("dynamic", "no block", "//", "no comment"));
  }

  @Test
  void overrideFilesChangeProvidersAndDynamicBlocks() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        """
        provider "aws" {
          region = "eu-west-1"
        }
        provider "aws" {
          alias  = "west"
          region = "eu-west-2"
        }
        data "aws_region" "west" {
          provider = aws.west
        }
        resource "aws_security_group" "g" {
          provider = aws.west
          name     = data.aws_region.west.name
          dynamic "ingress" {
            for_each = [22]
            content {
              from_port = ingress.value
            }
          }
          egress {
            from_port = 1
          }
          egress {
            from_port = 2
          }
        }
        """);
    Declared group =
        read(
                "main_override.tf",
                """
                provider "aws" {
                  alias  = "west"
                  region = "ap-south-1"
                }
                resource "aws_security_group" "g" {
                  ingress {
                    from_port = 443
                  }
                }
                """)
            .getFirst();

    assertThat(group.region()).isEqualTo("ap-south-1");
    assertThat(group.values()).containsEntry("name", "ap-south-1");
    assertThat(Values.at(group.values(), List.of("ingress", "from_port"))).isEqualTo(443L);
    assertThat(Values.at(group.values(), List.of("egress", "from_port")))
        .isEqualTo(List.of(1L, 2L));
  }
}
