package dev.atoll.testkit;

/** How an AWS service speaks; errors look different in each. */
enum Protocol {
  /** EC2's dialect of query: form in, XML with {@code Response/Errors} out. */
  EC2,
  /** Form in, XML with {@code ErrorResponse} out: IAM, STS, RDS, ELB, SNS, CloudFormation, … */
  QUERY,
  /** JSON with the operation in {@code X-Amz-Target}: DynamoDB, KMS, ECS, SQS, … */
  JSON,
  /** JSON by method and path: Lambda, EKS, EFS, Backup, GuardDuty, … */
  REST_JSON,
  /** S3's XML by method and path. */
  S3,
  /** XML by method and path with {@code ErrorResponse}: Route 53, CloudFront. */
  REST_XML,
  /** CBOR with the operation in the path: newer CloudWatch clients. */
  CBOR
}
