package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.snapshot.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The bundled rules on templates: the same configuration, once as it should be and once not. */
final class TemplateScanTest {
  private static final KnowledgeBase KNOWLEDGE = PackOptions.load(List.of(), false);

  @TempDir private Path folder = Path.of("");

  private static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(TemplateScanTest.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Outcomes by rule and resource, the latter without the template's name. */
  private static Map<String, Status> outcomes(String option, Path file) {
    List<Rule> rules = List.copyOf(KNOWLEDGE.rules().values());
    Snapshot snapshot = TemplateReading.snapshot(rules, option, file.toString());
    Map<String, Status> outcomes = new HashMap<>();
    Assessing.assess(snapshot, KNOWLEDGE, rules, true, Optional.empty())
        .verdicts()
        .evaluations()
        .forEach(each -> {
          String id = each.resource().id();
          outcomes.put(
              each.rule().id() + " " + id.substring(id.lastIndexOf('/') + 1), each.status());
        });
    return outcomes;
  }

  @Test
  void plansAreJudgedByTheSameRules() {
    Map<String, Status> good = outcomes("--terraform-plan", file("good-plan.json"));
    Map<String, Status> bad = outcomes("--terraform-plan", file("bad-plan.json"));

    for (String judged :
        List.of(
            "cmk-backing-key-rotation-enabled aws_kms_key.main",
            "dynamodb-pitr-enabled aws_dynamodb_table.t",
            "dynamodb-table-deletion-protection-enabled aws_dynamodb_table.t",
            "ec2-imdsv2-check aws_instance.web",
            "ecr-private-tag-immutability-enabled aws_ecr_repository.r",
            "efs-encrypted-check aws_efs_file_system.f",
            "efs-lifecycle-policy-configured aws_efs_file_system.f",
            "elasticache-redis-cluster-automatic-backup-check aws_elasticache_replication_group.c",
            "elasticache-repl-grp-encrypted-at-rest aws_elasticache_replication_group.c",
            "elasticache-repl-grp-multi-az aws_elasticache_replication_group.c",
            "encrypted-volumes aws_ebs_volume.disk",
            "iam-role-inline-policy-no-admin-access aws_iam_role.app",
            "iam-role-trust-not-public aws_iam_role.app",
            "rds-backup-retention-check aws_db_instance.main",
            "rds-instance-deletion-protection-enabled aws_db_instance.main",
            "rds-instance-public-access-check aws_db_instance.main",
            "rds-multi-az-support aws_db_instance.main",
            "rds-storage-encrypted aws_db_instance.main",
            "restricted-ssh aws_security_group.web",
            "s3-bucket-logging-enabled aws_s3_bucket.data",
            "s3-bucket-ssl-requests-only aws_s3_bucket.data",
            "s3-bucket-versioning-enabled aws_s3_bucket.data",
            "sns-encrypted-kms aws_sns_topic.news",
            "sqs-queue-encrypted aws_sqs_queue.jobs",
            "subnet-auto-assign-public-ip-disabled aws_subnet.a",
            "vpc-flow-logs-enabled aws_vpc.main")) {
      assertThat(good).as(judged).containsEntry(judged, Status.PASS);
      assertThat(bad).as(judged).containsEntry(judged, Status.FAIL);
    }
  }

  @Test
  void whatThePlanDoesNotTellIsNotEvaluated() {
    assertThat(outcomes("--terraform-plan", file("good-plan.json")))
        .containsEntry("iam-role-unused aws_iam_role.app", Status.NOT_EVALUATED)
        .containsEntry("ec2-instance-image-trusted-owner aws_instance.web", Status.NOT_EVALUATED)
        .containsEntry("root-account-mfa-enabled *", Status.NOT_EVALUATED);
  }

  @Test
  void templatesAreJudgedByTheSameRules() {
    Map<String, Status> good = outcomes("--cloudformation", file("good-stack.yaml"));
    Map<String, Status> bad = outcomes("--cloudformation", file("bad-stack.yaml"));

    for (String judged :
        List.of(
            "rds-backup-retention-check Db",
            "rds-instance-deletion-protection-enabled Db",
            "rds-multi-az-support Db",
            "rds-storage-encrypted Db",
            "restricted-ssh Sg",
            "s3-bucket-logging-enabled Data",
            "s3-bucket-ssl-requests-only Data",
            "s3-bucket-versioning-enabled Data")) {
      assertThat(good).as(judged).containsEntry(judged, Status.PASS);
      assertThat(bad).as(judged).containsEntry(judged, Status.FAIL);
    }
    assertThat(good)
        .containsEntry("restricted-ssh FromOffice", Status.NOT_EVALUATED)
        .doesNotContainKey("rds-storage-encrypted Toy");
  }

  @Test
  void everyTypeNamesItsSourcesOnce() {
    assertThat(KNOWLEDGE.types().values().stream().filter(type -> !type.terraform().isEmpty()))
        .hasSizeGreaterThan(50);
    assertThat(KNOWLEDGE.types().values().stream().filter(type -> !type.cloudformation().isEmpty()))
        .hasSizeGreaterThan(50);
    assertThat(KNOWLEDGE.types().values().stream().flatMap(t -> t.terraform().keySet().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void theCommandSaysWhereAndHowItEnds() throws IOException {
    Path json = folder.resolve("result.json");
    Path stack = Files.copy(file("bad-stack.yaml"), folder.resolve("stack.yaml"));
    int exit =
        run(
            "scan",
            "--cloudformation",
            stack,
            "--rules",
            "rds-storage-encrypted",
            "--fail-on",
            Severity.HIGH.id(),
            "-o",
            json);

    assertThat(exit).isEqualTo(1);
    assertThat(Files.readString(json))
        .contains("\"source\": \"cloudformation\"", "\"line\": 31", "stack.yaml/Db");
  }

  @Test
  void oneBrokenTemplateDoesNotHideTheOthers() throws IOException {
    Files.copy(file("bad-stack.yaml"), folder.resolve("a.yaml"));
    Files.writeString(folder.resolve("b.yaml"), "Resources:\n  X: [\n");
    Path json = folder.resolve("result.json");

    assertThat(
            run("scan", "--cloudformation", folder, "--rules", "rds-storage-encrypted", "-o", json))
        .isEqualTo(2);
    assertThat(Files.readString(json)).contains("a.yaml/Db");
  }

  @Test
  void stacksOfTheCdkAreJudgedOnceAndWhatIsNestedWithItsParameters() throws IOException {
    Path out = Files.createDirectories(folder.resolve("cdk.out/assembly-Prod"));
    Files.writeString(
        folder.resolve("cdk.out/manifest.json"),
        """
        {"artifacts": {"assembly-Prod":
          {"type": "cdk:cloud-assembly", "properties": {"directoryName": "assembly-Prod"}}}}
        """);
    Files.writeString(
        out.resolve("manifest.json"),
        """
        {"artifacts": {
          "Shop.assets": {"type": "cdk:asset-manifest", "properties": {"file": "Shop.assets.json"}},
          "Shop": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Shop.template.json"}}}}
        """);
    Files.writeString(
        out.resolve("Shop.assets.json"),
        "{\"files\": {\"a\": {\"source\": {\"path\": \"Db.nested.template.json\"}}}}");
    Files.writeString(
        out.resolve("Shop.template.json"),
        """
        {"Resources": {"Db": {
          "Type": "AWS::CloudFormation::Stack",
          "Properties": {
            "TemplateURL": {"Fn::Sub": "https://s3.${AWS::Region}.${AWS::URLSuffix}/assets/a.json"},
            "Parameters": {"Name": "orders"}},
          "Metadata": {"aws:asset:path": "Db.nested.template.json", "aws:asset:property": "TemplateURL"}}}}
        """);
    Files.writeString(
        out.resolve("Db.nested.template.json"),
        """
        {"Parameters": {"Name": {"Type": "String"}},
         "Resources": {"Files": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Ref": "Name"}}}}}
        """);
    StringWriter told = new StringWriter();

    Declarations read =
        TemplateReading.read(
            new PrintWriter(told),
            "--cloudformation",
            folder.toString(),
            out.resolve("Shop.template.json").toString());

    assertThat(told.toString()).isEmpty();
    assertThat(read.resources())
        .singleElement()
        .satisfies(bucket -> {
          assertThat(bucket.address()).isEqualTo(out.resolve("Shop.template.json") + "/Db/Files");
          assertThat(bucket.values()).containsEntry("BucketName", "orders");
        });
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestJudged() throws IOException {
    Files.copy(file("bad-stack.yaml"), folder.resolve("a.yaml"));
    Files.createSymbolicLink(folder.resolve("lost.yaml"), folder.resolve("nowhere"));
    StringWriter told = new StringWriter();
    Declarations read =
        TemplateReading.read(new PrintWriter(told), "--cloudformation", folder.toString());
    assertThat(read.resources()).isNotEmpty();
    assertThat(read.broken()).isTrue();
    assertThat(told.toString()).contains("lost.yaml cannot be read: there is no such file");
  }

  private static int run(Object... arguments) {
    CommandLine line = Atoll.commandLine();
    line.setOut(new PrintWriter(new StringWriter()));
    line.setErr(new PrintWriter(new StringWriter()));
    return line.execute(
        java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
  }
}
