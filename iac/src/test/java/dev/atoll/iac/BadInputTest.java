package dev.atoll.iac;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.iac.cloudformation.CloudFormationTemplate;
import dev.atoll.iac.cloudformation.Deployment;
import dev.atoll.iac.cloudformation.Templates;
import dev.atoll.iac.terraform.TerraformFolder;
import dev.atoll.iac.terraform.TerraformPlan;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are no templates end in one clear error with their name, never in a stack overflow.
 */
final class BadInputTest {
  @TempDir private Path folder = Path.of("");

  private void planFails(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.json"), text);
    assertThatThrownBy(() -> TerraformPlan.read(file, Optional.empty(), Optional.empty()))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("plan.json")
        .hasMessageContaining(message);
  }

  private void templateFails(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("stack.yaml"), text);
    assertThatThrownBy(() -> CloudFormationTemplate.read(file, Deployment.UNKNOWN))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("stack.yaml")
        .hasMessageContaining(message);
  }

  private Path put(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String json(String resources) {
    return "{\"Resources\": {%s}}".formatted(resources.replace('\'', '"'));
  }

  private CloudFormationTemplate read(Path file) {
    return CloudFormationTemplate.read(file, Deployment.UNKNOWN);
  }

  @Test
  void plans() throws IOException {
    planFails("{\"version\": 4, \"lineage\": \"x\"}", "a state as Terraform keeps it");
    planFails("", "empty");
    planFails("[1]", "not a Terraform plan");
    planFails("{\"resource_changes\": []}{}", "plan.json:1:25: something stands behind");
    planFails("{\"resource_changes\": [1]}", ":1:");
    planFails("{\"resource_changes\": [{\"address\":", ":1:");
    planFails("{}", "not a Terraform plan");
    planFails("PK\u0003\u0004", "not JSON");
    planFails("{\"configuration\":" + "[".repeat(100_000), "plan.json:1:");
  }

  @Test
  void templates() throws IOException {
    templateFails("", "empty");
    templateFails("a: b", "no Resources");
    templateFails("Resources:\n  X: [", ":2:");
    templateFails("{\"Resources\": {\"X\": ", "cut off");
    templateFails("Resources: " + "[".repeat(100_000), "stack.yaml:1:211: nested too deeply");
    templateFails("{\"Resources\": " + "[".repeat(100_000), "nested too deeply");
    templateFails("{\"Resources\": {}} x", "stack.yaml:1:");
    templateFails("{\"Resources\": {}, \"Resources\": {}}", "two fields 'Resources'");
    templateFails("Resources: &all\n  X: *all\n", "an alias stands inside what it stands for");
    templateFails("Resources:\n  \0", "stack.yaml:2:3: not YAML: the character U+0000");
  }

  @Test
  void ofTwoKeysOneIsHidden() throws IOException {
    Path file = put("twice.yaml", "Resources:\n  A: { Type: T, Type: U }\n");
    assertThat(read(file).faults()).containsExactly(file + ":2:17: there are two keys 'Type'");
  }

  @Test
  void aliasesThatGrowWithoutEndAreRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      bomb.append(
          "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(5) + "*a" + (i - 1)));
    }
    templateFails(bomb + "Resources: { X: *a8 }\n", "stack.yaml");
  }

  @Test
  void binaryIsToldAsThat() throws IOException {
    Path file = Files.write(folder.resolve("stack.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> CloudFormationTemplate.read(file, Deployment.UNKNOWN))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void anotherEncodingIsToldWithItsPlace() throws IOException {
    Path file = Files.write(folder.resolve("a.yaml"), "#\n# é".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("a.yaml:2:3: not text in UTF-8");
    Path wide = Files.write(folder.resolve("b.yaml"), "Resources:".getBytes(UTF_16));
    assertThatThrownBy(() -> read(wide)).hasMessageContaining("UTF-16");
  }

  /** PowerShell writes what programs print so. */
  @Test
  void plansMayBeWrittenInAnotherUnicode() throws IOException {
    Path file = Files.write(folder.resolve("p.json"), "{\"resource_changes\":[]}".getBytes(UTF_16));
    assertThat(TerraformPlan.read(file, Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void devicesAreNotRead() {
    Path zero = Path.of("/dev/zero");
    assertThatThrownBy(() -> read(zero)).hasMessageContaining("a device");
    assertThatThrownBy(() -> TerraformPlan.read(zero, Optional.empty(), Optional.empty()))
        .hasMessageContaining("a device");
    assertThatThrownBy(() -> TerraformFolder.read(zero, List.of(), Optional.empty()))
        .isInstanceOf(AtollException.class);
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(1L << 32);
    }
    assertThatThrownBy(() -> read(file)).hasMessageContaining("larger than 16 MB");
    assertThatThrownBy(() -> TerraformPlan.read(file, Optional.empty(), Optional.empty()))
        .hasMessageContaining("larger than 512 MB");
  }

  @Test
  @Timeout(60)
  void functionsThatGrowWithoutEndAreStopped() throws IOException {
    String text = "'x'";
    for (int i = 0; i < 60; i++) {
      text = "{'Fn::Sub': ['${a}${a}', {'a': %s}]}".formatted(text);
    }
    Path file =
        put(
            "grow.json",
            json(
                "'B': {'Type': 'AWS::S3::Bucket', 'Properties': {'BucketName': %s}}"
                    .formatted(text)));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("grow.json needs more than");
  }

  @Test
  @Timeout(60)
  void stacksThatGrowWithoutEndAreStopped() throws IOException {
    for (int i = 0; i < 28; i++) {
      String inner =
          "{'Type': 'AWS::CloudFormation::Stack', 'Properties': {'TemplateURL': 't%d.json'}}"
              .formatted(i + 1);
      put("t%d.json".formatted(i), json("'A': %s, 'B': %s".formatted(inner, inner)));
    }
    put("t28.json", json("'B': {'Type': 'AWS::S3::Bucket'}"));
    assertThatThrownBy(() -> read(folder.resolve("t0.json")))
        .hasMessageContaining("needs more than");
  }

  @Test
  void conditionsThatLeadThroughThousandsOfOthersAreRefused() throws IOException {
    StringBuilder conditions = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      conditions.append("'C%d': {'Condition': 'C%d'},".formatted(i, i + 1));
    }
    Path file =
        put(
            "chain.json",
            "{'Conditions': {%s 'Z': {}}, 'Resources': {'B': {'Type': 'AWS::S3::Bucket', 'Condition': 'C0'}}}"
                .formatted(conditions)
                .replace('\'', '"'));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("nested too deeply to evaluate");
  }

  @Test
  @Timeout(60)
  void outputsThatShareTheirPartsAreFollowedOnce() throws IOException {
    String references = "{'references': ['module.b.o', 'module.b', 'module.b.p', 'module.b']}";
    String module = "{'outputs': {}}";
    for (int i = 0; i < 45; i++) {
      module =
          "{'outputs': {'o': {'expression': %s}, 'p': {'expression': %s}}, 'module_calls': {'b': {'module': %s}}}"
              .formatted(references, references, module);
    }
    String plan =
        """
        {'resource_changes': [{'address': 'aws_s3_bucket.b', 'mode': 'managed', 'type': 'aws_s3_bucket', 'name': 'b',
          'change': {'actions': ['create'], 'after': {}, 'after_unknown': {'bucket': true}}}],
         'configuration': {'root_module': {'module_calls': {'b': {'module': %s}},
          'resources': [{'mode': 'managed', 'type': 'aws_s3_bucket', 'name': 'b', 'expressions': {'bucket': %s}}]}}}
        """
            .formatted(module, references)
            .replace('\'', '"');
    assertThat(TerraformPlan.read(put("fan.json", plan), Optional.empty(), Optional.empty()))
        .hasSize(1);
  }

  @Test
  void oneBrokenFileOfAFolderDoesNotHideTheOthers() throws IOException {
    put("good.tf", "resource \"aws_s3_bucket\" \"b\" {}\n");
    put("broken.tf", "resource {");
    put("broken.tf.json", "{\"locals\": {\"a\": " + "[".repeat(1000));
    Files.createSymbolicLink(folder.resolve("away.tf"), folder.resolve("nowhere"));
    TerraformFolder read = TerraformFolder.read(folder, List.of(), Optional.empty());
    assertThat(read.resources()).hasSize(1);
    assertThat(read.faults())
        .hasSize(3)
        .anyMatch(fault -> fault.contains("broken.tf:1:"))
        .anyMatch(fault -> fault.contains("broken.tf.json:1:") && fault.contains("too deeply"))
        .anyMatch(fault -> fault.contains("away.tf"));
  }

  @Test
  void foldersAreSearchedForWhateverLooksLikeATemplate() throws IOException {
    put("minified.json", json("'B': {'Type': 'AWS::S3::Bucket'}"));
    put("late.yaml", "Metadata:\n" + "  # x\n".repeat(9000) + "Resources: {}\n");
    put("truncated.yaml", "AWSTemplateFormatVersion: 2010-09-09\nParameters: [");
    Files.write(folder.resolve("wide.yaml"), "Resources:".getBytes(UTF_16));
    put("package.json", "{\"name\": \"x\"}");
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    assertThat(Templates.files(List.of(link)).found())
        .extracting(Path::getFileName)
        .extracting(Path::toString)
        .containsExactly("late.yaml", "minified.json", "truncated.yaml", "wide.yaml");
  }

  @Test
  void linksInAFolderLeadToAFileOnceOrAreTold() throws IOException {
    Path stack = put("stack.yaml", "Resources: {}\n");
    Files.createSymbolicLink(folder.resolve("same.yaml"), stack);
    Files.createSymbolicLink(folder.resolve("lost.yaml"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("circle.yaml"), folder.resolve("circle.yaml"));
    Files.createSymbolicLink(folder.resolve(".#stack.yaml"), Path.of("me@host.1"));
    Files.createDirectory(folder.resolve("folder.yaml"));
    assertThat(Templates.files(List.of(folder, stack)).named()).containsExactly(stack);
    assertThat(Templates.files(List.of(folder)).found())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("stack.yaml", "circle.yaml", "lost.yaml");
    assertThatThrownBy(() -> read(folder.resolve("lost.yaml")))
        .hasMessageContaining("lost.yaml cannot be read: there is no such file");
    assertThatThrownBy(() -> read(folder.resolve("circle.yaml")))
        .hasMessageContaining("circle.yaml cannot be read: Too many levels");
  }

  @Test
  void valuesThatCannotBeReadAreTold() throws IOException {
    put("main.tf", "resource \"aws_s3_bucket\" \"b\" {}\n");
    Files.createSymbolicLink(folder.resolve("terraform.tfvars"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("a.auto.tfvars"), folder.resolve("a.auto.tfvars"));
    assertThat(TerraformFolder.read(folder, List.of(), Optional.empty()).faults())
        .hasSize(2)
        .anyMatch(fault -> fault.contains("terraform.tfvars cannot be read"))
        .anyMatch(fault -> fault.contains("a.auto.tfvars cannot be read"));
  }

  @Test
  void whatNamesResourcesOfAnotherKindIsNoTemplate() throws IOException {
    Path tree = put("tree.json", "{\"tree\": {\"Resources\": {}}}");
    assertThat(CloudFormationTemplate.find(tree, Deployment.UNKNOWN)).isEmpty();
    Path without = put("a.yaml", "AWSTemplateFormatVersion: 2010-09-09\n");
    assertThatThrownBy(() -> CloudFormationTemplate.find(without, Deployment.UNKNOWN))
        .hasMessageContaining("no Resources");
  }
}
