"""What the parts of the bookshop share."""

import functools
import os

import boto3

HOME = "sa-east-1"


@functools.cache
def client(service):
    """A client for the endpoint in AWS_ENDPOINT_URL."""
    return boto3.client(
        service,
        region_name=HOME,
        endpoint_url=os.environ["AWS_ENDPOINT_URL"],
        aws_access_key_id="simulated",
        aws_secret_access_key="simulated",
    )


def tags(name):
    return [{"Key": "Name", "Value": name}, {"Key": "service", "Value": "shop"}]


def spec(kind, name):
    return [{"ResourceType": kind, "Tags": tags(name)}]
