package dev.atoll.iac.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.iac.map.Declared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What depends on itself cannot be deployed, and is told with its place. */
final class DependenciesTest {
  @TempDir private Path folder = Path.of("");

  private CloudFormationTemplate read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("stack.yaml"), text);
    return CloudFormationTemplate.read(file, Deployment.UNKNOWN);
  }

  private List<String> faults(String text) throws IOException {
    return read(text).faults().stream().map(each -> each.replace(folder + "/", "")).toList();
  }

  @Test
  void resourcesThatDependOnThemselvesAreToldOnceAndTheRestIsRead() throws IOException {
    String text =
        """
        Resources:
          Queue:
            Type: AWS::SQS::Queue
            Properties: { QueueName: !Sub "${Topic.TopicName}-${AWS::Region}-${!Queue}" }
          Topic:
            Type: AWS::SNS::Topic
            Properties: { DisplayName: !GetAtt Role.Arn }
          Role:
            Type: AWS::IAM::Role
            Properties: { RoleName: !Join ["-", [a, !Ref Queue]] }
          Alone: { Type: "AWS::S3::Bucket", DependsOn: [Alone] }
          Before: { Type: "AWS::S3::Bucket", DependsOn: Queue }
        """;

    assertThat(faults(text))
        .containsExactly(
            "stack.yaml:2: the resource Queue depends on itself: Queue → Topic → Role → Queue",
            "stack.yaml:11: the resource Alone depends on itself");
    assertThat(read(text).resources()).extracting(Declared::type).hasSize(5);
  }

  @Test
  void conditionsThatDependOnThemselvesAreTold() throws IOException {
    String yaml =
        """
        Conditions:
          Prod: !Equals [a, b]
          A: !Or [!Condition Prod, !Not [!Condition B]]
          B: !And [!Condition A, Condition: Prod]
        Resources:
          Bucket: { Type: "AWS::S3::Bucket", Condition: A }
        """;
    String json =
        """
        {"Conditions": {
          "A": {"Fn::Not": [{"Condition": "A"}]}},
         "Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}}
        """;

    assertThat(faults(yaml))
        .containsExactly("stack.yaml:3: the condition A depends on itself: A → B → A");
    assertThat(faults(json)).containsExactly("stack.yaml:2: the condition A depends on itself");
  }

  @Test
  void whatIsNotCertainIsNoFault() throws IOException {
    assertThat(
            faults(
                """
                Transform: AWS::Serverless-2016-10-31
                Parameters:
                  Open: { Type: String }
                Conditions:
                  Never: !Equals [a, b]
                  Perhaps: !Equals [!Ref Open, b]
                Resources:
                  A:
                    Type: AWS::SQS::Queue
                    Properties:
                      QueueName: !If [Never, !Ref B, x]
                      KmsMasterKeyId: !If [Perhaps, !Ref B, x]
                  B: { Type: "AWS::SQS::Queue", Properties: { QueueName: !Ref A } }
                  Gone: { Type: "AWS::SQS::Queue", Condition: Never, DependsOn: Gone }
                  Api:
                    Type: AWS::Serverless::Api
                    Properties: { DefinitionBody: { uri: !GetAtt Function.Arn } }
                  Function:
                    Type: AWS::Serverless::Function
                    Properties:
                      Events: { Get: { Type: Api, Properties: { RestApiId: !Ref Api } } }
                """))
        .isEmpty();
  }

  @Test
  void aTemplateNestedTwiceIsToldOnce() throws IOException {
    Files.writeString(
        folder.resolve("inner.yaml"),
        """
        Resources:
          A: { Type: "AWS::SQS::Queue", DependsOn: A }
        """);

    assertThat(
            faults(
                """
                Resources:
                  One: { Type: "AWS::CloudFormation::Stack", Properties: { TemplateURL: inner.yaml } }
                  Two: { Type: "AWS::CloudFormation::Stack", Properties: { TemplateURL: inner.yaml } }
                """))
        .containsExactly("inner.yaml:2: the resource A depends on itself");
  }

  @Test
  void aMacroMayUndoIt() throws IOException {
    assertThat(
            faults(
                """
                Transform: Mine
                Resources:
                  A: { Type: "AWS::SQS::Queue", DependsOn: A }
                """))
        .isEmpty();
  }

  @Test
  void aLongWayRoundIsFollowed() throws IOException {
    StringBuilder text = new StringBuilder("Resources:\n");
    int count = 20_000;
    for (int i = 0; i < count; i++) {
      text.append(
          "  R%d: {Type: 'AWS::SQS::Queue', DependsOn: [R%d, R0]}%n".formatted(i, (i + 1) % count));
    }

    assertThat(faults(text.toString()))
        .singleElement()
        .asString()
        .startsWith("stack.yaml:2: the resource R0 depends on itself: R0 → R1 → R2")
        .endsWith("R19 → 19980 more → R0");
  }
}
