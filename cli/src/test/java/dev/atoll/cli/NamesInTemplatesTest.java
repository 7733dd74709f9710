package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A resource that one place names by its text and another by a reference is one resource: what is
 * equal after deployment is equal before it.
 */
@SuppressWarnings("InlineFormatString") // templates of a page each are read apart from their use
final class NamesInTemplatesTest {
  private static final KnowledgeBase KNOWLEDGE = PackOptions.load(List.of(), false);
  private static final String TARGET = "s3-logging-target-sound";

  /** A bucket that logs to another, and how it names that one. */
  private static final String CONFIGURATION =
      """
      resource "aws_s3_bucket" "logs" {
        %s
      }
      resource "aws_s3_bucket" "data" {
        bucket = "data"
      }
      resource "aws_s3_bucket_logging" "data" {
        bucket        = aws_s3_bucket.data.id
        target_bucket = %s
        target_prefix = "data/"
      }
      """;

  private static final String STACK =
      """
      Resources:
        Logs:
          Type: AWS::S3::Bucket
          Properties: { %s }
        Data:
          Type: AWS::S3::Bucket
          Properties:
            BucketName: data
            LoggingConfiguration: { DestinationBucketName: %s }
      """;

  private static final String PLAN =
      """
      {"format_version": "1.2", "resource_changes": [
        {"address": "aws_s3_bucket.logs", "mode": "managed", "type": "aws_s3_bucket", "name": "logs",
         "change": {"actions": ["create"], "after": {%s}, "after_unknown": {%s "id": true, "arn": true}}},
        {"address": "aws_s3_bucket.data", "mode": "managed", "type": "aws_s3_bucket", "name": "data",
         "change": {"actions": ["create"], "after": {"bucket": "data"},
                    "after_unknown": {"id": true, "arn": true}}},
        {"address": "aws_s3_bucket_logging.data", "mode": "managed", "type": "aws_s3_bucket_logging",
         "name": "data",
         "change": {"actions": ["create"], "after": {"target_prefix": "data/" %s},
                    "after_unknown": {"bucket": true %s}}}],
       "configuration": {"root_module": {"resources": [
         {"mode": "managed", "type": "aws_s3_bucket", "name": "logs", "expressions": {}},
         {"mode": "managed", "type": "aws_s3_bucket", "name": "data",
          "expressions": {"bucket": {"constant_value": "data"}}},
         {"mode": "managed", "type": "aws_s3_bucket_logging", "name": "data", "expressions": {
           "bucket": {"references": ["aws_s3_bucket.data.id", "aws_s3_bucket.data"]},
           "target_bucket": {%s}}}]}}}
      """;

  private static final String LOGGED = ", LoggingConfiguration: { DestinationBucketName: access }";

  @TempDir private Path folder = Path.of("");

  /** Outcomes of a rule by resource. */
  private static Map<String, String> outcomes(String rule, String option, Path file) {
    List<Rule> rules = List.of(Optional.ofNullable(KNOWLEDGE.rules().get(rule)).orElseThrow());
    Snapshot snapshot = TemplateReading.snapshot(rules, option, file.toString());
    Map<String, String> outcomes = new TreeMap<>();
    for (Evaluation each :
        Assessing.assess(snapshot, KNOWLEDGE, rules, true, Optional.empty())
            .verdicts()
            .evaluations()) {
      String id = each.resource().id();
      outcomes.put(id.substring(id.lastIndexOf("/w/") + 1), each.status().name());
    }
    return outcomes;
  }

  private Optional<String> folder(String name, String reference) throws IOException {
    Files.writeString(folder.resolve("main.tf"), CONFIGURATION.formatted(name, reference));
    return Optional.ofNullable(outcomes(TARGET, "--terraform", folder).get("aws_s3_bucket.data"));
  }

  private Optional<String> stack(String name, String reference) throws IOException {
    Path file = folder.resolve("stack.yaml");
    Files.writeString(file, STACK.formatted(name, reference));
    return Optional.ofNullable(outcomes(TARGET, "--cloudformation", file).get(file + "/Data"));
  }

  private Optional<String> plan(boolean named, boolean literal, String attribute)
      throws IOException {
    Path file = folder.resolve("plan.json");
    Files.writeString(
        file,
        PLAN.formatted(
            named ? "\"bucket\": \"logs\"" : "",
            named ? "" : "\"bucket\": true,",
            literal ? ", \"target_bucket\": \"logs\"" : "",
            literal ? "" : ", \"target_bucket\": true",
            literal
                ? "\"constant_value\": \"logs\""
                : "\"references\": [\"aws_s3_bucket.logs.%s\", \"aws_s3_bucket.logs\"]"
                    .formatted(attribute)));
    return Optional.ofNullable(
        outcomes(TARGET, "--terraform-plan", file).get("aws_s3_bucket.data"));
  }

  @Test
  void inFolders() throws IOException {
    assertThat(folder("bucket = \"logs\"", "aws_s3_bucket.logs.id")).contains("PASS");
    assertThat(folder("bucket = \"logs\"", "aws_s3_bucket.logs.bucket")).contains("PASS");
    assertThat(folder("bucket = \"logs\"", "\"logs\"")).contains("PASS");
    assertThat(folder("bucket_prefix = \"logs\"", "aws_s3_bucket.logs.id")).contains("PASS");
    assertThat(folder("bucket = \"logs\"", "aws_s3_bucket.data.id")).contains("FAIL");
  }

  @Test
  void inPlans() throws IOException {
    assertThat(plan(true, false, "id")).contains("PASS");
    assertThat(plan(true, true, "")).contains("PASS");
    assertThat(plan(false, false, "id")).contains("PASS");
    assertThat(plan(false, false, "bucket")).contains("PASS");
  }

  @Test
  void inStacks() throws IOException {
    assertThat(stack("BucketName: logs", "!Ref Logs")).contains("PASS");
    assertThat(stack("BucketName: logs", "logs")).contains("PASS");
    assertThat(stack("", "!Ref Logs")).contains("PASS");
    assertThat(stack("BucketName: logs", "!Ref Data")).contains("FAIL");
  }

  @Test
  void linksByTextFindWhatAReferenceFinds() throws IOException {
    String trail =
        """
        resource "aws_s3_bucket" "logs" {
          bucket = "logs"
        }
        resource "aws_cloudtrail" "main" {
          name           = "main"
          s3_bucket_name = %s
        }
        resource "aws_s3_bucket_versioning" "logs" {
          bucket = "logs"
          versioning_configuration {
            status     = "Enabled"
            mfa_delete = "Enabled"
          }
        }
        """;
    for (String reference : List.of("\"logs\"", "aws_s3_bucket.logs.id")) {
      Files.writeString(folder.resolve("main.tf"), trail.formatted(reference));
      assertThat(outcomes("cloudtrail-bucket-tamperproof", "--terraform", folder))
          .as(reference)
          .containsEntry("aws_s3_bucket.logs", "PASS");
      assertThat(outcomes("cloudtrail-bucket-tamper-proof", "--terraform", folder))
          .as(reference)
          .containsEntry("aws_cloudtrail.main", "PASS");
    }
  }

  @Test
  void stacksOfOneNameAreNotMistakenForEachOther() throws IOException {
    String stack =
        """
        Resources:
          Logs:
            Type: AWS::S3::Bucket
            Properties: { BucketName: logs%s }
          Trail:
            Type: AWS::CloudTrail::Trail
            Properties: { TrailName: main, IsLogging: true, S3BucketName: %s }
        """;
    for (String reference : List.of("logs", "!Ref Logs")) {
      Files.writeString(folder.resolve("dev.yaml"), stack.formatted("", reference));
      Files.writeString(folder.resolve("prod.yaml"), stack.formatted(LOGGED, reference));
      assertThat(outcomes("cloudtrail-s3-bucket-access-logging", "--cloudformation", folder))
          .as(reference)
          .containsEntry(folder + "/dev.yaml/Trail", "FAIL")
          .containsEntry(folder + "/prod.yaml/Trail", "PASS");
    }
  }
}
