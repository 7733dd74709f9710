package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.snapshot.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled rules on folders of Terraform files with modules, loops and dynamic blocks. */
final class TerraformFolderScanTest {
  private static final KnowledgeBase KNOWLEDGE = PackOptions.load(List.of(), false);
  private static final String ROTATION = "cmk-backing-key-rotation-enabled aws_kms_key.";

  @TempDir private Path folder = Path.of("");

  /** What was read, and outcomes by rule and address. */
  private record Judged(
      Snapshot snapshot, Map<String, Status> outcomes, boolean broken, String err) {}

  private static Path bundled(String name) {
    try {
      return Path.of(
              Objects.requireNonNull(
                      TerraformFolderScanTest.class.getResource("folder/" + name + "/main.tf"))
                  .toURI())
          .resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Judged judge(Object... arguments) {
    List<Rule> rules = List.copyOf(KNOWLEDGE.rules().values());
    StringWriter err = new StringWriter();
    Declarations declared =
        TemplateReading.read(
            new PrintWriter(err, true),
            Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    Snapshot snapshot = TemplateReading.snapshot(declared, rules);
    Map<String, Status> outcomes = new HashMap<>();
    for (Evaluation each :
        Assessing.assess(snapshot, KNOWLEDGE, rules, true, Optional.empty())
            .verdicts()
            .evaluations()) {
      outcomes.put(each.rule().id() + " " + each.resource().id(), each.status());
    }
    return new Judged(snapshot, outcomes, declared.broken(), err.toString());
  }

  @Test
  void whatIsWellPassesAndWhatIsNotFails() {
    Map<String, Status> good = judge("--terraform", bundled("good")).outcomes();
    Map<String, Status> bad = judge("--terraform", bundled("bad")).outcomes();

    for (String judged :
        List.of(
            ROTATION + "main",
            "rds-multi-az-support module.store[\"orders\"].aws_db_instance.main",
            "rds-storage-encrypted module.store[\"users\"].aws_db_instance.main",
            "restricted-ssh module.web.aws_security_group.web",
            "s3-bucket-ssl-requests-only module.store[\"orders\"].aws_s3_bucket.data",
            "s3-bucket-versioning-enabled module.store[\"users\"].aws_s3_bucket.data",
            "sqs-queue-encrypted aws_sqs_queue.jobs[0]",
            "sqs-queue-encrypted aws_sqs_queue.jobs[1]")) {
      assertThat(good).as(judged).containsEntry(judged, Status.PASS);
      assertThat(bad).as(judged).containsEntry(judged, Status.FAIL);
    }
  }

  @Test
  void accountsRegionsTagsAndPlaces() {
    List<Resource> all = judge("--terraform", bundled("good")).snapshot().resources();
    Map<String, Resource> byId = new HashMap<>();
    all.forEach(each -> byId.put(each.id(), each));

    Resource job = Objects.requireNonNull(byId.get("aws_sqs_queue.jobs[1]"));
    assertThat(job.account()).isEqualTo("444455556666");
    assertThat(job.region()).isEqualTo("us-west-2");
    assertThat(job.tags()).isEmpty();
    Resource bucket =
        Objects.requireNonNull(byId.get("module.store[\"users\"].aws_s3_bucket.data"));
    assertThat(bucket.region()).isEqualTo("eu-west-1");
    assertThat(bucket.tags()).containsEntry("Team", "core");
    assertThat(bucket.location().orElseThrow().file()).endsWith("modules/store/main.tf");
    assertThat(bucket.location().orElseThrow().line()).isEqualTo(14);
    assertThat(byId).containsKey("aws_sqs_queue.some[*]");
  }

  @Test
  void variableFilesCount() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        "variable \"on\" {}\nresource \"aws_kms_key\" \"k\" {\n  enable_key_rotation = var.on\n}\n");
    Path off = Files.writeString(folder.resolve("off.tfvars"), "on = false\n");

    assertThat(judge("--terraform", folder).outcomes())
        .containsEntry(ROTATION + "k", Status.NOT_EVALUATED);
    assertThat(judge("--terraform", folder, "--var-file", off).outcomes())
        .containsEntry(ROTATION + "k", Status.FAIL);
    assertThatThrownBy(() -> judge("--terraform", folder, "--var-file", folder.resolve("none")))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("none cannot be read");
    assertThatThrownBy(() -> judge("--terraform-plan", off, "--var-file", off))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("--var-file goes with --terraform");
  }

  @Test
  void oneBrokenFileDoesNotHideTheOthers() throws IOException {
    Files.writeString(
        folder.resolve("a.tf"),
        "resource \"aws_kms_key\" \"k\" {\n  enable_key_rotation = true\n}\n");
    Files.writeString(folder.resolve("b.tf"), "resource \"aws_kms_key\" {\n");
    Judged judged = judge("--terraform", folder);

    assertThat(judged.broken()).isTrue();
    assertThat(judged.err()).contains("b.tf:1:1: this block is never closed");
    assertThat(judged.outcomes()).containsEntry(ROTATION + "k", Status.PASS);
    assertThat(judged.snapshot().units()).isEmpty();
  }

  @Test
  void modulesThatAreNotAtHandAreGaps() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        """
        resource "aws_s3_bucket" "b" {}
        module "guard" {
          source = "example/guard/aws"
          bucket = aws_s3_bucket.b.id
        }
        """);
    Judged judged = judge("--terraform", folder);

    assertThat(judged.snapshot().gaps())
        .extracting(Gap::detail)
        .contains("module.guard comes from example/guard/aws, which is not at hand");
    assertThat(judged.outcomes())
        .containsEntry("s3-bucket-versioning-enabled aws_s3_bucket.b", Status.NOT_EVALUATED);
  }
}
