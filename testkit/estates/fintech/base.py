"""What all parts of the estate share: clients, tags, the list of services."""

import functools
import json
import os
import urllib.request

import boto3
from botocore.config import Config

HOME = "sa-east-1"
ABROAD = "us-east-1"
ZONES = ["a", "b", "c"]
DOMAIN = "jangada.example"

# business service: (owner, how much the business hangs on it)
SERVICES = {
    "pix-gateway": ("payments", "critical"),
    "cards": ("cards", "critical"),
    "ledger": ("core-banking", "critical"),
    "onboarding": ("growth", "high"),
    "antifraud": ("risk", "critical"),
    "mobile-bff": ("channels", "high"),
    "boleto": ("payments", "high"),
    "kyc": ("risk", "high"),
    "credit": ("credit", "high"),
    "statements": ("core-banking", "medium"),
    "backoffice": ("operations", "medium"),
    "data-platform": ("data", "medium"),
    "platform": ("platform", "high"),
}


@functools.cache
def client(service, region=HOME):
    """A client for the endpoint in AWS_ENDPOINT_URL; one for each service and region."""
    return boto3.client(
        service,
        region_name=region,
        endpoint_url=os.environ["AWS_ENDPOINT_URL"],
        aws_access_key_id="simulated",
        aws_secret_access_key="simulated",
        config=Config(retries={"max_attempts": 1}, parameter_validation=False),
    )


@functools.cache
def account():
    return client("sts").get_caller_identity()["Account"]


def seed_identifiers(number):
    """Lets the simulator hand out the same ids in every run."""
    url = f"{os.environ['AWS_ENDPOINT_URL']}/moto-api/seed?a={number}"
    urllib.request.urlopen(urllib.request.Request(url, method="POST")).read()


def tags(name, service, env="production", **more):
    owner, criticality = SERVICES[service]
    return {
        "Name": name,
        "service": service,
        "env": env,
        "owner": owner,
        "criticality": criticality if env == "production" else "low",
        **more,
    }


def pairs(mapping, key="Key", value="Value"):
    """{"env": "staging"} as [{"Key": "env", "Value": "staging"}]."""
    return [{key: k, value: v} for k, v in mapping.items()]


def spec(kind, mapping):
    """The TagSpecifications of EC2 for one kind of resource."""
    return [{"ResourceType": kind, "Tags": pairs(mapping)}]


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(action, resource="*", principal=None, condition=None):
    statement = {"Effect": "Allow", "Action": action, "Resource": resource}
    if principal:
        statement["Principal"] = principal
    if condition:
        statement["Condition"] = condition
    return statement


def trust(service):
    return policy({"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"})


def say(text):
    print(text, flush=True)
