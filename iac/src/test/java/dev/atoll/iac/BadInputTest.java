package dev.atoll.iac;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.iac.cloudformation.CloudFormationTemplate;
import dev.atoll.iac.cloudformation.Deployment;
import dev.atoll.iac.terraform.TerraformPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are no templates end in one clear error with their name, never in a stack overflow.
 */
final class BadInputTest {
  @TempDir private Path folder = Path.of("");

  private void planFails(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.json"), text);
    assertThatThrownBy(() -> TerraformPlan.read(file, Optional.empty()))
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

  @Test
  void plans() throws IOException {
    planFails("", "not a Terraform plan");
    planFails("{\"resource_changes\": [{\"address\":", ":1:");
    planFails("{}", "not a Terraform plan");
    planFails("PK\u0003\u0004", "not JSON");
    planFails("{\"configuration\":" + "[".repeat(100_000), "nested too deeply");
  }

  @Test
  void templates() throws IOException {
    templateFails("", "empty");
    templateFails("a: b", "no Resources");
    templateFails("Resources:\n  X: [", ":2:");
    templateFails("{\"Resources\": {\"X\": ", "cut off");
    templateFails("Resources: " + "[".repeat(100_000), "stack.yaml");
    templateFails("{\"Resources\": " + "[".repeat(100_000), "nested too deeply");
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
}
