package dev.atoll.iac.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.atoll.engine.error.AtollException;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Unresolved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StackTest {
  @TempDir private Path folder = Path.of("");

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private static Declared only(Path template, Deployment deployment) {
    List<Declared> resources = CloudFormationTemplate.read(template, deployment).resources();
    assertThat(resources).hasSize(1);
    return resources.getFirst();
  }

  @Test
  void parametersHaveTheValuesGiven() throws IOException {
    Path template =
        write(
            "stack.yaml",
            """
            Parameters:
              Encrypted: { Type: String, Default: "false" }
              Subnets: { Type: "List<AWS::EC2::Subnet::Id>" }
              Size: { Type: Number }
            Conditions:
              Safe: !Equals [!Ref Encrypted, "true"]
            Resources:
              Db:
                Type: AWS::RDS::DBInstance
                Properties:
                  StorageEncrypted: !If [Safe, true, false]
                  Subnets: !Ref Subnets
                  AllocatedStorage: !Ref Size
            """);
    Path parameters =
        write(
            "parameters.json",
            """
            [{"ParameterKey": "Encrypted", "ParameterValue": "true"}, "Subnets=a, b"]
            """);

    Map<String, Object> given = ParameterFile.read(parameters);
    Declared db = only(template, new Deployment(Optional.empty(), given));

    assertThat(db.values())
        .containsEntry("StorageEncrypted", true)
        .containsEntry("Subnets", List.of("a", "b"));
    assertThat(db.values().get("AllocatedStorage")).isInstanceOf(Unresolved.class);
    assertThat(only(template, Deployment.UNKNOWN).values())
        .containsEntry("StorageEncrypted", false);
  }

  @Test
  void everyFormOfParametersIsRead() throws IOException {
    assertThat(ParameterFile.read(write("a.json", "{\"Parameters\": {\"A\": \"1\"}}")))
        .isEqualTo(Map.of("A", "1"));
    assertThat(ParameterFile.read(write("b.yaml", "A: 1\n"))).isEqualTo(Map.of("A", 1L));
    assertThatThrownBy(() -> ParameterFile.read(write("c.yaml", "- [1]\n")))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("c.yaml");
    assertThatThrownBy(() -> ParameterFile.read(write("d.yaml", "A: [\n")))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("d.yaml:2:1");
  }

  private static final String NETWORK =
      """
      Parameters:
        Cidr: { Type: String }
      Resources:
        Vpc:
          Type: AWS::EC2::VPC
          Properties: { CidrBlock: !Ref Cidr }
      Outputs:
        VpcId: { Value: !Ref Vpc }
        Range: { Value: !GetAtt Vpc.CidrBlock }
        Cidr: { Value: !Ref Cidr }
      """;

  @Test
  void nestedTemplatesAreReadWithTheirParametersAndOutputs() throws IOException {
    Path inner = write("parts/network.yaml", NETWORK);
    Path outer =
        write(
            "stack.yaml",
            """
            Resources:
              Network:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: parts/network.yaml
                  Parameters: { Cidr: 10.0.0.0/16 }
              Group:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  VpcId: !GetAtt Network.Outputs.VpcId
                  GroupDescription: !GetAtt Network.Outputs.Cidr
            """);

    CloudFormationTemplate read = CloudFormationTemplate.read(outer, Deployment.UNKNOWN);

    assertThat(read.nested()).isEqualTo(Set.of(inner.toRealPath()));
    assertThat(read.resources())
        .extracting(Declared::address)
        .containsExactly(outer + "/Network/Vpc", outer + "/Group");
    assertThat(read.resources().getFirst().values()).containsEntry("CidrBlock", "10.0.0.0/16");
    assertThat(read.resources().getFirst().location().orElseThrow().file())
        .isEqualTo(inner.toString());
    Map<String, Object> group = read.resources().getLast().values();
    assertThat(group).containsEntry("GroupDescription", "10.0.0.0/16");
    assertThat(group.get("VpcId"))
        .isInstanceOfSatisfying(
            Unresolved.class,
            id -> assertThat(id.targets()).isEqualTo(Set.of(outer + "/Network/Vpc")));
  }

  private void nestedFails(String url, String message) throws IOException {
    Path outer =
        write(
            "in/stack.yaml",
            """
            Resources:
              Inner: { Type: "AWS::CloudFormation::Stack", Properties: { TemplateURL: "%s" } }
              Bucket: { Type: "AWS::S3::Bucket" }
            """
                .formatted(url));
    CloudFormationTemplate read = CloudFormationTemplate.read(outer, Deployment.UNKNOWN);
    assertThat(read.faults())
        .singleElement(STRING)
        .contains("in/stack.yaml/Inner")
        .contains(message);
    // the rest is judged
    assertThat(read.resources()).extracting(Declared::type).contains("AWS::S3::Bucket");
  }

  @Test
  void pathsThatLeadOutOrRoundAreRefused() throws IOException {
    write("secret.yaml", NETWORK);
    Files.createSymbolicLink(
        Files.createDirectories(folder.resolve("in")).resolve("link.yaml"),
        folder.resolve("secret.yaml"));
    nestedFails("../secret.yaml", "no file below");
    nestedFails("link.yaml", "no file below");
    nestedFails("/etc/passwd", "no file below");
    nestedFails("stack.yaml", "nests itself");
    nestedFails("missing.yaml", "cannot be found");
  }

  @Test
  void aNestedTemplateOnTheWebIsAGap() throws IOException {
    Path outer =
        write(
            "stack.yaml",
            """
            Resources:
              Inner:
                Type: AWS::CloudFormation::Stack
                Properties: { TemplateURL: "https://bucket.s3.amazonaws.com/x.yaml" }
            """);
    CloudFormationTemplate read = CloudFormationTemplate.read(outer, Deployment.UNKNOWN);
    assertThat(read.resources()).isEmpty();
    assertThat(read.gaps())
        .singleElement()
        .satisfies(gap ->
            assertThat(gap.detail())
                .isEqualTo("https://bucket.s3.amazonaws.com/x.yaml is not at hand"));
  }

  @Test
  void samFunctionsInheritTheirGlobals() throws IOException {
    Path template =
        write(
            "sam.yaml",
            """
            Globals:
              Function:
                Timeout: 3
                Layers: [a]
                Environment: { Variables: { A: 1, B: 1 } }
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Timeout: 30
                  Layers: [b]
                  Environment: { Variables: { B: 2 } }
            """);
    assertThat(only(template, Deployment.UNKNOWN).values())
        .containsEntry("Timeout", 30L)
        .containsEntry("Layers", List.of("a", "b"))
        .containsEntry("Environment", Map.of("Variables", Map.of("A", 1L, "B", 2L)));
  }

  @Test
  void whatIsMadeWhenTheStackIsDeployedIsAGap() throws IOException {
    CloudFormationTemplate read =
        CloudFormationTemplate.read(
            write(
                "made.yaml",
                """
                Transform: [AWS::Serverless-2016-10-31, Ours]
                Resources:
                  Bucket: { Type: "AWS::S3::Bucket" }
                  Fn::ForEach::Each: [Name, !Ref Names, { "Topic${Name}": { Type: "AWS::SNS::Topic" } }]
                  Queue:
                    Type: AWS::SQS::Queue
                    Properties: { "Fn::Transform": { Name: "AWS::Include" } }
                  Away:
                    Type: AWS::CloudFormation::Stack
                    Properties:
                      TemplateURL: https://example.com/x.yaml
                      Parameters: { Name: !Ref Bucket }
                """),
            Deployment.UNKNOWN);
    assertThat(read.resources()).extracting(Declared::type).doesNotContain("AWS::SQS::Queue");
    assertThat(read.faults()).isEmpty();
    assertThat(read.gaps())
        .extracting(gap -> gap.type().substring(gap.type().lastIndexOf('/') + 1))
        .containsExactlyInAnyOrder("Ours", "Fn::ForEach::Each", "Queue", "Away");
    assertThat(read.touched()).singleElement(STRING).endsWith("/Bucket");
  }
}
