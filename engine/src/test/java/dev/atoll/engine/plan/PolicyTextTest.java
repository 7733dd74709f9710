package dev.atoll.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyTextTest {
  private static final List<String> TWO = List.of("s3:ListAllMyBuckets", "ec2:DescribeRegions");

  @Test
  void jsonIsOneDocumentWithSortedActions() {
    assertThat(PolicyText.of("json").of(TWO))
        .isEqualTo(
            """
            {
              "Version" : "2012-10-17",
              "Statement" : [
                {
                  "Sid" : "AtollRead",
                  "Effect" : "Allow",
                  "Action" : [
                    "ec2:DescribeRegions",
                    "s3:ListAllMyBuckets"
                  ],
                  "Resource" : "*"
                }
              ]
            }
            """);
  }

  @Test
  void cloudformationMakesAManagedPolicy() {
    assertThat(PolicyText.CLOUDFORMATION.of(TWO))
        .isEqualTo(
            """
            AWSTemplateFormatVersion: "2010-09-09"
            Description: What Atoll needs to read this account
            Resources:
              AtollRead:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  Description: Read-only access for Atoll
                  PolicyDocument:
                    Version: "2012-10-17"
                    Statement:
                      - Sid: AtollRead
                        Effect: Allow
                        Resource: "*"
                        Action:
                          - ec2:DescribeRegions
                          - s3:ListAllMyBuckets
            Outputs:
              AtollReadArn:
                Value: !Ref AtollRead
            """);
  }

  @Test
  void terraformMakesAPolicyFromADocument() {
    assertThat(PolicyText.TERRAFORM.of(TWO))
        .isEqualTo(
            """
            data "aws_iam_policy_document" "atoll_read" {
              statement {
                sid       = "AtollRead"
                effect    = "Allow"
                resources = ["*"]
                actions = [
                  "ec2:DescribeRegions",
                  "s3:ListAllMyBuckets",
                ]
              }
            }

            resource "aws_iam_policy" "atoll_read" {
              name        = "atoll-read"
              description = "Read-only access for Atoll"
              policy      = data.aws_iam_policy_document.atoll_read.json
            }
            """);
  }

  @Test
  void whatIsTooMuchForOnePolicyBecomesSeveralBelowTheLimit() {
    List<String> many =
        IntStream.range(1000, 1400).mapToObj(i -> "service:DescribeSomething" + i).toList();
    List<List<String>> parts = PolicyText.split(many);
    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(many);
    for (List<String> part : parts) {
      String alone = PolicyText.JSON.of(part);
      assertThat(alone).startsWith("{");
      assertThat(alone.replaceAll("\\s", "").length()).isLessThanOrEqualTo(PolicyText.LIMIT);
    }
    assertThat(PolicyText.JSON.of(many)).startsWith("[");
    assertThat(PolicyText.TERRAFORM.of(many)).contains("\"atoll_read_2\"", "\"atoll-read-1\"");
    assertThat(PolicyText.CLOUDFORMATION.of(many)).contains("AtollRead2:", "!Ref AtollRead1");
  }

  @Test
  void anUnknownFormatIsRefused() {
    assertThatThrownBy(() -> PolicyText.of("pulumi")).isInstanceOf(IllegalArgumentException.class);
  }
}
