"""166 load balancers: the ALBs and NLBs of today, and the classic ones nobody dared to move."""

from base import SERVICES, client, pairs, tags

BALANCERS = 166
CLASSIC, NETWORK = 56, 34
OLD_TLS = "ELBSecurityPolicy-2016-08"
NEW_TLS = "ELBSecurityPolicy-TLS13-1-2-2021-06"


def build(net, compute, certificate, logs):
    names = list(plan())
    for name, kind, service, env, index in names:
        create = {"classic": classic, "network": network, "application": application}[kind]
        create(net, compute, name, service, env, index, certificate, logs)
    groups = client("autoscaling")
    arns = {
        group["TargetGroupName"]: group["TargetGroupArn"]
        for page in client("elbv2").get_paginator("describe_target_groups").paginate()
        for group in page["TargetGroups"]
    }
    for group in ["pix-gateway-api", "cards-api", "mobile-bff", "boleto-api"]:
        target = next(arn for name, arn in arns.items() if name.startswith(group.split("-")[0]))
        groups.attach_load_balancer_target_groups(AutoScalingGroupName=group, TargetGroupARNs=[target])


def plan():
    """Names and kinds, dealt out over services and environments."""
    services = list(SERVICES)
    for index in range(BALANCERS):
        service = services[index % len(services)]
        env = "staging" if index % 3 == 2 else "production"
        if index < CLASSIC:
            kind, word = "classic", "elb"
        elif index < CLASSIC + NETWORK:
            kind, word = "network", "nlb"
        else:
            kind, word = "application", "alb"
        yield f"{service}-{env[:4]}-{word}-{index:03d}"[:32], kind, service, env, index


def targets(compute, service, env, index):
    """Two to four instances of the service; every seventh balancer has been left without."""
    if index % 7 == 3:
        return []
    suffix = "-stg" if env == "staging" else ""
    own = [
        ids
        for fleet, ids in sorted(compute.instances.items())
        if fleet.startswith(service.split("-")[0]) and fleet.endswith("-stg") == bool(suffix)
    ]
    ids = own[index % len(own)] if own else compute.instances["credit-engine" if env == "production" else "cards-processor-stg"]
    return [ids[(index + step) % len(ids)] for step in range(2 + index % 3)]


def classic(net, compute, name, service, env, index, certificate, logs):
    elb = client("elb")
    zones = ["a"] if index % 2 else ["a", "b"]
    secure = index % 3 == 0
    listener = {"LoadBalancerPort": 80, "Protocol": "HTTP", "InstancePort": 8080, "InstanceProtocol": "HTTP"}
    if secure:
        listener |= {"LoadBalancerPort": 443, "Protocol": "HTTPS", "SSLCertificateId": certificate}
    internal = index % 4 == 0
    elb.create_load_balancer(
        LoadBalancerName=name,
        Listeners=[listener],
        Subnets=[(net.private if internal else net.public)[env][zone] for zone in zones],
        SecurityGroups=[net.groups["edge" if env == "production" else "staging-edge"]],
        Scheme="internal" if internal else "internet-facing",
        Tags=pairs(tags(name, service, env)),
    )
    elb.configure_health_check(
        LoadBalancerName=name,
        HealthCheck={"Target": "HTTP:8080/health", "Interval": 30, "Timeout": 5, "UnhealthyThreshold": 2, "HealthyThreshold": 3},
    )
    elb.modify_load_balancer_attributes(
        LoadBalancerName=name,
        LoadBalancerAttributes={
            "CrossZoneLoadBalancing": {"Enabled": index % 5 < 2},
            "ConnectionDraining": {"Enabled": index % 4 != 1, "Timeout": 120},
            "AccessLog": {"Enabled": True, "S3BucketName": logs, "EmitInterval": 60} if index % 6 == 0 else {"Enabled": False},
            "ConnectionSettings": {"IdleTimeout": 60},
        },
    )
    instances = targets(compute, service, env, index)
    if instances:
        elb.register_instances_with_load_balancer(
            LoadBalancerName=name, Instances=[{"InstanceId": i} for i in instances]
        )


def network(net, compute, name, service, env, index, certificate, logs):
    zones = ["a"] if index % 2 else ["a", "b", "c"]
    tls = index % 3 == 0
    modern(
        net, compute, name, service, env, index, zones, "network", certificate, logs,
        listeners=[(443, "TLS", OLD_TLS)] if tls else [(9000, "TCP", None)],
        protocol="TCP",
        attributes={
            "load_balancing.cross_zone.enabled": str(index % 4 == 0).lower(),
            "deletion_protection.enabled": str(env == "production" and index % 3 == 1).lower(),
        },
    )


def application(net, compute, name, service, env, index, certificate, logs):
    zones = ["a", "b", "c"] if env == "production" and index % 4 else ["a", "b"]
    secure = index % 4 != 2
    modern(
        net, compute, name, service, env, index, zones, "application", certificate, logs,
        listeners=[(443, "HTTPS", OLD_TLS if index % 3 == 0 else NEW_TLS), (80, "HTTP", None)] if secure else [(80, "HTTP", None)],
        protocol="HTTP",
        attributes={
            "deletion_protection.enabled": str(env == "production" and index % 2 == 0).lower(),
            "routing.http.drop_invalid_header_fields.enabled": str(index % 3 == 0).lower(),
            "access_logs.s3.enabled": str(index % 5 == 0).lower(),
            "access_logs.s3.bucket": logs,
            "idle_timeout.timeout_seconds": "60",
        },
    )


def modern(net, compute, name, service, env, index, zones, kind, certificate, logs, listeners, protocol, attributes):
    elb = client("elbv2")
    label = pairs(tags(name, service, env))
    internal = index % 3 == 1
    groups = {"SecurityGroups": [net.groups["edge" if env == "production" else "staging-edge"]]} if kind == "application" else {}
    balancer = elb.create_load_balancer(
        Name=name,
        Type=kind,
        Subnets=[(net.private if internal else net.public)[env][zone] for zone in zones],
        Scheme="internal" if internal else "internet-facing",
        Tags=label,
        **groups,
    )["LoadBalancers"][0]["LoadBalancerArn"]
    elb.modify_load_balancer_attributes(LoadBalancerArn=balancer, Attributes=pairs(attributes))
    target = elb.create_target_group(
        Name=name,
        Protocol=protocol,
        Port=8080,
        VpcId=net.vpcs[env],
        TargetType="instance",
        HealthCheckProtocol=protocol,
        HealthCheckPath="/health",
        Tags=label,
    )["TargetGroups"][0]["TargetGroupArn"]
    instances = targets(compute, service, env, index)
    if instances:
        elb.register_targets(TargetGroupArn=target, Targets=[{"Id": i, "Port": 8080} for i in instances])
    for port, protocol, tls in listeners:
        secure = {"Certificates": [{"CertificateArn": certificate}], "SslPolicy": tls} if tls else {}
        redirect = port == 80 and len(listeners) == 2 and index % 5 != 0
        action = (
            {"Type": "redirect", "RedirectConfig": {"Protocol": "HTTPS", "Port": "443", "StatusCode": "HTTP_301"}}
            if redirect
            else {"Type": "forward", "TargetGroupArn": target}
        )
        elb.create_listener(
            LoadBalancerArn=balancer, Protocol=protocol, Port=port, DefaultActions=[action], **secure
        )
