"""Mends a part of what a review of the bookshop finds; see e2e/test_review.py.

    AWS_ENDPOINT_URL=http://127.0.0.1:5000 python3 testkit/estates/bookshop/mend.py

The VPN's tunnel stays down: that is the warehouse's to mend.
"""

import json

from base import HOME, client, spec, tags

ALARMS = {
    "root": '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
    "refused": '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
}


def main():
    account = client("sts").get_caller_identity()["Account"]
    doors()
    databases()
    machines()
    client("s3").put_bucket_ownership_controls(
        Bucket="shop-covers", OwnershipControls={"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}
    )
    people(account)
    print("bookshop: mended")


def doors():
    """Nobody signs in to a server from the world any more."""
    ec2 = client("ec2")
    group = ec2.describe_security_groups(Filters=[{"Name": "group-name", "Values": ["shop-web"]}])["SecurityGroups"][0]
    for port in [22, 3389]:
        ec2.revoke_security_group_ingress(
            GroupId=group["GroupId"],
            IpPermissions=[{"IpProtocol": "tcp", "FromPort": port, "ToPort": port, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
        )


def databases():
    """Made anew, encrypted: what runs unencrypted cannot be changed."""
    rds = client("rds")
    for database in rds.describe_db_instances()["DBInstances"]:
        rds.delete_db_instance(DBInstanceIdentifier=database["DBInstanceIdentifier"], SkipFinalSnapshot=True)
        rds.create_db_instance(
            DBInstanceIdentifier=database["DBInstanceIdentifier"], Engine="postgres", EngineVersion="15.4",
            DBInstanceClass="db.m6g.large", AllocatedStorage=100, MaxAllocatedStorage=400,
            MasterUsername="master", MasterUserPassword="simulated-only", DBSubnetGroupName="shop",
            VpcSecurityGroupIds=[group["VpcSecurityGroupId"] for group in database["VpcSecurityGroups"]],
            MultiAZ=True, StorageEncrypted=True, BackupRetentionPeriod=14, DeletionProtection=True,
            EnablePerformanceInsights=True, MonitoringInterval=60, EnableCloudwatchLogsExports=["postgresql"],
            Tags=tags(database["DBInstanceIdentifier"]),
        )


def machines():
    """One more server, in the other zone."""
    ec2 = client("ec2")
    subnet = ec2.describe_subnets(Filters=[{"Name": "tag:Name", "Values": ["shop-c"]}])["Subnets"][0]["SubnetId"]
    group = ec2.describe_security_groups(Filters=[{"Name": "group-name", "Values": ["shop-web"]}])["SecurityGroups"][0]
    ec2.run_instances(
        ImageId="ami-12c6146b", InstanceType="m5.large", MinCount=1, MaxCount=1,
        NetworkInterfaces=[
            {"DeviceIndex": 0, "SubnetId": subnet, "Groups": [group["GroupId"]], "AssociatePublicIpAddress": True}
        ],
        MetadataOptions={"HttpTokens": "required", "HttpEndpoint": "enabled"},
        TagSpecifications=spec("instance", "shop-web-3"),
    )


def people(account):
    """Somebody hears of what goes wrong, and may ask AWS for help."""
    for kind in ["SECURITY", "OPERATIONS", "BILLING"]:
        client("account").put_alternate_contact(
            AlternateContactType=kind, EmailAddress=f"{kind.lower()}@example.com", Name="The shop's team",
            PhoneNumber="+55 11 5550 0100", Title="Team",
        )
    iam = client("iam")
    trust = {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{account}:root"}, "Action": "sts:AssumeRole"}
    iam.create_role(
        RoleName="support", AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [trust]})
    )
    iam.attach_role_policy(RoleName="support", PolicyArn="arn:aws:iam::aws:policy/AWSSupportAccess")
    topic = client("sns").create_topic(Name="operations", Tags=tags("operations"))["TopicArn"]
    client("sns").subscribe(TopicArn=topic, Protocol="email", Endpoint="operations@example.com")
    client("events").put_rule(Name="health", EventPattern=json.dumps({"source": ["aws.health"]}), State="ENABLED")
    lost = f"arn:aws:sqs:{HOME}:{account}:lost-events"
    client("sqs").create_queue(QueueName="lost-events", Attributes={"SqsManagedSseEnabled": "true"})
    client("events").put_targets(
        Rule="health", Targets=[{"Id": "operations", "Arn": topic, "DeadLetterConfig": {"Arn": lost}}]
    )
    client("rds").create_event_subscription(
        SubscriptionName="databases", SnsTopicArn=topic, SourceType="db-instance", Enabled=True
    )
    alarms(account, topic)
    client("budgets").create_budget(
        AccountId=account,
        Budget={
            "BudgetName": "month", "BudgetLimit": {"Amount": "4000", "Unit": "USD"}, "TimeUnit": "MONTHLY", "BudgetType": "COST",
        },
        NotificationsWithSubscribers=[
            {
                "Notification": {
                    "NotificationType": "ACTUAL", "ComparisonOperator": "GREATER_THAN", "Threshold": 80,
                    "ThresholdType": "PERCENTAGE",
                },
                "Subscribers": [{"SubscriptionType": "EMAIL", "Address": "billing@example.com"}],
            }
        ],
    )


def alarms(account, topic):
    """Somebody hears when the root user signs in, and when calls are refused."""
    client("s3").create_bucket(Bucket="shop-trail", CreateBucketConfiguration={"LocationConstraint": HOME})
    client("logs").create_log_group(logGroupName="trail")
    client("cloudtrail").create_trail(
        Name="shop", S3BucketName="shop-trail", IsMultiRegionTrail=True, EnableLogFileValidation=True,
        IncludeGlobalServiceEvents=True,
        CloudWatchLogsLogGroupArn=f"arn:aws:logs:{HOME}:{account}:log-group:trail:*",
        CloudWatchLogsRoleArn=f"arn:aws:iam::{account}:role/support",
    )
    client("cloudtrail").start_logging(Name="shop")
    for name, pattern in ALARMS.items():
        client("logs").put_metric_filter(
            logGroupName="trail", filterName=name, filterPattern=pattern,
            metricTransformations=[{"metricName": name, "metricNamespace": "Security", "metricValue": "1"}],
        )
        client("cloudwatch").put_metric_alarm(
            AlarmName=name, Namespace="Security", MetricName=name, Statistic="Sum", Period=300, EvaluationPeriods=1,
            Threshold=1, ComparisonOperator="GreaterThanOrEqualToThreshold", ActionsEnabled=True, AlarmActions=[topic],
        )


if __name__ == "__main__":
    main()
