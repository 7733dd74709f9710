"""Several accounts, each with a few good and bad things of its own; all in us-east-1.

    AWS_ENDPOINT_URL=http://127.0.0.1:5000 python3 testkit/estates/accounts.py 111100000001 111100000002 …

The accounts differ in how many of each there are, so that no two have the same findings. They must be empty.
"""

import os
import sys

import boto3

REGION = "us-east-1"


def main():
    for number, account in enumerate(sys.argv[1:]):
        fill(session(account), account, number)
    print(f"accounts: {len(sys.argv) - 1} done")


def session(account):
    """What a role in the account may do: the simulated AWS tells accounts apart by it."""
    sts = boto3.client("sts", region_name=REGION, endpoint_url=os.environ["AWS_ENDPOINT_URL"])
    given = sts.assume_role(RoleArn=f"arn:aws:iam::{account}:role/seed", RoleSessionName="seed")["Credentials"]
    return boto3.Session(
        aws_access_key_id=given["AccessKeyId"],
        aws_secret_access_key=given["SecretAccessKey"],
        aws_session_token=given["SessionToken"],
        region_name=REGION,
    )


def fill(own, account, number):
    s3, sqs, rds, iam = (client(own, service) for service in ("s3", "sqs", "rds", "iam"))
    for each in range(2 + number % 5):
        s3.create_bucket(Bucket=f"atoll-{account}-{each}")
        sqs.create_queue(QueueName=f"queue-{each}")
    for each in range(1 + number % 3):
        rds.create_db_instance(
            DBInstanceIdentifier=f"db-{number}-{each}",
            DBInstanceClass="db.t3.micro",
            Engine="postgres",
            AllocatedStorage=20,
            StorageEncrypted=each % 2 == 0,
        )
    iam.create_user(UserName=f"person-{number}")
    iam.create_access_key(UserName=f"person-{number}")


def client(own, service):
    return own.client(service, endpoint_url=os.environ["AWS_ENDPOINT_URL"])


if __name__ == "__main__":
    main()
