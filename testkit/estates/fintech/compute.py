"""468 EC2 instances, in Auto Scaling groups and without, and what hangs on them."""

from base import ABROAD, HOME, client, pairs, spec, tags

INSTANCES = 468

# name, service, environment, instance type, how many, zones, IMDSv2 required
GROUPS = [
    ("pix-gateway-api", "pix-gateway", "production", "m5.large", 24, "abc", True),
    ("pix-gateway-worker", "pix-gateway", "production", "c5.xlarge", 18, "a", False),
    ("cards-api", "cards", "production", "m5.xlarge", 30, "abc", True),
    ("cards-authorizer", "cards", "production", "c5.2xlarge", 16, "ab", True),
    ("ledger-api", "ledger", "production", "r5.large", 20, "abc", True),
    ("onboarding-web", "onboarding", "production", "t3.medium", 12, "a", False),
    ("antifraud-scorer", "antifraud", "production", "c5.4xlarge", 14, "ac", True),
    ("mobile-bff", "mobile-bff", "production", "t3.large", 22, "abc", False),
    ("boleto-api", "boleto", "production", "m5.large", 12, "abc", True),
    ("statements-worker", "statements", "production", "m4.large", 10, "a", False),
    ("kyc-worker", "kyc", "production", "m5.large", 8, "c", False),
    ("backoffice-web", "backoffice", "production", "t2.medium", 6, "b", False),
    ("pix-gateway-api-stg", "pix-gateway", "staging", "t3.medium", 6, "ab", False),
    ("cards-api-stg", "cards", "staging", "t3.medium", 6, "ab", True),
    ("mobile-bff-stg", "mobile-bff", "staging", "t3.medium", 4, "a", False),
]

# name, service, VPC, instance type, how many, zones, security group, public, IMDSv2 required
FLEETS = [
    ("kafka", "data-platform", "production", "r5.2xlarge", 9, "abc", "data", False, True),
    ("spark", "data-platform", "production", "m5.4xlarge", 36, "a", "app", False, False),
    ("logs-search", "data-platform", "production", "r5.xlarge", 12, "abc", "data", False, True),
    ("ledger-core", "ledger", "production", "m4.2xlarge", 12, "ab", "ledger-core", False, False),
    ("cards-hsm-proxy", "cards", "production", "c4.large", 6, "ab", "app", False, False),
    ("credit-engine", "credit", "production", "c5.xlarge", 30, "abc", "app", False, True),
    ("boleto-legacy", "boleto", "production", "m3.large", 8, "a", "boleto-legacy", True, False),
    ("backoffice-desktop", "backoffice", "production", "t2.large", 14, "b", "app", False, False),
    ("onboarding-mongo", "onboarding", "production", "r4.xlarge", 5, "ab", "data", False, False),
    ("bastion", "platform", "production", "t2.micro", 3, "abc", "bastion", True, False),
    ("partner-ftp", "statements", "production", "t2.medium", 2, "a", "partner-ftp", True, False),
    ("load-generator", "platform", "staging", "c4.xlarge", 20, "a", "staging-app", False, False),
    ("ledger-api-stg", "ledger", "staging", "t3.medium", 14, "ab", "staging-app", False, True),
    ("cards-processor-stg", "cards", "staging", "t3.large", 15, "a", "staging-app", False, False),
    ("onboarding-stg", "onboarding", "staging", "t3.small", 10, "a", "staging-app", False, False),
    ("antifraud-stg", "antifraud", "staging", "c5.large", 8, "b", "staging-app", False, True),
    ("kyc-stg", "kyc", "staging", "t3.small", 6, "a", "staging-app", False, False),
    ("boleto-stg", "boleto", "staging", "t2.small", 5, "a", "staging-app", False, False),
    ("boleto-mysql-stg", "boleto", "staging", "t3.medium", 1, "a", "staging-mysql", True, False),
    ("jenkins", "platform", "shared", "m4.xlarge", 1, "a", "ci", True, False),
    ("jenkins-agent", "platform", "shared", "c4.2xlarge", 18, "ab", "ci-agents", False, False),
    ("office-vpn", "platform", "shared", "t2.small", 2, "ab", "office-vpn", True, False),
    ("prometheus", "platform", "shared", "r5.large", 4, "ab", "monitoring", False, True),
    ("reports-batch", "data-platform", "reports", "m5.2xlarge", 10, "ab", "reports", False, True),
    ("ledger-standby", "ledger", "reports", "r5.large", 9, "a", "reports", False, False),
]


class Compute:
    """Instance ids by fleet or group name."""

    def __init__(self):
        self.instances = {}


def build(net, image, image_abroad):
    compute = Compute()
    for fleet in FLEETS:
        launch(net, compute, image_abroad if fleet[2] == "reports" else image, *fleet)
    for group in GROUPS:
        scale(net, image, *group)
    for reservation in pages(client("ec2"), "describe_instances", "Reservations"):
        for instance in reservation["Instances"]:
            label = {tag["Key"]: tag["Value"] for tag in instance.get("Tags", [])}
            group = label.get("aws:autoscaling:groupName")
            if group:
                compute.instances.setdefault(group, []).append(instance["InstanceId"])
    require_tokens(compute)
    client("ec2").stop_instances(InstanceIds=compute.instances["load-generator"])
    addresses(compute)
    volumes(compute)
    return compute


def pages(api, operation, items):
    for page in api.get_paginator(operation).paginate():
        yield from page[items]


def launch(net, compute, image, name, service, vpc, kind, count, zones, group, public, tokens):
    region = ABROAD if vpc == "reports" else HOME
    env = "staging" if vpc == "staging" else "production"
    subnets = (net.public if public else net.private)[vpc]
    ids = compute.instances.setdefault(name, [])
    for index, zone in enumerate(zones):
        share = count // len(zones) + (1 if index < count % len(zones) else 0)
        if share == 0:
            continue
        label = tags(name, service, env)
        answer = client("ec2", region).run_instances(
            ImageId=image,
            InstanceType=kind,
            MinCount=share,
            MaxCount=share,
            NetworkInterfaces=[
                {
                    "DeviceIndex": 0,
                    "SubnetId": subnets[zone],
                    "Groups": [net.groups[group]],
                    "AssociatePublicIpAddress": public,
                }
            ],
            BlockDeviceMappings=[disk(kind, encrypted=tokens)],
            MetadataOptions={"HttpTokens": "required" if tokens else "optional", "HttpEndpoint": "enabled"},
            Monitoring={"Enabled": service in ("pix-gateway", "cards", "ledger")},
            TagSpecifications=spec("instance", label) + spec("volume", label),
        )
        ids.extend(i["InstanceId"] for i in answer["Instances"])


def disk(kind, encrypted):
    old = kind.split(".")[0] in ("m3", "m4", "t2", "c4", "r4")
    return {
        "DeviceName": "/dev/xvda",
        "Ebs": {
            "VolumeSize": 100,
            "VolumeType": "gp2" if old else "gp3",
            "Encrypted": encrypted,
            "DeleteOnTermination": True,
        },
    }


def scale(net, image, name, service, env, kind, count, zones, tokens):
    """A launch template and the group that runs it."""
    label = tags(name, service, env)
    template = client("ec2").create_launch_template(
        LaunchTemplateName=name,
        LaunchTemplateData={
            "ImageId": image,
            "InstanceType": kind,
            "SecurityGroupIds": [net.groups["app" if env == "production" else "staging-app"]],
            "BlockDeviceMappings": [disk(kind, encrypted=tokens)],
            "MetadataOptions": {"HttpTokens": "required" if tokens else "optional"},
            "TagSpecifications": spec("instance", label),
        },
        TagSpecifications=spec("launch-template", label),
    )["LaunchTemplate"]["LaunchTemplateId"]
    client("autoscaling").create_auto_scaling_group(
        AutoScalingGroupName=name,
        LaunchTemplate={"LaunchTemplateId": template, "Version": "$Latest"},
        MinSize=count if name == "statements-worker" else max(1, count // 2),
        MaxSize=count if name == "statements-worker" else count * 2,
        DesiredCapacity=count,
        VPCZoneIdentifier=",".join(net.private[env][zone] for zone in zones),
        HealthCheckType="ELB" if service in ("pix-gateway", "cards") else "EC2",
        HealthCheckGracePeriod=120,
        Tags=[
            {"Key": k, "Value": v, "PropagateAtLaunch": True, "ResourceId": name, "ResourceType": "auto-scaling-group"}
            for k, v in label.items()
        ],
    )
    if service in ("pix-gateway", "cards", "mobile-bff"):
        client("autoscaling").put_scaling_policy(
            AutoScalingGroupName=name,
            PolicyName=f"{name}-cpu",
            PolicyType="TargetTrackingScaling",
            TargetTrackingConfiguration={
                "PredefinedMetricSpecification": {"PredefinedMetricType": "ASGAverageCPUUtilization"},
                "TargetValue": 55.0,
            },
        )


def require_tokens(compute):
    """The simulator's Auto Scaling does not pass the template's metadata options on."""
    for name, *_, tokens in GROUPS:
        for instance in compute.instances[name] if tokens else []:
            client("ec2").modify_instance_metadata_options(
                InstanceId=instance, HttpTokens="required", HttpEndpoint="enabled"
            )


def addresses(compute):
    """Elastic IPs: on the bastions and the FTP servers, and three that nothing uses."""
    ec2 = client("ec2")
    for instance in compute.instances["bastion"] + compute.instances["partner-ftp"]:
        address = ec2.allocate_address(
            Domain="vpc", TagSpecifications=spec("elastic-ip", tags("fixed-address", "platform"))
        )
        ec2.associate_address(InstanceId=instance, AllocationId=address["AllocationId"])
    for name in ["old-bastion", "boleto-cutover", "unknown"]:
        ec2.allocate_address(
            Domain="vpc", TagSpecifications=spec("elastic-ip", tags(name, "platform"))
        )


def volumes(compute):
    """Data volumes on Kafka and the ledger's core, leftovers of migrations, snapshots of both."""
    ec2 = client("ec2")
    for name, kind, encrypted in [("kafka", "st1", True), ("ledger-core", "io1", False), ("onboarding-mongo", "gp2", False)]:
        service = next(fleet[1] for fleet in FLEETS if fleet[0] == name)
        for index, instance in enumerate(compute.instances[name]):
            zone = ec2.describe_instances(InstanceIds=[instance])["Reservations"][0]["Instances"][0]["Placement"]["AvailabilityZone"]
            label = tags(f"{name}-data-{index}", service)
            volume = volume_of(ec2, zone, 500, kind, encrypted, label)
            ec2.attach_volume(VolumeId=volume, InstanceId=instance, Device="/dev/sdf")
            if name != "kafka" or index == 0:
                ec2.create_snapshot(
                    VolumeId=volume,
                    Description=f"{name} {index}",
                    TagSpecifications=spec("snapshot", label),
                )
    for index in range(17):
        label = tags(f"migration-leftover-{index}", "platform")
        volume = volume_of(ec2, HOME + "a", 200 + 50 * index, "gp2", index % 3 == 0, label)
        if index < 3:
            snapshot = ec2.create_snapshot(
                VolumeId=volume, Description="before cut-over", TagSpecifications=spec("snapshot", label)
            )["SnapshotId"]
            if index == 1:
                ec2.modify_snapshot_attribute(
                    SnapshotId=snapshot,
                    Attribute="createVolumePermission",
                    OperationType="add",
                    GroupNames=["all"],
                )


def volume_of(ec2, zone, size, kind, encrypted, label):
    iops = {"Iops": 3000} if kind == "io1" else {}
    return ec2.create_volume(
        AvailabilityZone=zone,
        Size=size,
        VolumeType=kind,
        Encrypted=encrypted,
        TagSpecifications=spec("volume", label),
        **iops,
    )["VolumeId"]


def images():
    """Two machine images of our own; one at home was shared with everyone by mistake."""
    made = []
    for region in [HOME, ABROAD]:
        ec2 = client("ec2", region)
        base = ec2.describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
        builder = ec2.run_instances(ImageId=base, MinCount=1, MaxCount=1, InstanceType="t3.micro")["Instances"][0]
        for name in ["jangada-base", "jangada-base-old"]:
            image = ec2.create_image(InstanceId=builder["InstanceId"], Name=name)["ImageId"]
            ec2.create_tags(Resources=[image], Tags=pairs(tags(name, "platform")))
            if name == "jangada-base":
                made.append(image)
            elif region == HOME:
                ec2.modify_image_attribute(
                    ImageId=image, LaunchPermission={"Add": [{"Group": "all"}]}
                )
        ec2.terminate_instances(InstanceIds=[builder["InstanceId"]])
    return made
