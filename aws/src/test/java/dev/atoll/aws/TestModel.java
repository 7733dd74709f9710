package dev.atoll.aws;

import dev.atoll.aws.model.SdkModel;
import dev.atoll.aws.model.SdkStruct;
import java.util.Map;
import java.util.Optional;

/** The SDK's model of a few services. */
public final class TestModel {
  public static final SdkModel MODEL =
      new SdkModel(name ->
          Optional.ofNullable(
              Map.ofEntries(
                      Map.entry("cloudfront", "CloudFrontClient"),
                      Map.entry("dynamodb", "DynamoDbClient"),
                      Map.entry("ec2", "Ec2Client"),
                      Map.entry("ecs", "EcsClient"),
                      Map.entry("elasticbeanstalk", "ElasticBeanstalkClient"),
                      Map.entry("glue", "GlueClient"),
                      Map.entry("lambda", "LambdaClient"),
                      Map.entry("rds", "RdsClient"),
                      Map.entry("s3", "S3Client"),
                      Map.entry("sqs", "SqsClient"),
                      Map.entry("sts", "StsClient"))
                  .get(name)));

  private TestModel() {}

  public static SdkStruct input(String service, String operation) {
    return MODEL.call(service, operation).orElseThrow().input();
  }

  public static SdkStruct output(String service, String operation) {
    return MODEL.call(service, operation).orElseThrow().output();
  }
}
