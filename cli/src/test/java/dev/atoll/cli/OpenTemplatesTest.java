package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a template leaves open is neither a pass nor a failure; what it says is judged. */
final class OpenTemplatesTest {
  private static final KnowledgeBase KNOWLEDGE = PackOptions.load(List.of(), false);
  private static final String CANARY =
      """
      Resources:
        Checkout:
          Type: AWS::Synthetics::Canary
          Properties:
            Name: checkout
            RuntimeVersion: syn-nodejs-puppeteer-10.0
            ArtifactS3Location: s3://canary-artifacts/
            ExecutionRoleArn: arn:aws:iam::123456789012:role/run
            StartCanaryAfterCreation: true
            Schedule: { Expression: rate(5 minutes) }
            Code: { Handler: checkout.handler, S3Bucket: releases, S3Key: checkout.zip }
      """;

  @TempDir private Path folder = Path.of("");

  /** The outcomes of a rule, in the order of the resources. */
  private String outcomes(String option, Path file, String rule) {
    List<Rule> rules = List.of(Optional.ofNullable(KNOWLEDGE.rules().get(rule)).orElseThrow());
    Snapshot snapshot = TemplateReading.snapshot(rules, option, file.toString());
    return Assessing.assess(snapshot, KNOWLEDGE, rules, true, Optional.empty())
        .verdicts()
        .evaluations()
        .stream()
        .map(Evaluation::status)
        .map(Status::name)
        .collect(Collectors.joining(" "));
  }

  private String stack(String text, String rule) throws IOException {
    Path file = Files.writeString(folder.resolve("stack.yaml"), text);
    return outcomes("--cloudformation", file, rule);
  }

  private String configuration(String text, String rule) throws IOException {
    Files.writeString(
        folder.resolve("main.tf"), "provider \"aws\" {\n  region = \"eu-central-1\"\n}\n" + text);
    return outcomes("--terraform", folder, rule);
  }

  @Test
  void theAccountIsNotKnownBeforeDeployment() throws IOException {
    String key =
        """
        Resources:
          Data:
            Type: AWS::KMS::Key
            Properties:
              KeyPolicy:
                Version: "2012-10-17"
                Statement: [{ Effect: Allow, Principal: { AWS: %s }, Action: "kms:*", Resource: "*" }]
        """;

    assertThat(
            stack(
                key.formatted("!Sub \"arn:aws:iam::${AWS::AccountId}:root\""),
                "kms-key-policy-keeps-account"))
        .isEqualTo("NOT_EVALUATED");
    assertThat(stack(key.formatted("\"*\""), "kms-key-policy-keeps-account")).isEqualTo("PASS");
  }

  @Test
  void aRoleThatServerlessFunctionsComeWithIsAGap() throws IOException {
    String text =
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Own: { Type: "AWS::Serverless::Function", Properties: { Runtime: python3.13 } }
          Given:
            Type: AWS::Serverless::Function
            Properties: { Runtime: python3.13, Role: "arn:aws:iam::123456789012:role/run" }
          Away: { Type: "AWS::Serverless::Application", Properties: { Location: "https://example.com/a.yaml" } }
        """;
    Path file = Files.writeString(folder.resolve("stack.yaml"), text);
    Snapshot snapshot =
        TemplateReading.snapshot(
            List.copyOf(KNOWLEDGE.rules().values()), "--cloudformation", file.toString());

    assertThat(snapshot.gaps())
        .extracting(gap -> gap.type() + " in " + gap.region() + ": " + gap.detail())
        .containsExactlyInAnyOrder(
            "AWS::IAM::Role in global: %s/Own comes with an AWS::IAM::Role of its own, made when it is deployed"
                .formatted(file),
            "%s/Away in unknown: https://example.com/a.yaml is not at hand".formatted(file));
  }

  @Test
  void anApiThatServerlessEventsComeWithIsOneGap() throws IOException {
    String text =
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Role: arn:aws:iam::123456789012:role/run
              Events: { Get: { Type: Api, Properties: { Path: /, Method: get } }, Put: { Type: Api } }
          Flow:
            Type: AWS::Serverless::StateMachine
            Properties: { Role: "arn:aws:iam::123456789012:role/run", Events: { Start: { Type: Api } } }
          Shop:
            Type: AWS::Serverless::Function
            Properties:
              Role: arn:aws:iam::123456789012:role/run
              Events:
                Own: { Type: HttpApi, Properties: { ApiId: !Ref Given } }
                Daily: { Type: Schedule }
        """;
    Path file = Files.writeString(folder.resolve("stack.yaml"), text);

    String made = "%s/Serverless%s, an %s that stands in no template, is made when it is deployed";
    assertThat(gaps(file))
        .containsExactlyInAnyOrder(
            made.formatted(file, "RestApi", "AWS::ApiGateway::RestApi"),
            made.formatted(file, "RestApi", "AWS::ApiGateway::Stage"));

    for (String event : List.of("{ Type: HttpApi }", "{ Type: !Ref Kind }")) {
      Files.writeString(file, text.replaceFirst("\\{ Type: HttpApi, .*", event));
      assertThat(gaps(file))
          .hasSize(4)
          .contains(made.formatted(file, "HttpApi", "AWS::ApiGatewayV2::Stage"));
    }
  }

  private static List<String> gaps(Path file) {
    return TemplateReading.snapshot(
            List.copyOf(KNOWLEDGE.rules().values()), "--cloudformation", file.toString())
        .gaps()
        .stream()
        .map(Gap::detail)
        .toList();
  }

  @Test
  void theWordsOfOlderYamlAreTrueAndFalse() throws IOException {
    String volume =
        """
        Resources:
          Data: { Type: "AWS::EC2::Volume", Properties: { AvailabilityZone: eu-central-1a, Size: 1, Encrypted: %s } }
        """;

    assertThat(stack(volume.formatted("yes"), "encrypted-volumes")).isEqualTo("PASS");
    assertThat(stack(volume.formatted("Off"), "encrypted-volumes")).isEqualTo("FAIL");
    assertThat(stack(volume.formatted("\"yes\""), "encrypted-volumes")).isEqualTo("NOT_EVALUATED");
  }

  @Test
  void whatAnotherStackMayDeclareIsNoFailure() throws IOException {
    String rule = "synthetics-canary-alarm";
    String other =
        """
          Other:
            Type: AWS::CloudWatch::Alarm
            Properties:
              Namespace: Shop
              MetricName: Errors
              AlarmActions: ["arn:aws:sns:eu-central-1:123456789012:duty"]
        """;

    assertThat(stack(CANARY, rule)).isEqualTo("NOT_EVALUATED");
    assertThat(stack(CANARY + other, rule)).isEqualTo("FAIL");
  }

  @Test
  void blocksOfAListNotKnownAreNoOneBlock() throws IOException {
    String firewall =
        """
        variable "subnets" {}
        resource "aws_networkfirewall_firewall" "out" {
          name                = "out"
          vpc_id              = "vpc-1"
          firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/p"
          dynamic "subnet_mapping" {
            for_each = %s
            content {
              subnet_id = subnet_mapping.value
            }
          }
        }
        """;
    String rule = "netfw-multi-az-enabled";

    assertThat(configuration(firewall.formatted("var.subnets"), rule)).isEqualTo("NOT_EVALUATED");
    assertThat(configuration(firewall.formatted("[\"subnet-1\"]"), rule)).isEqualTo("FAIL");
  }

  @Test
  void blocksThatNobodyWroteAreJudgedAsInAPlan() throws IOException {
    String bucket = "resource \"aws_s3_bucket\" \"b\" {\n bucket = \"things\"\n}\n";
    String rule = "s3-bucket-versioning-enabled";

    assertThat(configuration(bucket, rule)).isEqualTo("FAIL");
    assertThat(
            configuration(
                bucket
                    + """
                    resource "aws_s3_bucket_versioning" "b" {
                      bucket = aws_s3_bucket.b.id
                      versioning_configuration {
                        status = "Enabled"
                      }
                    }
                    """,
                rule))
        .isEqualTo("PASS");
  }

  @Test
  void aBucketMadeWithObjectLockKeepsItsVersions() throws IOException {
    String rule = "s3-bucket-versioning-enabled";
    String bucket =
        """
        variable "locked" {}
        resource "aws_s3_bucket" "b" {
          bucket              = "things"
          object_lock_enabled = %s
        }
        """;
    String versioning =
        """
        resource "aws_s3_bucket_versioning" "b" {
          bucket = aws_s3_bucket.b.id
          versioning_configuration {
            status = "Enabled"
          }
        }
        """;
    assertThat(configuration(bucket.formatted("true"), rule)).isEqualTo("PASS");
    assertThat(configuration(bucket.formatted("false"), rule)).isEqualTo("FAIL");
    assertThat(configuration(bucket.formatted("var.locked"), rule)).isEqualTo("NOT_EVALUATED");
    assertThat(configuration(bucket.formatted("false") + versioning, rule)).isEqualTo("PASS");

    String stack =
        """
        Resources: { B: { Type: "AWS::S3::Bucket", Properties: { ObjectLockEnabled: %s } } }
        """;
    assertThat(stack(stack.formatted("true"), rule)).isEqualTo("PASS");
    assertThat(stack(stack.formatted("false"), rule)).isEqualTo("FAIL");
    assertThat(
            stack(stack.formatted("false, VersioningConfiguration: { Status: Suspended }"), rule))
        .isEqualTo("FAIL");
  }

  @Test
  void whatAFamilyOfParametersBringsHoldsWithoutAKnownName() throws IOException {
    String database =
        """
        resource "aws_db_parameter_group" "g" {
          name_prefix = "orders-"
          family      = "%s"
        }
        resource "aws_db_instance" "orders" {
          engine               = "postgres"
          instance_class       = "db.r6g.large"
          parameter_group_name = aws_db_parameter_group.g.id
        }
        """;
    String rule = "rds-instance-demands-tls";

    assertThat(configuration(database.formatted("postgres17"), rule)).isEqualTo("NOT_EVALUATED");
    assertThat(configuration(database.formatted("postgres14"), rule)).isEqualTo("FAIL");
  }

  @Test
  void aResourceWhoseNameIsNotKnownIsCalledByItsAddress() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        """
        variable "name" {}
        resource "aws_vpc" "main" {
          cidr_block = "10.0.0.0/16"
          tags       = { Name = var.name }
        }
        """);
    List<Rule> rules = List.copyOf(KNOWLEDGE.rules().values());
    assertThat(TemplateReading.snapshot(rules, "--terraform", folder.toString()).resources())
        .singleElement()
        .satisfies(vpc -> assertThat(vpc.name()).isEqualTo("aws_vpc.main"));
  }

  @Test
  void whatAwsChoosesOrMakesIsNotKnown() throws IOException {
    String database =
        """
        Resources:
          Orders:
            Type: AWS::RDS::DBInstance
            Properties: { Engine: mysql, DBInstanceClass: db.r6g.large%s }
        """;
    String cache =
        """
        Resources:
          Sessions:
            Type: AWS::ElastiCache::ReplicationGroup
            Properties: { ReplicationGroupDescription: sessions }
        """;
    String version = "rds-engine-version-supported";

    assertThat(stack(database.formatted(""), version)).isEqualTo("NOT_EVALUATED");
    assertThat(stack(database.formatted(", EngineVersion: 5.7.44"), version)).isEqualTo("FAIL");
    assertThat(stack(cache, "elasticache-events-told")).isEqualTo("NOT_EVALUATED");
  }

  @Test
  void theKnownPartOfAPolicyIsJudged() throws IOException {
    String topic =
        """
        variable "topic" {}
        variable "reader" {}
        resource "aws_sns_topic" "news" {
          name   = "news"
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Principal = %s, Action = "sns:Publish", Resource = var.topic }]
          })
        }
        """;

    String rule = "sns-topic-no-public-access";
    assertThat(configuration(topic.formatted("\"*\""), rule)).isEqualTo("FAIL");
    assertThat(
            configuration(
                topic.formatted("{ AWS = \"arn:aws:iam::123456789012:role/press\" }"), rule))
        .isEqualTo("PASS");
    assertThat(configuration(topic.formatted("{ AWS = var.reader }"), rule))
        .isEqualTo("NOT_EVALUATED");
  }

  @Test
  void aTextWithAnOpenPartIsNotSearched() throws IOException {
    String role =
        """
        variable "subject" {}
        resource "aws_iam_role" "deploy" {
          name               = "deploy"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{
              Effect    = "Allow"
              Principal = {
                Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
              }
              Action    = "sts:AssumeRoleWithWebIdentity"
              Condition = {
                StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
                StringLike   = { "token.actions.githubusercontent.com:sub" = %s }
              }
            }]
          })
        }
        """;

    String rule = "iam-role-pipeline-subject-restricted";
    assertThat(configuration(role.formatted("\"repo:shop/web:ref:refs/heads/main\""), rule))
        .isEqualTo("PASS");
    assertThat(configuration(role.formatted("\"*\""), rule)).isEqualTo("FAIL");
    assertThat(configuration(role.formatted("var.subject"), rule)).isEqualTo("NOT_EVALUATED");
  }

  @Test
  void aStatementThatMayAllowOrDenySaysNothing() throws IOException {
    String topic =
        """
        variable "effect" {}
        resource "aws_sns_topic" "news" {
          name   = "news"
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = %s, Principal = "*", Action = "sns:Publish", Resource = "*" }]
          })
        }
        """;

    String rule = "sns-topic-no-public-access";
    assertThat(configuration(topic.formatted("\"Deny\""), rule)).isEqualTo("PASS");
    assertThat(configuration(topic.formatted("var.effect"), rule)).isEqualTo("NOT_EVALUATED");
  }

  @Test
  void anArnOfAnotherTypeLeadsElsewhere() throws IOException {
    String all =
        """
        resource "aws_lb" "web" {
          name               = "web"
          internal           = false
          load_balancer_type = "application"
        }
        resource "aws_wafv2_web_acl" "web" {
          name  = "web"
          scope = "REGIONAL"
        }
        resource "aws_wafv2_web_acl_association" "web" {
          resource_arn = aws_lb.web.arn
          web_acl_arn  = aws_wafv2_web_acl.web.arn
        }
        resource "aws_api_gateway_rest_api" "shop" {
          name = "shop"
        }
        resource "aws_api_gateway_stage" "shop" {
          rest_api_id   = aws_api_gateway_rest_api.shop.id
          deployment_id = "d-1"
          stage_name    = "prod"
        }
        """;

    assertThat(configuration(all, "api-gw-associated-with-waf")).isEqualTo("FAIL");
  }

  private static final String POLICY =
      """
      resource "aws_s3_bucket" "b" {
        bucket = "b"
      }
      resource "aws_s3_bucket_policy" "b" {
        count  = %s
        bucket = aws_s3_bucket.b.id
        policy = jsonencode({
          Version = "2012-10-17"
          Statement = [{
            Effect    = "Deny"
            Principal = "*"
            Action    = "s3:*"
            Resource  = ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]
            Condition = { Bool = { "aws:SecureTransport" = "false" } }
          }]
        })
      }
      variable "on" {
        type = bool
      }
      """;

  @Test
  void whatMayNotBeThereProvesNothing() throws IOException {
    String rule = "s3-bucket-ssl-requests-only";

    assertThat(configuration(POLICY.formatted("1"), rule)).isEqualTo("PASS");
    assertThat(configuration(POLICY.formatted("var.on ? 1 : 0"), rule)).isEqualTo("NOT_EVALUATED");
    assertThat(configuration(POLICY.formatted("0"), rule)).isEqualTo("FAIL");
  }

  private static final String OPENING =
      """
      Parameters:
        Env: { Type: String%s }
      Conditions:
        Dev: !Equals [!Ref Env, dev]
      Resources:
        Group:
          Type: AWS::EC2::SecurityGroup
          Properties: { GroupDescription: of the hosts }
        Ssh:
          Type: AWS::EC2::SecurityGroupIngress
          Condition: Dev
          Properties: { GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }
      """;

  @Test
  void whatMayNotBeThereAccusesNobody() throws IOException {
    assertThat(stack(OPENING.formatted(", Default: dev"), "restricted-ssh")).isEqualTo("FAIL");
    assertThat(stack(OPENING.formatted(""), "restricted-ssh")).isEqualTo("NOT_EVALUATED");
    assertThat(stack(OPENING.formatted(", Default: prod"), "restricted-ssh")).isEqualTo("PASS");
  }

  private static final String GUARDED =
      """
      Parameters:
        Env: { Type: String%s }
      Conditions:
        Prod: !Equals [!Ref Env, prod]
      Resources:
        Group:
          Type: AWS::CodeDeploy::DeploymentGroup
          Properties:
            ApplicationName: shop
            ServiceRoleArn: arn:aws:iam::111122223333:role/deploy
            AlarmConfiguration: { Enabled: true, Alarms: [{ Name: !Ref Errors }] }
        Errors:
          Type: AWS::CloudWatch::Alarm
          Condition: Prod
          Properties: { AlarmName: shop-errors }
      """;

  @Test
  void nothingRestsOnWhatMayNotBeThere() throws IOException {
    String rule = "codedeploy-alarms-exist";

    assertThat(stack(GUARDED.formatted(", Default: prod"), rule)).isEqualTo("PASS");
    assertThat(stack(GUARDED.formatted(""), rule)).isEqualTo("NOT_EVALUATED");
  }

  @Test
  void propertiesAsAWholeMayBeOpen() throws IOException {
    String volume =
        """
        Parameters:
          Env: { Type: String%s }
        Conditions:
          Prod: !Equals [!Ref Env, prod]
        Resources:
          Volume:
            Type: AWS::EC2::Volume
            Properties: !If [Prod, { Encrypted: true }, { Encrypted: false }]
        """;

    assertThat(stack(volume.formatted(", Default: dev"), "encrypted-volumes")).isEqualTo("FAIL");
    // the gap says that the volume is missing
    assertThat(stack(volume.formatted(""), "encrypted-volumes")).isEmpty();
  }

  @Test
  void aPolicyWrittenAsTextIsJudgedAsOneInBraces() throws IOException {
    String topic =
        """
        variable "who" {}
        resource "aws_sns_topic" "t" {
          name   = "t"
        }
        resource "aws_sns_topic_policy" "t" {
          arn    = aws_sns_topic.t.arn
          policy = <<-JSON
            {"Statement": [{"Effect": "Allow", "Principal": %s, "Action": "sns:Publish",
              "Resource": "${aws_sns_topic.t.arn}"}]}
          JSON
        }
        """;
    String rule = "sns-topic-no-public-access";

    assertThat(configuration(topic.formatted("\"*\""), rule)).isEqualTo("FAIL");
    assertThat(configuration(topic.formatted("{\"AWS\": \"111122223333\"}"), rule))
        .isEqualTo("PASS");
    assertThat(configuration(topic.formatted("{\"AWS\": \"${var.who}\"}"), rule))
        .isEqualTo("NOT_EVALUATED");
  }

  @Test
  void whatIsAddedToNobodyKnowsWhichGroupHidesNoOpenPort() throws IOException {
    String groups =
        """
        variable "other" {}
        resource "aws_security_group" "g" {
          ingress {
            from_port   = %s
            to_port     = %s
            protocol    = "tcp"
            cidr_blocks = ["0.0.0.0/0"]
          }
        }
        resource "aws_security_group_rule" "r" {
          security_group_id = var.other
          type              = "ingress"
          from_port         = 443
          to_port           = 443
          protocol          = "tcp"
          cidr_blocks       = ["0.0.0.0/0"]
        }
        """;

    assertThat(configuration(groups.formatted(22, 22), "restricted-ssh")).isEqualTo("FAIL");
    assertThat(configuration(groups.formatted(443, 443), "restricted-ssh"))
        .isEqualTo("NOT_EVALUATED");
  }
}
