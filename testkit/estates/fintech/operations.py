"""Trails, logs, alarms, Config, GuardDuty, backups, secrets, budgets."""

import json

from base import ABROAD, HOME, SERVICES, account, client, pairs, tags


def build(keys, buckets):
    trails(buckets)
    logs(keys)
    alarms()
    recorder(buckets)
    detectors()
    backups(keys)
    secrets(keys)
    governance()


def trails(buckets):
    """One trail of all regions, without validation and without a key."""
    trail = client("cloudtrail")
    client("logs").create_log_group(logGroupName="cloudtrail")
    trail.create_trail(
        Name="jangada", S3BucketName=buckets["trail"], IsMultiRegionTrail=True,
        IncludeGlobalServiceEvents=True, EnableLogFileValidation=False,
        CloudWatchLogsLogGroupArn=f"arn:aws:logs:{HOME}:{account()}:log-group:cloudtrail:*",
        CloudWatchLogsRoleArn=f"arn:aws:iam::{account()}:role/trail-logs",
        TagsList=pairs(tags("jangada", "platform")),
    )
    trail.start_logging(Name="jangada")


def logs(keys):
    api = client("logs")
    for service in SERVICES:
        for env in ["production", "staging"]:
            name = f"/jangada/{env}/{service}"
            secure = {"kmsKeyId": keys["platform"]} if service in ("pix-gateway", "cards") and env == "production" else {}
            api.create_log_group(logGroupName=name, tags=tags(name, service, env), **secure)
            if service in ("pix-gateway", "cards", "ledger", "platform"):
                api.put_retention_policy(logGroupName=name, retentionInDays=365 if env == "production" else 30)
    for name, pattern in [
        ("ConsoleSignInWithoutMfa", '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }'),
        ("UnauthorizedCalls", '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }'),
        ("RootUsage", '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }'),
    ]:
        api.put_metric_filter(
            logGroupName="cloudtrail", filterName=name, filterPattern=pattern,
            metricTransformations=[{"metricName": name, "metricNamespace": "Security", "metricValue": "1"}],
        )


def alarms():
    """The root user's alarm counts, but tells nobody."""
    alarm("UnauthorizedCalls", "Security", "UnauthorizedCalls", ["security-alarms"])
    alarm("RootUsage", "Security", "RootUsage", [])
    for service, topics in [("pix-gateway", ["pix-incidents"]), ("cards", []), ("ledger", []), ("mobile-bff", [])]:
        alarm(f"{service}-errors", "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", topics)
    alarm("ledger-db-storage", "AWS/RDS", "FreeStorageSpace", ["security-alarms"], [{"Name": "DBInstanceIdentifier", "Value": "ledger-db"}])


def alarm(name, namespace, metric, topics, dimensions=()):
    client("cloudwatch").put_metric_alarm(
        AlarmName=name, Namespace=namespace, MetricName=metric, Statistic="Sum", Period=300,
        EvaluationPeriods=1, Threshold=1, ComparisonOperator="GreaterThanOrEqualToThreshold",
        AlarmActions=[f"arn:aws:sns:{HOME}:{account()}:{topic}" for topic in topics],
        ActionsEnabled=True, Dimensions=list(dimensions),
    )


def recorder(buckets):
    """AWS Config records at home only, without global resources."""
    config = client("config")
    config.put_configuration_recorder(
        ConfigurationRecorder={
            "name": "default", "roleARN": f"arn:aws:iam::{account()}:role/config-recorder",
            "recordingGroup": {"allSupported": True, "includeGlobalResourceTypes": False},
        }
    )
    config.put_delivery_channel(DeliveryChannel={"name": "default", "s3BucketName": buckets["config"]})
    config.start_configuration_recorder(ConfigurationRecorderName="default")


def detectors():
    """GuardDuty watches at home and not abroad."""
    client("guardduty").create_detector(
        Enable=True, FindingPublishingFrequency="SIX_HOURS", Tags=tags("guardduty", "platform")
    )


def backups(keys):
    backup = client("backup")
    backup.create_backup_vault(
        BackupVaultName="core", EncryptionKeyArn=keys["ledger"], BackupVaultTags=tags("core", "ledger")
    )
    # which resources the plan covers is set in answers.py: the simulator has no selections
    backup.create_backup_plan(
        BackupPlan={
            "BackupPlanName": "core-daily",
            "Rules": [
                {
                    "RuleName": "daily", "TargetBackupVaultName": "core", "ScheduleExpression": "cron(0 5 * * ? *)",
                    "Lifecycle": {"DeleteAfterDays": 35},
                }
            ],
        },
        BackupPlanTags=tags("core-daily", "ledger"),
    )


def secrets(keys):
    store = client("secretsmanager")
    for name, service, own_key in [
        ("ledger/database", "ledger", True), ("cards/database", "cards", True),
        ("onboarding/database", "onboarding", False), ("backoffice/database", "backoffice", False),
        ("partner-bank/certificate", "pix-gateway", True), ("old/ftp", "statements", False),
    ]:
        key = {"KmsKeyId": keys[service]} if own_key else {}
        store.create_secret(Name=name, SecretString="simulated-only", Tags=pairs(tags(name, service)), **key)
    ssm = client("ssm")
    for name, kind in [
        ("/pix/endpoint", "String"), ("/cards/processor/token", "SecureString"), ("/onboarding/ocr/password", "String"),
        ("/backoffice/feature-flags", "String"), ("/ledger/signing-key", "SecureString"),
    ]:
        ssm.put_parameter(Name=name, Value="simulated-only", Type=kind, Tags=pairs({"env": "production"}))


def governance():
    client("account", ABROAD).put_alternate_contact(
        AlternateContactType="BILLING", EmailAddress="finance@jangada.example", Name="Finance",
        PhoneNumber="+55 11 5555 0100", Title="Finance",
    )
    client("budgets", ABROAD).create_budget(
        AccountId=account(),
        Budget={
            "BudgetName": "monthly", "BudgetLimit": {"Amount": "180000", "Unit": "USD"},
            "TimeUnit": "MONTHLY", "BudgetType": "COST",
        },
    )
    client("events").put_rule(
        Name="nightly-reconciliation", ScheduleExpression="cron(0 4 * * ? *)", State="ENABLED",
        Description=json.dumps({"service": "ledger"}),
    )
