"""Keys, people and roles."""

import json

from base import ABROAD, account, allow, client, pairs, policy, tags, trust

PEOPLE = [
    # name, team, console, MFA, access keys
    ("ana.ribeiro", "platform", True, True, 1),
    ("bruno.tavares", "platform", True, True, 2),
    ("carla.menezes", "platform", True, False, 1),
    ("diego.fontes", "payments", True, True, 0),
    ("elisa.prado", "payments", True, False, 1),
    ("fabio.lacerda", "payments", True, True, 1),
    ("gabriela.nunes", "cards", True, True, 0),
    ("heitor.campos", "cards", True, False, 1),
    ("iara.moura", "risk", True, True, 0),
    ("joao.siqueira", "risk", True, False, 0),
    ("karina.bastos", "data", True, True, 1),
    ("leandro.pires", "data", True, False, 2),
    ("marina.duarte", "operations", True, False, 0),
    ("nelson.farias", "contractors", True, False, 1),
    ("olivia.rocha", "contractors", True, False, 1),
]

MACHINES = ["jenkins-deploy", "backup-export", "partner-sftp", "grafana", "old-migration"]

ROLES = [
    # name, who assumes it, what it may do
    ("pix-gateway", "ec2.amazonaws.com", [allow(["sqs:SendMessage", "dynamodb:GetItem"])]),
    ("cards-api", "ec2.amazonaws.com", [allow(["dynamodb:*"])]),
    ("ledger-core", "ec2.amazonaws.com", [allow("*")]),
    ("jenkins", "ec2.amazonaws.com", [allow("*")]),
    ("functions", "lambda.amazonaws.com", [allow(["logs:PutLogEvents", "s3:GetObject"])]),
    ("legacy-functions", "lambda.amazonaws.com", [allow(["s3:*", "iam:PassRole"])]),
    ("flow-logs", "vpc-flow-logs.amazonaws.com", [allow(["logs:CreateLogStream", "logs:PutLogEvents"])]),
    ("trail-logs", "cloudtrail.amazonaws.com", [allow(["logs:CreateLogStream", "logs:PutLogEvents"])]),
    ("config-recorder", "config.amazonaws.com", [allow(["config:Put*", "s3:PutObject"])]),
    ("backup", "backup.amazonaws.com", [allow(["backup:*"])]),
    ("tasks", "ecs-tasks.amazonaws.com", [allow(["ecr:GetAuthorizationToken", "logs:PutLogEvents"])]),
    ("cluster", "eks.amazonaws.com", [allow(["ec2:Describe*"])]),
]


def keys():
    """Customer keys by business service; the older half does not rotate."""
    kms = client("kms")
    made = {}
    for service, rotates in [
        ("ledger", True), ("cards", True), ("pix-gateway", True),
        ("antifraud", False), ("onboarding", False), ("platform", False),
    ]:
        key = kms.create_key(
            Description=f"data of {service}", Tags=pairs(tags(service, service), "TagKey", "TagValue")
        )["KeyMetadata"]
        kms.create_alias(AliasName=f"alias/{service}", TargetKeyId=key["KeyId"])
        if rotates:
            kms.enable_key_rotation(KeyId=key["KeyId"])
        made[service] = key["Arn"]
    orphan = kms.create_key(Description="migration, delete me")["KeyMetadata"]["KeyId"]
    kms.schedule_key_deletion(KeyId=orphan, PendingWindowInDays=7)
    return made


def build():
    iam = client("iam", ABROAD)
    iam.create_account_alias(AccountAlias="jangada-pagamentos")
    iam.update_account_password_policy(
        MinimumPasswordLength=8, RequireSymbols=False, RequireNumbers=True,
        RequireUppercaseCharacters=True, RequireLowercaseCharacters=True,
        AllowUsersToChangePassword=True, PasswordReusePrevention=5, MaxPasswordAge=365,
    )
    groups(iam)
    people(iam)
    roles(iam)


def groups(iam):
    admin = iam.create_policy(
        PolicyName="everything", PolicyDocument=policy(allow("*")), Description="for the first week"
    )["Policy"]["Arn"]
    reader = iam.create_policy(
        PolicyName="read-production", PolicyDocument=policy(allow(["ec2:Describe*", "rds:Describe*", "s3:List*"]))
    )["Policy"]["Arn"]
    passer = iam.create_policy(
        PolicyName="deploy", PolicyDocument=policy(allow(["iam:PassRole", "lambda:*", "ecs:*"]))
    )["Policy"]["Arn"]
    iam.create_policy(PolicyName="unused-kms", PolicyDocument=policy(allow(["kms:Decrypt", "kms:ReEncryptFrom"])))
    for team, attached in [
        ("platform", admin), ("payments", passer), ("cards", passer), ("risk", reader),
        ("data", reader), ("operations", reader), ("contractors", passer), ("auditors", reader),
    ]:
        iam.create_group(GroupName=team)
        iam.attach_group_policy(GroupName=team, PolicyArn=attached)


def people(iam):
    for name, team, console, mfa, access_keys in PEOPLE:
        iam.create_user(UserName=name, Tags=pairs({"team": team}))
        iam.add_user_to_group(GroupName=team, UserName=name)
        if console:
            iam.create_login_profile(UserName=name, Password="Simulated-only-1", PasswordResetRequired=False)
        if mfa:
            device = iam.create_virtual_mfa_device(VirtualMFADeviceName=name)["VirtualMFADevice"]
            iam.enable_mfa_device(
                UserName=name, SerialNumber=device["SerialNumber"],
                AuthenticationCode1="123456", AuthenticationCode2="654321",
            )
        for _ in range(access_keys):
            iam.create_access_key(UserName=name)
    for name in MACHINES:
        iam.create_user(UserName=name, Path="/machines/", Tags=pairs({"team": "platform"}))
        iam.create_access_key(UserName=name)
    everything = f"arn:aws:iam::{account()}:policy/everything"
    iam.attach_user_policy(UserName="jenkins-deploy", PolicyArn=everything)
    iam.attach_user_policy(UserName="nelson.farias", PolicyArn=everything)
    iam.put_user_policy(
        UserName="partner-sftp", PolicyName="inline", PolicyDocument=policy(allow("s3:*"))
    )


def roles(iam):
    for name, service, statements in ROLES:
        iam.create_role(
            RoleName=name, AssumeRolePolicyDocument=trust(service), Tags=pairs({"team": "platform"})
        )
        iam.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=policy(*statements))
        if service.startswith("ec2"):
            iam.create_instance_profile(InstanceProfileName=name)
            iam.add_role_to_instance_profile(InstanceProfileName=name, RoleName=name)
    for name, principal, condition in [
        ("auditor", {"AWS": "arn:aws:iam::210987654321:root"}, {"StringEquals": {"sts:ExternalId": "audit-2025"}}),
        ("support-partner", {"AWS": "arn:aws:iam::345678901234:root"}, None),
        ("open-integration", {"AWS": "*"}, None),
    ]:
        statement = {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}
        if condition:
            statement["Condition"] = condition
        iam.create_role(
            RoleName=name,
            AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [statement]}),
        )
        iam.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=policy(allow("ec2:Describe*")))
