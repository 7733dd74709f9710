"""Functions, containers and stacks."""

import io
import json
import zipfile

from base import HOME, account, allow, client, pairs, policy, tags

FUNCTIONS = [
    # name, service, runtime, role, in the VPC, dead-letter queue, tracing, environment variables
    ("pix-webhook", "pix-gateway", "python3.12", "functions", True, "pix-settlement-dlq", True, {"LEVEL": "info"}),
    ("pix-key-lookup", "pix-gateway", "java21", "functions", True, None, True, {}),
    ("cards-tokenizer", "cards", "nodejs20.x", "functions", True, "cards-clearing-dlq", True, {}),
    ("cards-notifier", "cards", "nodejs12.x", "legacy-functions", False, None, False, {}),
    ("ledger-reconciliation", "ledger", "python3.8", "functions", True, None, False, {}),
    ("onboarding-ocr", "onboarding", "python3.7", "legacy-functions", False, None, False, {"OCR_URL": "https://ocr.example"}),
    ("onboarding-mailer", "onboarding", "nodejs14.x", "legacy-functions", False, None, False, {}),
    ("antifraud-hook", "antifraud", "python3.11", "functions", True, None, False, {}),
    ("boleto-pdf", "boleto", "java8", "legacy-functions", False, None, False, {}),
    ("statements-sender", "statements", "go1.x", "legacy-functions", False, None, False, {}),
    ("backoffice-export", "backoffice", "ruby2.7", "legacy-functions", False, None, False, {}),
    ("log-shipper", "platform", "python3.13", "functions", False, None, False, {}),
]

REPOSITORIES = [("pix-gateway", True), ("cards-api", True), ("ledger-api", False), ("mobile-bff", False), ("antifraud", False)]


def build(net, keys):
    functions(net)
    containers(net, keys)
    stacks()


def functions(net):
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr("handler.py", "def handle(event, context):\n    return event\n")
    api = client("lambda")
    for name, service, runtime, role, inside, dead_letters, tracing, variables in FUNCTIONS:
        extra = {}
        if inside:
            extra["VpcConfig"] = {
                "SubnetIds": list(net.private["production"].values())[: 1 if service == "ledger" else 3],
                "SecurityGroupIds": [net.groups["app"]],
            }
        if dead_letters:
            extra["DeadLetterConfig"] = {"TargetArn": f"arn:aws:sqs:{HOME}:{account()}:{dead_letters}"}
        api.create_function(
            FunctionName=name, Runtime=runtime, Role=f"arn:aws:iam::{account()}:role/{role}",
            Handler="handler.handle", Code={"ZipFile": code.getvalue()}, Timeout=30, MemorySize=256,
            TracingConfig={"Mode": "Active" if tracing else "PassThrough"},
            Environment={"Variables": variables}, Tags=tags(name, service), **extra,
        )
    api.add_permission(
        FunctionName="boleto-pdf", StatementId="anyone", Action="lambda:InvokeFunction", Principal="*"
    )
    api.put_function_concurrency(FunctionName="pix-webhook", ReservedConcurrentExecutions=100)


def containers(net, keys):
    ecr = client("ecr")
    for name, careful in REPOSITORIES:
        ecr.create_repository(
            repositoryName=name,
            imageScanningConfiguration={"scanOnPush": careful},
            imageTagMutability="IMMUTABLE" if careful else "MUTABLE",
            encryptionConfiguration={"encryptionType": "KMS", "kmsKey": keys["platform"]} if careful else {"encryptionType": "AES256"},
            tags=pairs(tags(name, "platform")),
        )
    rules = {"rules": [{"rulePriority": 1, "selection": {"tagStatus": "untagged", "countType": "imageCountMoreThan", "countNumber": 10}, "action": {"type": "expire"}}]}
    ecr.put_lifecycle_policy(repositoryName="pix-gateway", lifecyclePolicyText=json.dumps(rules))
    ecr.set_repository_policy(
        repositoryName="antifraud",
        policyText=policy({k: v for k, v in allow("ecr:BatchGetImage", principal="*").items() if k != "Resource"}),
    )

    ecs = client("ecs")
    for cluster, insights in [("production", True), ("staging", False)]:
        ecs.create_cluster(
            clusterName=cluster,
            settings=[{"name": "containerInsights", "value": "enabled" if insights else "disabled"}],
            tags=pairs(tags(cluster, "platform", cluster), "key", "value"),
        )
    for name, service, zones, careful, count in [
        ("credit-offers", "credit", "abc", True, 6),
        ("boleto-renderer", "boleto", "a", False, 1),
        ("kyc-face-match", "kyc", "ab", False, 2),
    ]:
        task = ecs.register_task_definition(
            family=name, networkMode="awsvpc", requiresCompatibilities=["FARGATE"], cpu="512", memory="1024",
            taskRoleArn=f"arn:aws:iam::{account()}:role/tasks",
            executionRoleArn=f"arn:aws:iam::{account()}:role/tasks",
            containerDefinitions=[container(name, careful)],
            tags=pairs(tags(name, service), "key", "value"),
        )["taskDefinition"]["taskDefinitionArn"]
        ecs.create_service(
            cluster="production", serviceName=name, taskDefinition=task, desiredCount=count, launchType="FARGATE",
            networkConfiguration={
                "awsvpcConfiguration": {
                    "subnets": [(net.private if careful else net.public)["production"][zone] for zone in zones],
                    "securityGroups": [net.groups["app"]],
                    "assignPublicIp": "DISABLED" if careful else "ENABLED",
                }
            },
            tags=pairs(tags(name, service), "key", "value"),
        )

    eks = client("eks")
    for name, version, closed, env in [("antifraud", "1.31", True, "production"), ("sandbox", "1.24", False, "staging")]:
        eks.create_cluster(
            name=name, version=version, roleArn=f"arn:aws:iam::{account()}:role/cluster",
            resourcesVpcConfig={
                "subnetIds": list(net.private[env].values()), "securityGroupIds": [net.groups["app"]],
                "endpointPublicAccess": not closed, "endpointPrivateAccess": closed,
                "publicAccessCidrs": ["0.0.0.0/0"],
            },
            logging={"clusterLogging": [{"types": ["api", "audit", "authenticator", "controllerManager", "scheduler"], "enabled": closed}]},
            encryptionConfig=[{"resources": ["secrets"], "provider": {"keyArn": keys["antifraud"]}}] if closed else [],
            tags=tags(name, "antifraud", env),
        )


def container(name, careful):
    made = {
        "name": name, "image": f"{account()}.dkr.ecr.{HOME}.amazonaws.com/{name}:{'1.4.2' if careful else 'latest'}",
        "essential": True, "readonlyRootFilesystem": careful, "privileged": False,
        "portMappings": [{"containerPort": 8080}],
    }
    if careful:
        made["logConfiguration"] = {
            "logDriver": "awslogs",
            "options": {"awslogs-group": f"/ecs/{name}", "awslogs-region": HOME, "awslogs-stream-prefix": "task"},
        }
    else:
        made["environment"] = [{"name": "MODE", "value": "production"}]
    return made


def stacks():
    """Two stacks, one of them protected against deletion."""
    template = json.dumps({
        "AWSTemplateFormatVersion": "2010-09-09",
        "Resources": {"Queue": {"Type": "AWS::SQS::Queue", "Properties": {"SqsManagedSseEnabled": True}}},
    })
    for name, service in [("credit-offers", "credit"), ("backoffice-jobs", "backoffice")]:
        client("cloudformation").create_stack(
            StackName=name, TemplateBody=template, EnableTerminationProtection=service == "credit",
            Tags=pairs(tags(name, service)),
        )
