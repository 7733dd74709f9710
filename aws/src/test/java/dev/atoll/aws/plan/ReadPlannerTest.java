package dev.atoll.aws.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.aws.model.SdkModel;
import dev.atoll.engine.expression.Expression;
import dev.atoll.engine.expression.FieldUse;
import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType.Detail;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.KnowledgeLoader;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.Permissions;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.plan.ReadPlanner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadPlannerTest {
  /** Not a constant: loading runs in parallel and comes back to this class. */
  private final KnowledgeBase knowledge =
      KnowledgeLoader.load(
          List.of(
              file("rds/service.yaml", "service: rds\ntitle: RDS\nclient: RdsClient\nprefix: rds"),
              file("s3/service.yaml", "service: s3\ntitle: S3\nclient: S3Client\nprefix: s3"),
              file(
                  "ecs/service.yaml",
                  """
                  service: ecs
                  title: ECS
                  client: EcsClient
                  prefix: ecs
                  permissions: { ListServices: "ecs:ListTheServices" }
                  """),
              file(
                  "rds/DBInstance.yaml",
                  """
                  type: AWS::RDS::DBInstance
                  title: RDS DB instance
                  service: rds
                  read: { operation: DescribeDBInstances, items: DBInstances }
                  identity: { id: DBInstanceIdentifier, arn: DBInstanceArn, tags: TagList }
                  links:
                    - { to: AWS::RDS::DBCluster, by: DBClusterIdentifier }
                  """),
              file(
                  "rds/DBCluster.yaml",
                  """
                  type: AWS::RDS::DBCluster
                  title: RDS DB cluster
                  service: rds
                  read: { operation: DescribeDBClusters, items: DBClusters }
                  identity: { id: DBClusterIdentifier }
                  """),
              file(
                  "s3/Bucket.yaml",
                  """
                  type: AWS::S3::Bucket
                  title: S3 bucket
                  service: s3
                  scope: global
                  read: { operation: ListBuckets, items: Buckets }
                  identity: { id: Name, region: Location }
                  details:
                    - as: Location
                      operation: GetBucketLocation
                      parameters: { Bucket: "{Name}" }
                      take: LocationConstraint
                      always: true
                    - as: Versioning
                      operation: GetBucketVersioning
                      parameters: { Bucket: "{Name}" }
                    - as: Tagging
                      operation: GetBucketTagging
                      parameters: { Bucket: "{Name}" }
                      take: TagSet
                  """),
              file(
                  "s3/MultipartUpload.yaml",
                  """
                  type: AWS::S3::MultipartUpload
                  title: S3 upload in parts
                  service: s3
                  read:
                    each: AWS::S3::Bucket
                    operation: ListMultipartUploads
                    parameters: { Bucket: "{parent.Name}" }
                    items: Uploads
                  identity: { id: UploadId }
                  """),
              file(
                  "ecs/Cluster.yaml",
                  """
                  type: AWS::ECS::Cluster
                  title: ECS cluster
                  service: ecs
                  read:
                    operation: ListClusters
                    items: clusterArns
                    describe: { operation: DescribeClusters, parameters: { clusters: "{ids}" }, size: 100, items: clusters }
                  identity: { id: clusterArn }
                  details:
                    - as: Capacity
                      operation: DescribeCapacityProviders
                      parameters: { capacityProviders: ["{clusterName}"] }
                      take: capacityProviders
                  """),
              file(
                  "ecs/Service.yaml",
                  """
                  type: AWS::ECS::Service
                  title: ECS service
                  service: ecs
                  read:
                    each: AWS::ECS::Cluster
                    operation: ListServices
                    parameters: { cluster: "{parent.clusterName}" }
                    items: serviceArns
                    wrap: serviceArn
                  identity: { id: serviceArn }
                  """)),
          ReadPlannerTest::model,
          false);

  private final ReadPlanner planner = new ReadPlanner(knowledge);

  @Test
  void onlyTheTypeAndFieldsThatARuleReadsAndWhatIdentityNeeds() {
    ReadPlan plan =
        planner.forRules(List.of(rule("AWS::RDS::DBInstance", Set.of(), "StorageEncrypted")));
    assertThat(names(plan)).containsExactly("AWS::RDS::DBInstance");
    for (String kept :
        List.of("StorageEncrypted", "DBInstanceIdentifier", "DBInstanceArn", "TagList")) {
      assertThat(plan.fields().keeps("AWS::RDS::DBInstance", kept)).as(kept).isTrue();
    }
    assertThat(plan.fields().keeps("AWS::RDS::DBInstance", "Engine")).isFalse();
    assertThat(plan.fields().keeps("AWS::RDS::DBInstance", "DBClusterIdentifier"))
        .as("a link to a type that nobody reads")
        .isFalse();
    assertThat(plan.fields().keeps("rds.Tag", "Value")).isTrue();
    assertThat(plan.fields().keeps("rds.Endpoint", "Port"))
        .as("a structure that nobody takes apart is kept whole")
        .isTrue();
  }

  @Test
  void linksToTypesThatAreReadAreKept() {
    ReadPlan plan =
        planner.forRules(List.of(rule("AWS::RDS::DBInstance", Set.of("AWS::RDS::DBCluster"))));
    assertThat(names(plan))
        .containsExactlyInAnyOrder("AWS::RDS::DBInstance", "AWS::RDS::DBCluster");
    assertThat(plan.fields().keeps("AWS::RDS::DBInstance", "DBClusterIdentifier")).isTrue();
  }

  @Test
  void furtherCallsAreMadeOnlyForWhatIsRead() {
    ReadPlan plan = planner.forRules(List.of(rule("AWS::S3::Bucket", Set.of(), "Versioning")));
    assertThat(plan.types().getFirst().details())
        .extracting(Detail::as)
        .containsExactly("Location", "Versioning");
  }

  @Test
  void parentsComeFirstWithWhatTheirChildrenNeed() {
    ReadPlan plan = planner.forRules(List.of(rule("AWS::ECS::Service", Set.of())));
    assertThat(names(plan)).containsExactly("AWS::ECS::Cluster", "AWS::ECS::Service");
    assertThat(plan.fields().keeps("AWS::ECS::Cluster", "clusterName")).isTrue();
    assertThat(plan.fields().keeps("AWS::ECS::Cluster", "status")).isFalse();
  }

  @Test
  void aListThatTakesItsParentsDetailsIsToldFromOneThatDoesNot() {
    assertThat(takesDetails("AWS::S3::MultipartUpload", "AWS::S3::Bucket"))
        .as("a bucket's region is a detail")
        .isTrue();
    assertThat(takesDetails("AWS::ECS::Service", "AWS::ECS::Cluster")).isFalse();
  }

  private boolean takesDetails(String type, String source) {
    Map<String, ReadPlan.TypeRead> reads =
        planner.everything(each -> true).types().stream()
            .collect(Collectors.toMap(read -> read.type().name(), Function.identity()));
    return requireNonNull(reads.get(type)).takesDetailsOf(requireNonNull(reads.get(source)));
  }

  @Test
  void permissionsAreThoseOfTheCallsSorted() {
    ReadPlan plan =
        planner.forRules(
            List.of(rule("AWS::ECS::Service", Set.of()), rule("AWS::S3::Bucket", Set.of())));
    assertThat(Permissions.of(plan))
        .containsExactly(
            "ec2:DescribeRegions",
            "ecs:DescribeClusters",
            "ecs:ListClusters",
            "ecs:ListTheServices",
            "s3:GetBucketLocation",
            "s3:ListBuckets",
            "sts:GetCallerIdentity");
  }

  @Test
  void everythingMeansAllDetailsAndFields() {
    ReadPlan plan = planner.everything(type -> type.service().id().equals("s3"));
    assertThat(plan.types().getFirst().details()).hasSize(3);
    assertThat(plan.fields().keeps("AWS::S3::Bucket", "CreationDate")).isTrue();
  }

  private static List<String> names(ReadPlan plan) {
    return plan.types().stream().map(read -> read.type().name()).toList();
  }

  private static KnowledgeFile file(String name, String text) {
    return new KnowledgeFile("aws/" + name, text, true);
  }

  private static SdkModel model(Map<String, Service> services) {
    return new SdkModel(name -> Optional.ofNullable(services.get(name)).map(Service::client));
  }

  private record Reads(Set<FieldUse> reads, Set<String> types) implements Expression {
    @Override
    public String source() {
      return "true";
    }

    @Override
    public Object evaluate(Scope scope) {
      return true;
    }
  }

  private Rule rule(String type, Set<String> types, String... fields) {
    var resource = knowledge.types().get(type);
    assertThat(resource).isNotNull();
    Set<FieldUse> uses =
        Set.of(fields).stream().map(field -> new FieldUse(type, field)).collect(Collectors.toSet());
    return new Rule(
        "rule",
        "title",
        resource,
        Severity.LOW,
        "",
        List.of(),
        List.of(),
        Optional.empty(),
        new Reads(uses, types),
        new Rule.Message(List.of()),
        Map.of(),
        Struct.empty(),
        List.of(),
        "",
        new Fix(
            Fix.Effort.HOURS,
            false,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        List.of(),
        Map.of(),
        List.of(),
        resource.origin());
  }
}
