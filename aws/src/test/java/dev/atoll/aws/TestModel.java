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
              Map.of(
                      "dynamodb", "DynamoDbClient",
                      "ec2", "Ec2Client",
                      "ecs", "EcsClient",
                      "lambda", "LambdaClient",
                      "rds", "RdsClient",
                      "s3", "S3Client",
                      "sqs", "SqsClient",
                      "sts", "StsClient",
                      "cloudfront", "CloudFrontClient")
                  .get(name)));

  private TestModel() {}

  public static SdkStruct input(String service, String operation) {
    return MODEL.call(service, operation).orElseThrow().input();
  }

  public static SdkStruct output(String service, String operation) {
    return MODEL.call(service, operation).orElseThrow().output();
  }
}
