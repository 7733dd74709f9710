/** A family of services with the colour that AWS's own diagrams give it (light, dark). */
export interface Family {
  id: "compute" | "storage" | "database" | "network" | "security" | "integration" | "management" | "other";
  light: string;
  dark: string;
}

const FAMILIES: Record<Family["id"], Family> = {
  compute: { id: "compute", light: "#d45b07", dark: "#f08c3c" },
  storage: { id: "storage", light: "#4d7a0d", dark: "#8bbf4c" },
  database: { id: "database", light: "#b0239a", dark: "#e06bcb" },
  network: { id: "network", light: "#6b2fd1", dark: "#a884f3" },
  security: { id: "security", light: "#c2203a", dark: "#f2707f" },
  integration: { id: "integration", light: "#c01c68", dark: "#f070a8" },
  management: { id: "management", light: "#b02a6f", dark: "#dd7ab0" },
  other: { id: "other", light: "#4a5a6a", dark: "#9aa8b8" },
};

const SERVICES: [Family["id"], RegExp][] = [
  ["network", /^EC2::(VPC|Subnet|RouteTable|InternetGateway|NatGateway|NetworkInterface|NetworkAcl|EIP|Address|TransitGateway|VPN|CustomerGateway|PrefixList|DHCP)|^(ElasticLoadBalancing|Route53|CloudFront|ApiGateway|DirectConnect|GlobalAccelerator|NetworkFirewall|VpcLattice|NetworkManager)/],
  ["security", /^EC2::(SecurityGroup|KeyPair)|^(IAM|KMS|SecretsManager|CertificateManager|ACMPCA|GuardDuty|SecurityHub|WAF|Shield|Cognito|Macie|Inspector|AccessAnalyzer|SSO|RAM)/],
  ["storage", /^EC2::(Volume|Snapshot)|^(S3|EFS|FSx|Backup|StorageGateway|DLM)/],
  ["compute", /^(EC2|Lambda|ECS|EKS|ECR|AutoScaling|Batch|AppRunner|ElasticBeanstalk|Lightsail|ImageBuilder|EMR)/],
  ["database", /^(RDS|DynamoDB|ElastiCache|Redshift|DocDB|Neptune|MemoryDB|DAX|Cassandra|Timestream|OpenSearch)/],
  ["integration", /^(SQS|SNS|Events|StepFunctions|Kinesis|MSK|AmazonMQ|Pipes|Scheduler|AppSync|SES)/],
  ["management", /^(CloudWatch|Logs|CloudTrail|Config|SSM|CloudFormation|Organizations|Budgets|ServiceQuotas|Account|XRay|Synthetics)/],
];

/** The family of a resource type (`AWS::RDS::DBInstance` is a database). */
export function familyOf(type: string): Family {
  const name = type.replace(/^AWS::/, "");
  return FAMILIES[SERVICES.find(([, pattern]) => pattern.test(name))?.[0] ?? "other"];
}
