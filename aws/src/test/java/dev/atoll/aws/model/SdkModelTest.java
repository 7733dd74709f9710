package dev.atoll.aws.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkModelTest {
  private static final Map<String, String> CLIENTS =
      Map.of(
          "rds", "RdsClient",
          "ec2", "Ec2Client",
          "iam", "IamClient",
          "s3", "S3Client",
          "sqs", "SqsClient",
          "dynamodb", "DynamoDbClient",
          "elasticloadbalancingv2", "ElasticLoadBalancingV2Client",
          "sns", "NoSuchClient");

  private final SdkModel model = new SdkModel(name -> Optional.ofNullable(CLIENTS.get(name)));

  @ParameterizedTest
  @CsvSource({
    "rds, DescribeDBInstances",
    "rds, DescribeDBClusterSnapshotAttributes",
    "ec2, GetEbsEncryptionByDefault",
    "ec2, DescribeVpcs",
    "ec2, DescribeVpnConnections",
    "iam, ListMFADevices",
    "iam, GetSSHPublicKey",
    "iam, ListSAMLProviders",
    "s3, ListObjectsV2",
    "s3, GetPublicAccessBlock",
    "sqs, GetQueueAttributes"
  })
  void operationsAreSpelledAsAwsSpellsThem(String service, String operation) {
    assertThat(model.operation(service, operation)).isPresent();
    assertThat(model.operations(service)).contains(operation);
  }

  @ParameterizedTest
  @CsvSource({
    "rds, DescribeDbInstances",
    "rds, describeDBInstances",
    "rds, DescribeDBInstancesPaginator",
    "iam, ListMfaDevices",
    "ec2, DescribeVPCs",
    "rds, ''",
    "sns, ListTopics",
    "nothing, List"
  })
  void otherSpellingsAreNoOperations(String service, String operation) {
    assertThat(model.operation(service, operation)).isEmpty();
    assertThat(model.operations(service)).doesNotContain(operation);
  }

  @Test
  void shapesFollowTheApi() {
    StructShape output = model.operation("rds", "DescribeDBInstances").orElseThrow().output();
    assertThat(output.fields()).containsExactly("Marker", "DBInstances");
    StructShape instance = struct(((ListOf) output.field("DBInstances").orElseThrow()).element());
    assertThat(instance.name()).isEqualTo("rds.DBInstance");
    assertThat(instance.field("StorageEncrypted")).contains(Scalar.BOOL);
    assertThat(instance.field("AllocatedStorage")).contains(Scalar.INT);
    assertThat(instance.field("InstanceCreateTime")).contains(Scalar.TIMESTAMP);
    assertThat(instance.field("ReadReplicaDBInstanceIdentifiers"))
        .contains(new ListOf(Scalar.STRING));
    assertThat(struct(instance.field("Endpoint").orElseThrow()).name()).isEqualTo("rds.Endpoint");
    assertThat(instance.field("storageEncrypted")).isEmpty();
  }

  @Test
  void mapsAreMapsAndStructuresMayHoldThemselves() {
    StructShape attributes = model.operation("sqs", "GetQueueAttributes").orElseThrow().output();
    assertThat(attributes.field("Attributes")).contains(new MapOf(Scalar.STRING));
    StructShape item = model.operation("dynamodb", "GetItem").orElseThrow().output();
    StructShape value = struct(((MapOf) item.field("Item").orElseThrow()).value());
    assertThat(struct(((ListOf) value.field("L").orElseThrow()).element())).isSameAs(value);
    assertThat(value.field("B")).contains(Scalar.BLOB);
  }

  @ParameterizedTest
  @CsvSource({
    "rds, DBInstanceNotFound",
    "rds, DbInstanceNotFoundException",
    "rds, DBClusterNotFoundFault",
    "s3, NoSuchBucket",
    "iam, NoSuchEntity",
    "iam, ReportInProgress",
    "elasticloadbalancingv2, LoadBalancerNotFound",
    "dynamodb, ResourceNotFoundException"
  })
  void errorCodesAreKnownAsTheyTravelAndAsClasses(String service, String code) {
    assertThat(model.errorCodes(service)).contains(code);
  }

  @Test
  void whatIsNoErrorCodeIsNotListed() {
    assertThat(model.errorCodes("rds"))
        .doesNotContain("DescribeDBInstances", "RdsException", "Rds", "");
    assertThat(model.errorCodes("nothing")).isEmpty();
  }

  @Test
  void modulesOnTheClassPathAreListed() {
    assertThat(model.services()).contains("rds", "elasticloadbalancingv2", "account");
    assertThat(model.services()).doesNotContain("nothing");
  }

  private static StructShape struct(Shape shape) {
    return ((Structure) shape).struct();
  }
}
