package dev.atoll.aws.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.aws.TestModel;
import dev.atoll.aws.model.SdkStruct;
import dev.atoll.engine.expression.FieldUse;
import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.FieldSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkPojo;

class ConversionTest {
  private final Converter whole = new Converter(FieldSet.ALL, Secrets.NONE);

  @ParameterizedTest
  @CsvSource({
    "rds, CreateDBInstance",
    "ecs, RegisterTaskDefinition",
    "s3, PutBucketLifecycleConfiguration",
    "dynamodb, PutItem",
    "lambda, CreateFunction",
    "ec2, AuthorizeSecurityGroupIngress",
    "cloudfront, CreateDistribution"
  })
  void whatGoesInComesOut(String service, String operation) {
    SdkStruct shape = TestModel.input(service, operation);
    for (long seed = 0; seed < 40; seed++) {
      Struct value = new RandomValues(seed).struct(shape, 5);
      SdkPojo built = Requests.build(shape, value.asMap());
      assertThat(whole.struct(built, shape)).as("seed %d", seed).isEqualTo(value);
    }
  }

  @Test
  void whatAwsLeftOutIsAbsent() {
    SdkStruct shape = TestModel.output("rds", "DescribeDBInstances");
    SdkPojo answer = Requests.build(shape, Map.of("DBInstances", List.of(Map.of("Iops", "3"))));
    assertThat(whole.struct(answer, shape))
        .isEqualTo(Struct.of(Map.of("DBInstances", List.of(Struct.of(Map.of("Iops", 3L))))));
  }

  @Test
  void nothingIsInvented() {
    SdkStruct shape = TestModel.input("ec2", "RunInstances");
    assertThat(whole.struct(Requests.build(shape, Map.of()), shape)).isEqualTo(Struct.empty());
  }

  @Test
  void onlyFieldsThatSomethingReadsAreKept() {
    SdkStruct shape = TestModel.output("rds", "DescribeDBInstances");
    SdkPojo answer =
        Requests.build(
            shape,
            Map.of(
                "DBInstances",
                List.of(
                    Map.of(
                        "Iops",
                        3,
                        "Engine",
                        "mysql",
                        "Endpoint",
                        Map.of("Address", "a", "Port", 1)))));
    FieldSet fields =
        FieldSet.of(
            Set.of(
                new FieldUse("AWS::RDS::DBInstance", "Engine"),
                new FieldUse("AWS::RDS::DBInstance", "Endpoint"),
                new FieldUse("rds.Endpoint", "Port")));
    Found item = Found.answer(answer, shape).at(Path.parse("DBInstances[]")).getFirst();
    assertThat(
            new Converter(fields, Secrets.NONE)
                .struct((SdkPojo) item.raw(), item.struct().orElseThrow(), "AWS::RDS::DBInstance"))
        .isEqualTo(Struct.of(Map.of("Engine", "mysql", "Endpoint", Struct.of(Map.of("Port", 1L)))));
  }

  @Test
  void ofSecretsOnlyTheirPresenceIsKept() {
    SdkStruct shape = TestModel.output("lambda", "GetFunctionConfiguration");
    SdkPojo answer =
        Requests.build(
            shape,
            Map.of(
                "Environment", Map.of("Variables", Map.of("PASSWORD", "hunter2")), "Timeout", 3));
    Converter careful =
        new Converter(
            FieldSet.ALL,
            new Secrets(Set.of(new FieldUse("lambda.EnvironmentResponse", "Variables"))));
    for (Converter converter : List.of(careful, careful.whole())) {
      Struct kept = converter.struct(answer, shape);
      assertThat(kept.get("Environment"))
          .isEqualTo(Struct.of(Map.of("Variables", Map.of("PASSWORD", Secrets.MASK))));
      assertThat(kept.get("Timeout")).isEqualTo(3L);
      assertThat(kept.toString()).doesNotContain("hunter2");
    }
  }

  @Test
  void whatIsCalledPlainAmongSecretsIsKept() {
    SdkStruct shape = TestModel.output("elasticbeanstalk", "DescribeConfigurationSettings");
    SdkPojo answer =
        Requests.build(
            shape,
            Map.of(
                "ConfigurationSettings",
                List.of(
                    Map.of(
                        "OptionSettings",
                        List.of(
                            Map.of("Namespace", "aws:logs", "OptionName", "On", "Value", "true"),
                            Map.of("Namespace", "aws:env", "OptionName", "On", "Value", "hunter2"),
                            Map.of("Namespace", "aws:env", "OptionName", "P", "Value", "****"))))));
    Secrets secrets =
        new Secrets(
            Set.of(new FieldUse("elasticbeanstalk.ConfigurationOptionSetting", "Value")),
            Set.of(
                new FieldUse("elasticbeanstalk", "aws:logs"), new FieldUse("lambda", "aws:env")));
    Converter converter = new Converter(FieldSet.ALL, secrets);
    assertThat(
            Found.answer(answer, shape)
                .at(Path.parse("ConfigurationSettings[].OptionSettings[]"))
                .stream()
                .map(found -> found.value(converter)))
        .extracting(setting -> ((Struct) setting.orElseThrow()).get("Value"))
        .containsExactly("true", Secrets.MASK, "****");
  }

  @Test
  void plainKeysOfSecretMapsKeepTheirValue() {
    SdkStruct shape = TestModel.output("glue", "GetConnection");
    SdkPojo answer =
        Requests.build(
            shape,
            Map.of(
                "Connection",
                Map.of(
                    "ConnectionProperties",
                    Map.of("PASSWORD", "hunter2", "JDBC_ENFORCE_SSL", "true"))));
    Converter converter =
        new Converter(
            FieldSet.ALL,
            new Secrets(
                Set.of(new FieldUse("glue.Connection", "ConnectionProperties")),
                Set.of(new FieldUse("glue", "JDBC_ENFORCE_SSL"))));
    assertThat(converter.struct(answer, shape).toString())
        .contains("JDBC_ENFORCE_SSL=true")
        .doesNotContain("hunter2");
  }

  @Test
  void pathsLeadThroughListsMapsAndStructures() {
    SdkStruct shape = TestModel.output("ec2", "DescribeInstances");
    SdkPojo answer =
        Requests.build(
            shape,
            Map.of(
                "Reservations",
                List.of(
                    Map.of(
                        "Instances",
                        List.of(Map.of("InstanceId", "i-1"), Map.of("InstanceId", "i-2"))),
                    Map.of("Instances", List.of(Map.of("InstanceId", "i-3"))))));
    assertThat(Found.answer(answer, shape).at(Path.parse("Reservations[].Instances[].InstanceId")))
        .extracting(found -> found.raw().toString())
        .containsExactly("i-1", "i-2", "i-3");
    SdkStruct attributes = TestModel.output("sqs", "GetQueueAttributes");
    SdkPojo queue = Requests.build(attributes, Map.of("Attributes", Map.of("QueueArn", "arn")));
    assertThat(Found.answer(queue, attributes).at(Path.parse("Attributes.QueueArn")))
        .extracting(found -> found.value(whole).orElseThrow())
        .containsExactly("arn");
  }

  @Test
  void requestsConvertWhatYamlGives() {
    SdkStruct shape = TestModel.input("ec2", "DescribeInstances");
    SdkPojo request =
        Requests.build(shape, Map.of("MaxResults", "50", "InstanceIds", "i-1", "DryRun", "true"));
    assertThat(whole.struct(request, shape))
        .isEqualTo(
            Struct.of(Map.of("MaxResults", 50L, "InstanceIds", List.of("i-1"), "DryRun", true)));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    SdkStruct shape = TestModel.input("ec2", "DescribeInstances");
    assertThatThrownBy(() -> Requests.build(shape, Map.of("MaxResults", "many")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MaxResults is a number, not many");
    assertThatThrownBy(() -> Requests.build(shape, Map.of("Maximum", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ec2.DescribeInstancesRequest has no field Maximum");
  }
}
