package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Folders of Terraform files, with modules, loops and dynamic blocks, from the command line. */
final class TerraformFolderScanTest {
  @TempDir private Path folder = Path.of("");

  private record Outcome(int exit, String err, String json) {
    /** Whether a rule has an outcome on a resource. */
    boolean has(String rule, String status, String address) {
      String flat = json.replaceAll("\\s+", " ");
      return Arrays.stream(flat.split("\\{ \"rule\": "))
          .anyMatch(each ->
              each.startsWith("\"" + rule + "\"")
                  && each.contains("\"status\": \"" + status + "\"")
                  && each.contains("\"id\": \"" + address.replace("\"", "\\\"") + "\""));
    }
  }

  private static Path resource(String name) {
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

  private Outcome scan(Object... arguments) throws IOException {
    Path json = folder.resolve("result.json");
    Files.deleteIfExists(json);
    StringWriter err = new StringWriter();
    CommandLine line = Atoll.commandLine();
    line.setOut(new PrintWriter(new StringWriter()));
    line.setErr(new PrintWriter(err));
    List<Object> all = new java.util.ArrayList<>(List.of("scan", "--all", "-o", json));
    all.addAll(List.of(arguments));
    int exit = line.execute(all.stream().map(Object::toString).toArray(String[]::new));
    return new Outcome(exit, err.toString(), Files.exists(json) ? Files.readString(json) : "");
  }

  @Test
  void whatIsWellPasses() throws IOException {
    Outcome good = scan("--terraform", resource("good"));

    assertThat(good.exit()).isZero();
    assertThat(good.has("cmk-backing-key-rotation-enabled", "PASS", "aws_kms_key.main")).isTrue();
    for (String name : List.of("orders", "users")) {
      String module = "module.store[\"" + name + "\"].";
      assertThat(good.has("rds-storage-encrypted", "PASS", module + "aws_db_instance.main")).isTrue();
      assertThat(good.has("s3-bucket-versioning-enabled", "PASS", module + "aws_s3_bucket.data"))
          .isTrue();
      assertThat(good.has("s3-bucket-ssl-requests-only", "PASS", module + "aws_s3_bucket.data"))
          .isTrue();
    }
    assertThat(good.has("restricted-ssh", "PASS", "module.web.aws_security_group.web")).isTrue();
    assertThat(good.has("sqs-queue-encrypted", "PASS", "aws_sqs_queue.jobs[1]")).isTrue();
  }

  @Test
  void whatIsNotFails() throws IOException {
    Outcome bad = scan("--terraform", resource("bad"), "--fail-on", "high");

    assertThat(bad.exit()).isEqualTo(1);
    assertThat(bad.has("cmk-backing-key-rotation-enabled", "FAIL", "aws_kms_key.main")).isTrue();
    String module = "module.store[\"users\"].";
    assertThat(bad.has("rds-storage-encrypted", "FAIL", module + "aws_db_instance.main")).isTrue();
    assertThat(bad.has("s3-bucket-versioning-enabled", "FAIL", module + "aws_s3_bucket.data")).isTrue();
    assertThat(bad.has("s3-bucket-ssl-requests-only", "FAIL", module + "aws_s3_bucket.data")).isTrue();
    assertThat(bad.has("restricted-ssh", "FAIL", "module.web.aws_security_group.web")).isTrue();
    assertThat(bad.has("sqs-queue-encrypted", "FAIL", "aws_sqs_queue.jobs[0]")).isTrue();
    assertThat(bad.json())
        .contains("\"account\": \"444455556666\"", "us-west-2", "eu-west-1", "bad/main.tf", "\"Team\": \"core\"");
    assertThat(bad.json()).contains("aws_sqs_queue.some[*]");
  }

  @Test
  void variableFilesCount() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        "variable \"on\" {}\nresource \"aws_kms_key\" \"k\" {\n  enable_key_rotation = var.on\n}\n");
    Path off = Files.writeString(folder.resolve("off.tfvars"), "on = false\n");
    String rule = "cmk-backing-key-rotation-enabled";

    assertThat(scan("--terraform", folder).has(rule, "NOT_EVALUATED", "aws_kms_key.k")).isTrue();
    assertThat(scan("--terraform", folder, "--var-file", off).has(rule, "FAIL", "aws_kms_key.k"))
        .isTrue();
    assertThat(scan("--cloudformation", folder, "--var-file", off).exit()).isEqualTo(2);
    assertThat(scan("--terraform", folder, "--var-file", folder.resolve("none")).exit()).isEqualTo(2);
  }

  @Test
  void oneBrokenFileDoesNotHideTheOthers() throws IOException {
    Files.writeString(
        folder.resolve("a.tf"), "resource \"aws_kms_key\" \"k\" {\n  enable_key_rotation = true\n}\n");
    Files.writeString(folder.resolve("b.tf"), "resource \"aws_kms_key\" {\n");
    Outcome outcome = scan("--terraform", folder);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("b.tf:1:1: this block is never closed");
    assertThat(outcome.has("cmk-backing-key-rotation-enabled", "PASS", "aws_kms_key.k")).isTrue();
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
    Outcome outcome = scan("--terraform", folder);

    assertThat(outcome.json()).contains("module.guard comes from example/guard/aws");
    assertThat(outcome.has("s3-bucket-versioning-enabled", "NOT_EVALUATED", "aws_s3_bucket.b")).isTrue();
  }

  @Test
  void aFolderWithoutConfigurationNamesThoseBelow() throws IOException {
    Files.createDirectories(folder.resolve("live/prod"));
    Files.writeString(folder.resolve("live/prod/main.tf"), "locals { a = 1 }\n");
    Outcome outcome = scan("--terraform", folder);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.json()).isEmpty();
  }
}
