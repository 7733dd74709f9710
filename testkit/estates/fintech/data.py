"""Databases, caches, files and queues."""

from base import HOME, account, allow, client, pairs, policy, tags

TABLES = [
    # name, service, environment, point-in-time recovery, customer's key
    ("pix-keys", "pix-gateway", "production", True, True),
    ("pix-transactions", "pix-gateway", "production", True, False),
    ("cards-tokens", "cards", "production", True, True),
    ("cards-limits", "cards", "production", False, False),
    ("ledger-idempotency", "ledger", "production", False, False),
    ("onboarding-sessions", "onboarding", "production", False, False),
    ("antifraud-features", "antifraud", "production", False, False),
    ("mobile-devices", "mobile-bff", "production", False, False),
    ("pix-keys-stg", "pix-gateway", "staging", False, False),
    ("cards-limits-stg", "cards", "staging", False, False),
]

QUEUES = [
    # name, service, has a dead-letter queue, encrypted
    ("pix-settlement", "pix-gateway", True, True),
    ("pix-notifications", "pix-gateway", False, False),
    ("cards-clearing", "cards", True, True),
    ("cards-disputes", "cards", False, False),
    ("ledger-postings", "ledger", True, True),
    ("onboarding-documents", "onboarding", False, False),
    ("antifraud-events", "antifraud", True, False),
    ("boleto-returns", "boleto", False, False),
    ("kyc-checks", "kyc", False, False),
    ("statements-requests", "statements", False, False),
]


def build(net, keys):
    databases(net, keys)
    tables(keys)
    caches(net)
    files(net, keys)
    queues(keys)


def databases(net, keys):
    """Four; three of them in one zone, two unencrypted, one with a day of backups."""
    rds = client("rds")
    for env in ["production", "staging"]:
        rds.create_db_subnet_group(
            DBSubnetGroupName=f"{env}-data",
            DBSubnetGroupDescription=f"private subnets of {env}",
            SubnetIds=list(net.private[env].values()),
        )
    common = {"MasterUsername": "master", "MasterUserPassword": "simulated-only", "AllocatedStorage": 500}
    made = [
        dict(
            DBInstanceIdentifier="ledger-db", Engine="postgres", EngineVersion="15.4", DBInstanceClass="db.r5.2xlarge",
            MultiAZ=True, StorageEncrypted=True, KmsKeyId=keys["ledger"], BackupRetentionPeriod=14,
            DeletionProtection=True, AutoMinorVersionUpgrade=True, StorageType="gp3",
            EnableCloudwatchLogsExports=["postgresql"], EnablePerformanceInsights=True, CopyTagsToSnapshot=True,
            EnableIAMDatabaseAuthentication=True, Tags=pairs(tags("ledger-db", "ledger")),
        ),
        dict(
            DBInstanceIdentifier="cards-db", Engine="mysql", EngineVersion="8.0.35", DBInstanceClass="db.r5.xlarge",
            MultiAZ=False, StorageEncrypted=True, KmsKeyId=keys["cards"], BackupRetentionPeriod=7,
            DeletionProtection=False, AutoMinorVersionUpgrade=True, StorageType="gp2",
            Tags=pairs(tags("cards-db", "cards")),
        ),
        dict(
            DBInstanceIdentifier="onboarding-db", Engine="postgres", EngineVersion="11.19", DBInstanceClass="db.m4.large",
            MultiAZ=False, StorageEncrypted=False, BackupRetentionPeriod=1, DeletionProtection=False,
            AutoMinorVersionUpgrade=False, StorageType="gp2", PubliclyAccessible=True,
            Tags=pairs(tags("onboarding-db", "onboarding")),
        ),
        dict(
            DBInstanceIdentifier="backoffice-db", Engine="mysql", EngineVersion="5.7.38", DBInstanceClass="db.t2.medium",
            MultiAZ=False, StorageEncrypted=False, BackupRetentionPeriod=7, DeletionProtection=False,
            AutoMinorVersionUpgrade=False, StorageType="gp2", Tags=pairs(tags("backoffice-db", "backoffice")),
        ),
    ]
    for database in made:
        rds.create_db_instance(
            DBSubnetGroupName="production-data", VpcSecurityGroupIds=[net.groups["data"]], **common, **database
        )
        name = database["DBInstanceIdentifier"]
        rds.create_db_snapshot(
            DBSnapshotIdentifier=f"{name}-before-migration",
            DBInstanceIdentifier=name,
            Tags=pairs(tags(f"{name}-before-migration", "platform")),
        )
    rds.modify_db_snapshot_attribute(
        DBSnapshotIdentifier="backoffice-db-before-migration", AttributeName="restore", ValuesToAdd=["all"]
    )


def tables(keys):
    dynamodb = client("dynamodb")
    for name, service, env, recovery, own_key in TABLES:
        sse = {"SSESpecification": {"Enabled": True, "SSEType": "KMS", "KMSMasterKeyId": keys["pix-gateway"]}} if own_key else {}
        dynamodb.create_table(
            TableName=name,
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
            DeletionProtectionEnabled=recovery,
            Tags=pairs(tags(name, service, env)),
            **sse,
        )
        if recovery:
            dynamodb.update_continuous_backups(
                TableName=name, PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True}
            )


def caches(net):
    cache = client("elasticache")
    cache.create_cache_subnet_group(
        CacheSubnetGroupName="production",
        CacheSubnetGroupDescription="private subnets of production",
        SubnetIds=list(net.private["production"].values()),
    )
    for name, service, engine in [("mobile-sessions", "mobile-bff", "redis"), ("statements-cache", "statements", "memcached")]:
        cache.create_cache_cluster(
            CacheClusterId=name, Engine=engine, CacheNodeType="cache.m4.large", NumCacheNodes=1,
            CacheSubnetGroupName="production", SecurityGroupIds=[net.groups["data"]],
            SnapshotRetentionLimit=0, Tags=pairs(tags(name, service)),
        )
    for name, service, secure in [("pix-limits", "pix-gateway", True), ("antifraud-velocity", "antifraud", False)]:
        cache.create_replication_group(
            ReplicationGroupId=name, ReplicationGroupDescription=name, Engine="redis",
            CacheNodeType="cache.r5.large", NumCacheClusters=2 if secure else 1,
            AutomaticFailoverEnabled=secure, MultiAZEnabled=secure, AtRestEncryptionEnabled=secure,
            TransitEncryptionEnabled=secure, SnapshotRetentionLimit=7 if secure else 0,
            Tags=pairs(tags(name, service)),
        )


def files(net, keys):
    efs = client("efs")
    for name, service, encrypted, zones in [
        ("statements-archive", "statements", True, "abc"),
        ("backoffice-home", "backoffice", False, "b"),
    ]:
        key = {"KmsKeyId": keys["platform"]} if encrypted else {}
        system = efs.create_file_system(
            CreationToken=name, Encrypted=encrypted, Backup=encrypted, Tags=pairs(tags(name, service)), **key
        )["FileSystemId"]
        for zone in zones:
            efs.create_mount_target(
                FileSystemId=system, SubnetId=net.private["production"][zone], SecurityGroups=[net.groups["data"]]
            )


def queues(keys):
    sqs, sns = client("sqs"), client("sns")
    for name, service, dead_letters, encrypted in QUEUES:
        attributes = {"KmsMasterKeyId": keys[service]} if encrypted else {"SqsManagedSseEnabled": "false"}
        if dead_letters:
            sqs.create_queue(QueueName=f"{name}-dlq", Attributes=attributes, tags=tags(f"{name}-dlq", service))
            arn = f"arn:aws:sqs:{HOME}:{account()}:{name}-dlq"
            attributes["RedrivePolicy"] = f'{{"deadLetterTargetArn":"{arn}","maxReceiveCount":5}}'
        if name == "boleto-returns":
            attributes["Policy"] = policy(
                allow("sqs:SendMessage", f"arn:aws:sqs:{HOME}:{account()}:{name}", {"AWS": "*"})
            )
        sqs.create_queue(QueueName=name, Attributes=attributes, tags=tags(name, service))
    for name, service, encrypted in [
        ("security-alarms", "platform", True),
        ("pix-incidents", "pix-gateway", False),
        ("cards-fraud-alerts", "antifraud", False),
        ("statements-ready", "statements", False),
    ]:
        attributes = {"KmsMasterKeyId": keys["platform"]} if encrypted else {}
        topic = sns.create_topic(Name=name, Attributes=attributes, Tags=pairs(tags(name, service)))["TopicArn"]
        if name != "statements-ready":
            sns.subscribe(TopicArn=topic, Protocol="email", Endpoint=f"{name}@jangada.example")
