package dev.atoll.iac.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Unresolved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What transforms, loops and dynamic references make of a template. */
final class WrittenLaterTest {
  @TempDir private Path folder = Path.of("");

  private CloudFormationTemplate read(String text) throws IOException {
    return CloudFormationTemplate.read(
        Files.writeString(folder.resolve("stack.yaml"), text), Deployment.UNKNOWN);
  }

  /** By the names in the template. */
  private static Map<String, Declared> byName(CloudFormationTemplate template) {
    Map<String, Declared> all = new HashMap<>();
    template
        .resources()
        .forEach(
            each -> all.put(each.address().substring(each.address().lastIndexOf('/') + 1), each));
    return all;
  }

  @Test
  void loopsOverWhatIsKnownAreWrittenOut() throws IOException {
    CloudFormationTemplate template =
        read(
            """
            Transform: AWS::LanguageExtensions
            Parameters:
              Names: { Type: CommaDelimitedList, Default: "a, b-1" }
              Open: { Type: CommaDelimitedList }
            Resources:
              Fn::ForEach::Queues:
                - Name
                - !Ref Names
                - Fn::ForEach::Kinds:
                    - Kind
                    - [fast, slow]
                    - Queue&{Name}${Kind}:
                        Type: AWS::SQS::Queue
                        Properties:
                          QueueName: !Ref Name
                          Tags: [{ Key: kind, Value: !Sub "${Kind} of ${AWS::Region}" }]
              Key:
                Type: AWS::KMS::Key
                Properties:
                  Fn::ForEach::Settings: [S, [EnableKeyRotation, MultiRegion], { "${S}": true }]
              Fn::ForEach::Unknown: [N, !Ref Open, { "Topic${N}": { Type: "AWS::SNS::Topic" } }]
              Alias:
                Type: AWS::KMS::Alias
                Properties: { TargetKeyId: !Ref Queueafast }
            """);
    Map<String, Declared> all = byName(template);

    assertThat(all)
        .containsOnlyKeys("Queueafast", "Queueaslow", "Queueb1fast", "Queueb1slow", "Key", "Alias");
    assertThat(all.get("Queueb1slow"))
        .isNotNull()
        .satisfies(queue -> {
          assertThat(queue.values()).containsEntry("QueueName", "b-1");
          assertThat(queue.location().orElseThrow().line()).isEqualTo(6);
        });
    assertThat(all.get("Key"))
        .isNotNull()
        .satisfies(key ->
            assertThat(key.values())
                .isEqualTo(Map.of("EnableKeyRotation", true, "MultiRegion", true)));
    assertThat(all.get("Alias"))
        .isNotNull()
        .satisfies(alias ->
            assertThat(alias.values().get("TargetKeyId"))
                .isInstanceOfSatisfying(
                    Unresolved.class,
                    id ->
                        assertThat(id.targets())
                            .singleElement()
                            .asString()
                            .endsWith("/Queueafast")));
    assertThat(template.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.type()).endsWith("/Fn::ForEach::Unknown"));
  }

  @Test
  void whatIsMixedInLaterLeavesNothingBesideItKnown() throws IOException {
    Map<String, Declared> all =
        byName(
            read(
                """
                Parameters:
                  Open: { Type: CommaDelimitedList }
                Resources:
                  Bucket:
                    Type: AWS::S3::Bucket
                    Properties:
                      BucketName: b
                      PublicAccessBlockConfiguration:
                        BlockPublicAcls: true
                        Fn::Transform: { Name: AWS::Include, Parameters: { Location: "s3://x/y" } }
                  Key:
                    Type: AWS::KMS::Key
                    Properties:
                      Tags:
                        Description: x
                        Fn::ForEach::Open: [O, !Ref Open, { "${O}": true }]
                """));

    assertThat(all.get("Bucket"))
        .isNotNull()
        .satisfies(bucket ->
            assertThat(bucket.values().get("PublicAccessBlockConfiguration"))
                .isInstanceOf(Unresolved.class));
    assertThat(all.get("Key"))
        .isNotNull()
        .satisfies(key -> assertThat(key.values().get("Tags")).isInstanceOf(Unresolved.class));
  }

  @Test
  void aLoopThatDecidesUnknownPropertiesLeavesAllOfThemUnknown() throws IOException {
    CloudFormationTemplate template =
        read(
            """
            Parameters:
              Open: { Type: CommaDelimitedList }
            Resources:
              Key:
                Type: AWS::KMS::Key
                Properties:
                  Description: x
                  Fn::ForEach::Open: [O, !Ref Open, { "${O}": true }]
            """);

    assertThat(template.resources()).isEmpty();
    assertThat(template.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.type()).endsWith("/Key"));
  }

  @Test
  void mapsGiveTheirDefaultOnlyForKeysThatAreKnown() throws IOException {
    Map<String, Declared> all =
        byName(
            read(
                """
                Parameters:
                  Stage: { Type: String, Default: dev }
                  Open: { Type: String }
                Mappings:
                  Stages: { prod: { Rotate: true } }
                Resources:
                  Dev:
                    Type: AWS::KMS::Key
                    Properties:
                      EnableKeyRotation: !FindInMap [Stages, !Ref Stage, Rotate, { DefaultValue: false }]
                  Prod:
                    Type: AWS::KMS::Key
                    Properties:
                      EnableKeyRotation: !FindInMap [Stages, prod, Rotate, { DefaultValue: false }]
                  Some:
                    Type: AWS::KMS::Key
                    Properties:
                      EnableKeyRotation: !FindInMap [Stages, !Ref Open, Rotate, { DefaultValue: false }]
                  None:
                    Type: AWS::KMS::Key
                    Properties: { EnableKeyRotation: !FindInMap [Stages, dev, Rotate] }
                """));
    Map<String, Object> rotation = new HashMap<>();
    all.forEach((name, key) -> {
      Object value = key.values().get("EnableKeyRotation");
      rotation.put(name, value instanceof Unresolved ? "unknown" : Optional.ofNullable(value));
    });

    assertThat(rotation)
        .isEqualTo(
            Map.of(
                "Dev",
                Optional.of(false),
                "Prod",
                Optional.of(true),
                "Some",
                "unknown",
                "None",
                "unknown"));
  }

  @Test
  void dynamicReferencesAreNotKnownWhereverTheyAreWritten() throws IOException {
    Map<String, Declared> all =
        byName(
            read(
                """
                Parameters:
                  Key: { Type: String, Default: "{{resolve:ssm:/key}}" }
                Resources:
                  A: { Type: "AWS::SQS::Queue", Properties: { KmsMasterKeyId: !Ref Key } }
                  B:
                    Type: AWS::SQS::Queue
                    Properties: { KmsMasterKeyId: !Sub "{{resolve:ssm:/${AWS::Region}}}" }
                  C:
                    Type: AWS::SQS::Queue
                    Properties: { KmsMasterKeyId: !Join ["", ["{{res", "olve:ssm:/x}}"]] }
                """));

    assertThat(all.values())
        .hasSize(3)
        .allSatisfy(queue ->
            assertThat(queue.values().get("KmsMasterKeyId"))
                .isInstanceOfSatisfying(
                    Unresolved.class, value -> assertThat(value.text()).isEmpty()));
  }

  @Test
  void secretParametersStayWhereTheyAre() throws IOException {
    CloudFormationTemplate template =
        read(
            """
            Parameters:
              Secret: { Type: String, NoEcho: true, Default: hunter2 }
              None: { Type: String, NoEcho: "true", Default: "" }
            Conditions:
              Set: !Not [!Equals [!Ref None, ""]]
            Resources:
              Queue: { Type: "AWS::SQS::Queue", Properties: { QueueName: !Sub "q-${Secret}" } }
              Other: { Type: "AWS::SQS::Queue", Condition: Set }
            """);

    assertThat(byName(template)).containsOnlyKeys("Queue");
    assertThat(template.resources().toString()).contains("q-***").doesNotContain("hunter2");
  }

  @Test
  void keysThatAreMergedCountBelowOwnOnes() throws IOException {
    CloudFormationTemplate template =
        read(
            """
            Shared: &shared { EnableKeyRotation: true, MultiRegion: true }
            Other: &other { MultiRegion: false, Description: other }
            Resources:
              One:
                Type: AWS::KMS::Key
                Properties: { <<: *shared, MultiRegion: false }
              Two:
                Type: AWS::KMS::Key
                Properties: { <<: [*shared, *other] }
              Three:
                Type: AWS::KMS::Key
                Properties: { <<: 3 }
            """);
    Map<String, Declared> all = byName(template);

    assertThat(all.get("One"))
        .isNotNull()
        .satisfies(key ->
            assertThat(key.values())
                .isEqualTo(Map.of("EnableKeyRotation", true, "MultiRegion", false)));
    assertThat(all.get("Two"))
        .isNotNull()
        .satisfies(key ->
            assertThat(key.values())
                .containsEntry("MultiRegion", true)
                .containsEntry("Description", "other"));
    assertThat(template.faults())
        .singleElement()
        .asString()
        .endsWith("stack.yaml:12:17: only mappings can be merged");
  }

  @Test
  void propertiesThatAreNoMappingAreToldAndNotTakenForEmpty() throws IOException {
    CloudFormationTemplate template =
        read(
            """
            Resources:
              Key: { Type: "AWS::KMS::Key", Properties: [EnableKeyRotation] }
              Module: { Type: "Acme::Key::MODULE", Properties: { Key: !Ref Queue } }
              Queue: { Type: "AWS::SQS::Queue" }
            """);

    assertThat(byName(template)).containsOnlyKeys("Queue");
    assertThat(template.faults())
        .singleElement()
        .asString()
        .contains("stack.yaml:2: the Properties of ");
    assertThat(template.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.type()).endsWith("/Module"));
    assertThat(template.touched()).singleElement().asString().endsWith("/Queue");
  }

  @Test
  void loopsInLoopsThatGrowWithoutEndAreStopped() {
    String round = "[0,1,2,3,4,5,6,7,8,9]";
    String inner = "{ \"Q${A}${B}${C}${D}${E}${F}${G}\": { Type: \"AWS::SQS::Queue\" } }";
    for (String name : List.of("A", "B", "C", "D", "E", "F", "G")) {
      inner = "{ \"Fn::ForEach::%s\": [%s, %s, %s] }".formatted(name, name, round, inner);
    }
    String text = "Resources: " + inner + "\n";

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("stack.yaml needs more than 5,000,000 steps");
  }
}
