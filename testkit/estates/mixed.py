"""A small account with one good and one bad thing of most kinds; names begin with `good-` or `bad-`.

    AWS_ENDPOINT_URL=http://127.0.0.1:5000 python3 testkit/estates/mixed.py

Made for tests that know what must come out. All in us-east-1; the account must be empty.
"""

import io
import json
import os
import zipfile

import boto3

REGION = "us-east-1"


def client(service):
    return boto3.client(service, region_name=REGION, endpoint_url=os.environ["AWS_ENDPOINT_URL"])


def named(name):
    return [{"Key": "Name", "Value": name}]


def spec(kind, name):
    return [{"ResourceType": kind, "Tags": named(name)}]


def main():
    account = client("sts").get_caller_identity()["Account"]
    key = client("kms").create_key(Description="good-key")["KeyMetadata"]
    client("kms").enable_key_rotation(KeyId=key["KeyId"])
    client("kms").create_key(Description="bad-key")
    subnets, group = network()
    instances = machines(subnets, group)
    balancers(subnets, group, instances)
    databases(subnets, group, key["Arn"])
    buckets()
    people()
    trail_and_alarm(account)
    messages(account, key["KeyId"])
    functions(account)
    client("guardduty").create_detector(Enable=True)
    client("ec2").enable_ebs_encryption_by_default()
    print("mixed: done")


def network():
    """The default VPC, and two groups: one that only the VPC reaches, one open to the world."""
    ec2 = client("ec2")
    vpc = ec2.describe_vpcs()["Vpcs"][0]
    subnets = sorted(ec2.describe_subnets()["Subnets"], key=lambda s: s["AvailabilityZone"])
    groups = {}
    for name, source in [("good-group", vpc["CidrBlock"]), ("bad-group", "0.0.0.0/0")]:
        groups[name] = ec2.create_security_group(
            GroupName=name, Description=name, VpcId=vpc["VpcId"], TagSpecifications=spec("security-group", name)
        )["GroupId"]
        ec2.authorize_security_group_ingress(
            GroupId=groups[name],
            IpPermissions=[{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": source}]}],
        )
    ec2.create_volume(
        AvailabilityZone=subnets[0]["AvailabilityZone"], Size=10, VolumeType="gp2", TagSpecifications=spec("volume", "bad-unattached")
    )
    ec2.allocate_address(Domain="vpc", TagSpecifications=spec("elastic-ip", "bad-unused"))
    return [subnet["SubnetId"] for subnet in subnets[:2]], groups


def machines(subnets, groups):
    made = {}
    for name, kind, public in [("good", "m7g.large", False), ("bad", "m3.large", True)]:
        made[name] = client("ec2").run_instances(
            ImageId="ami-12c6146b", InstanceType=kind, MinCount=1, MaxCount=1,
            NetworkInterfaces=[
                {"DeviceIndex": 0, "SubnetId": subnets[0], "Groups": [groups[f"{name}-group"]], "AssociatePublicIpAddress": public}
            ],
            MetadataOptions={"HttpTokens": "optional" if public else "required", "HttpEndpoint": "enabled"},
            TagSpecifications=spec("instance", f"{name}-instance"),
        )["Instances"][0]["InstanceId"]
    groups_of = client("autoscaling")
    for name, zones in [("good-group", subnets), ("bad-group", subnets[:1])]:
        groups_of.create_launch_configuration(
            LaunchConfigurationName=name, ImageId="ami-12c6146b", InstanceType="m7g.large"
        )
        groups_of.create_auto_scaling_group(
            AutoScalingGroupName=name, LaunchConfigurationName=name, MinSize=0, MaxSize=2, DesiredCapacity=0,
            VPCZoneIdentifier=",".join(zones), Tags=[],
        )
    return made


def balancers(subnets, groups, instances):
    classic, modern = client("elb"), client("elbv2")
    for name, zones in [("good", subnets), ("bad", subnets[:1])]:
        classic.create_load_balancer(
            LoadBalancerName=f"{name}-classic", Subnets=zones, SecurityGroups=[groups["good-group"]],
            Listeners=[{"LoadBalancerPort": 80, "Protocol": "HTTP", "InstancePort": 80, "InstanceProtocol": "HTTP"}],
        )
        classic.modify_load_balancer_attributes(
            LoadBalancerName=f"{name}-classic",
            LoadBalancerAttributes={"CrossZoneLoadBalancing": {"Enabled": name == "good"}},
        )
        modern.create_load_balancer(Name=f"{name}-network", Type="network", Subnets=zones, Scheme="internal")
    classic.register_instances_with_load_balancer(
        LoadBalancerName="good-classic", Instances=[{"InstanceId": instances["good"]}]
    )


def databases(subnets, groups, key):
    rds, dynamodb = client("rds"), client("dynamodb")
    rds.create_db_subnet_group(DBSubnetGroupName="all", DBSubnetGroupDescription="all", SubnetIds=subnets)
    for name, good in [("good", True), ("bad", False)]:
        rds.create_db_instance(
            DBInstanceIdentifier=f"{name}-db", Engine="postgres", DBInstanceClass="db.m7g.large", AllocatedStorage=20,
            MasterUsername="master", MasterUserPassword="simulated-only", DBSubnetGroupName="all",
            VpcSecurityGroupIds=[groups["good-group"]], MultiAZ=good, StorageEncrypted=good,
            BackupRetentionPeriod=7 if good else 0, PubliclyAccessible=not good, DeletionProtection=good,
            **({"KmsKeyId": key} if good else {}),
        )
        rds.create_db_snapshot(DBSnapshotIdentifier=f"{name}-snapshot", DBInstanceIdentifier=f"{name}-db")
        dynamodb.create_table(
            TableName=f"{name}-table", BillingMode="PAY_PER_REQUEST",
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        )
    dynamodb.update_continuous_backups(
        TableName="good-table", PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True}
    )


def buckets():
    s3 = client("s3")
    for name in ["good-bucket", "bad-bucket"]:
        s3.create_bucket(Bucket=name)
    s3.put_public_access_block(
        Bucket="good-bucket",
        PublicAccessBlockConfiguration={
            "BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True, "RestrictPublicBuckets": True,
        },
    )
    s3.put_bucket_versioning(Bucket="good-bucket", VersioningConfiguration={"Status": "Enabled"})
    s3.put_bucket_encryption(
        Bucket="good-bucket",
        ServerSideEncryptionConfiguration={"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]},
    )
    s3.put_bucket_lifecycle_configuration(
        Bucket="good-bucket",
        LifecycleConfiguration={"Rules": [{"ID": "x", "Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 400}}]},
    )
    public = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::bad-bucket/*"}
    s3.put_bucket_policy(Bucket="bad-bucket", Policy=document(public))


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def people():
    iam = client("iam")
    iam.update_account_password_policy(MinimumPasswordLength=6, PasswordReusePrevention=24)
    for name in ["good-user", "bad-user"]:
        iam.create_user(UserName=name)
        iam.create_login_profile(UserName=name, Password="Simulated-only-1")
    device = iam.create_virtual_mfa_device(VirtualMFADeviceName="good-user")["VirtualMFADevice"]["SerialNumber"]
    iam.enable_mfa_device(
        UserName="good-user", SerialNumber=device, AuthenticationCode1="123456", AuthenticationCode2="654321"
    )
    admin = document({"Effect": "Allow", "Action": "*", "Resource": "*"})
    iam.create_policy(PolicyName="bad-everything", PolicyDocument=admin)
    trust = document({"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"})
    iam.create_role(RoleName="functions", AssumeRolePolicyDocument=trust)


def trail_and_alarm(account):
    """A trail of all regions; use of the root user is counted and told."""
    client("s3").create_bucket(Bucket="trail-bucket")
    client("logs").create_log_group(logGroupName="trail")
    client("cloudtrail").create_trail(
        Name="good-trail", S3BucketName="trail-bucket", IsMultiRegionTrail=True, EnableLogFileValidation=True,
        IncludeGlobalServiceEvents=True,
        CloudWatchLogsLogGroupArn=f"arn:aws:logs:{REGION}:{account}:log-group:trail:*",
        CloudWatchLogsRoleArn=f"arn:aws:iam::{account}:role/functions",
    )
    client("cloudtrail").start_logging(Name="good-trail")
    client("logs").put_metric_filter(
        logGroupName="trail", filterName="root",
        filterPattern='{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
        metricTransformations=[{"metricName": "RootUsage", "metricNamespace": "Security", "metricValue": "1"}],
    )
    topic = client("sns").create_topic(Name="alarms")["TopicArn"]
    client("sns").subscribe(TopicArn=topic, Protocol="email", Endpoint="security@example.com")
    client("cloudwatch").put_metric_alarm(
        AlarmName="root", Namespace="Security", MetricName="RootUsage", Statistic="Sum", Period=300,
        EvaluationPeriods=1, Threshold=1, ComparisonOperator="GreaterThanOrEqualToThreshold",
        ActionsEnabled=True, AlarmActions=[topic],
    )


def messages(account, key):
    sqs = client("sqs")
    sqs.create_queue(QueueName="good-queue-dlq", Attributes={"KmsMasterKeyId": key})
    redrive = {"deadLetterTargetArn": f"arn:aws:sqs:{REGION}:{account}:good-queue-dlq", "maxReceiveCount": 3}
    sqs.create_queue(QueueName="good-queue", Attributes={"KmsMasterKeyId": key, "RedrivePolicy": json.dumps(redrive)})
    sqs.create_queue(QueueName="bad-queue", Attributes={"SqsManagedSseEnabled": "false"})


def functions(account):
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr("handler.py", "def handle(event, context):\n    return event\n")
    for name, runtime in [("good-function", "python3.13"), ("bad-function", "python3.7")]:
        client("lambda").create_function(
            FunctionName=name, Runtime=runtime, Role=f"arn:aws:iam::{account}:role/functions",
            Handler="handler.handle", Code={"ZipFile": code.getvalue()},
        )


if __name__ == "__main__":
    main()
