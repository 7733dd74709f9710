"""Fills a simulated AWS account with a Brazilian fintech, invented from end to end.

    AWS_ENDPOINT_URL=http://127.0.0.1:5000 python3 testkit/estates/fintech

The account must be empty. It grew fast: payments run on solid ground next to what was migrated
in a hurry, left behind or opened "for a moment".
"""

import time

import balancers
import base
import compute
import data
import delivery
import edge
import identity
import network
import operations
import storage


def main():
    start = time.monotonic()

    def step(what):
        base.say(f"{time.monotonic() - start:5.1f} s  {what}")

    base.seed_identifiers(468)
    keys = identity.keys()
    identity.build()
    step("keys, users, roles")
    net = network.build()
    step("networks")
    buckets = storage.build(keys)
    step("buckets")
    image, image_abroad = compute.images()
    machines = compute.build(net, image, image_abroad)
    step("instances")
    certificates = edge.certificates()
    balancers.build(net, machines, certificates["home"], buckets["logs"])
    step("load balancers")
    data.build(net, keys)
    step("databases, caches, queues")
    edge.build(certificates, buckets)
    delivery.build(net, keys)
    step("CDN, DNS, functions, containers")
    operations.build(keys, buckets)
    step("trails, alarms, backups")
    summary()


def summary():
    """Counts what the demo promises; fails if the simulator holds anything else."""
    running = sum(
        1
        for region in [base.HOME, base.ABROAD]
        for reservation in compute.pages(base.client("ec2", region), "describe_instances", "Reservations")
        for instance in reservation["Instances"]
        if instance["State"]["Name"] != "terminated"
    )
    classic = sum(1 for _ in compute.pages(base.client("elb"), "describe_load_balancers", "LoadBalancerDescriptions"))
    modern = sum(1 for _ in compute.pages(base.client("elbv2"), "describe_load_balancers", "LoadBalancers"))
    databases = len(base.client("rds").describe_db_instances()["DBInstances"])
    base.say(f"{running} instances, {classic + modern} load balancers, {databases} databases")
    found = (running, classic + modern, databases)
    if found != (compute.INSTANCES, balancers.BALANCERS, 4):
        raise SystemExit(f"The estate is not what it should be: {found}")


if __name__ == "__main__":
    main()
