#!/usr/bin/env python3
"""Writes what the AWS provider makes of attributes that are not written: provider-defaults.txt.

usage: provider-defaults.py WORKDIR

WORKDIR holds a Terraform configuration with the AWS provider, initialised (terraform init). The
provider's schema tells which attributes it computes, and which are lists; for the others a plan of one resource per type,
and one per block in it, shows the value that it puts where nothing is written. No AWS call is made.
"""
import json
import pathlib
import re
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parent.parent
OUT = HOME / "iac/src/main/resources/dev/atoll/iac/terraform/provider-defaults.txt"
ARN = "arn:aws:iam::111122223333:role/x"
SAMPLES = [  # by name, the first that fits
    (r"container_definitions", '[{"name":"a","image":"b","memory":64}]'),
    (r"policy|.*_policy|.*definition.*|.*document.*|content", '{"Version":"2012-10-17","Statement":[]}'),
    (r"assume_role_policy", '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"ec2.amazonaws.com"}}]}'),
    (r"launch_type", "EC2"),
    (r".*cidr.*|.*ipv4.*", "10.0.0.0/24"),
    (r".*arn.*|.*role$", ARN),
    (r"protocol", "tcp"),
    (r"schedule_expression|schedule", "rate(5 minutes)"),
    (r"engine", "aurora-mysql"),
    (r"status", "Enabled"),
    (r"email.*", "a@example.com"),
    (r".*_at$|.*_time$", "2030-01-01T00:00:00Z"),
    (r"type", "ingress"),
    (r".*", "abcdefgh"),
]

TARGET = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/x/0123456789abcdef"
QUEUE = "arn:aws:sqs:us-east-1:111122223333:x"
INSTEAD = {  # what the names of attributes do not tell
    "aws_autoscaling_attachment": {"elb": "x"},
    "aws_autoscaling_group": {"launch_configuration": "x", "availability_zones": ["us-east-1a"], "min_size": 1, "max_size": 1},
    "aws_cloudfront_distribution": {
        "origin": [{"domain_name": "x.example.com", "origin_id": "a"}],
        "default_cache_behavior": [{"allowed_methods": ["GET", "HEAD"], "cached_methods": ["GET", "HEAD"], "target_origin_id": "a", "viewer_protocol_policy": "allow-all", "cache_policy_id": "x"}],
        "restrictions": [{"geo_restriction": [{"restriction_type": "none"}]}],
        "viewer_certificate": [{"cloudfront_default_certificate": True}],
    },
    "aws_cloudwatch_metric_alarm": {"comparison_operator": "GreaterThanThreshold", "metric_name": "x", "namespace": "AWS/EC2", "period": 60, "statistic": "Average"},
    "aws_customer_gateway": {"bgp_asn": 65000, "type": "ipsec.1", "ip_address": "192.0.2.1"},
    "aws_dynamodb_table": {"hash_key": "a", "attribute": [{"name": "a", "type": "S"}], "read_capacity": 1, "write_capacity": 1},
    "aws_ebs_volume": {"size": 8, "availability_zone": "us-east-1a"},
    "aws_efs_backup_policy": {"backup_policy": [{"status": "ENABLED"}]},
    "aws_eip_association": {"instance_id": "i-1", "allocation_id": "eipalloc-1"},
    "aws_elasticache_cluster": {"engine": "redis", "node_type": "cache.t3.micro", "num_cache_nodes": 1},
    "aws_elb": {"listener": [{"instance_port": 80, "instance_protocol": "http", "lb_port": 80, "lb_protocol": "http"}], "subnets": ["subnet-1"]},
    "aws_flow_log": {"vpc_id": "vpc-1", "log_destination": "arn:aws:s3:::x", "log_destination_type": "s3", "traffic_type": "ALL"},
    "aws_guardduty_detector_feature": {"name": "S3_DATA_EVENTS", "status": "ENABLED"},
    "aws_iam_policy_attachment": {"roles": ["x"]},
    "aws_iam_role_policy": {"role": "x"},
    "aws_instance": {"ami": "ami-1", "instance_type": "t3.micro"},
    "aws_lambda_event_source_mapping": {"event_source_arn": QUEUE},
    "aws_lambda_function": {"filename": "/dev/null", "runtime": "python3.12", "handler": "a.b"},
    "aws_lambda_function_url": {"authorization_type": "NONE"},
    "aws_lb": {"subnets": ["subnet-1", "subnet-2"]},
    "aws_lb_listener": {"load_balancer_arn": TARGET, "port": 80, "protocol": "HTTP", "default_action": [{"type": "forward", "target_group_arn": TARGET}]},
    "aws_lb_target_group": {"port": 80, "protocol": "HTTP", "vpc_id": "vpc-1"},
    "aws_network_acl_rule": {"rule_action": "allow", "protocol": "-1", "cidr_block": "10.0.0.0/24"},
    "aws_route": {"destination_cidr_block": "0.0.0.0/0", "gateway_id": "igw-1"},
    "aws_route53_health_check": {"type": "HTTP", "fqdn": "example.com"},
    "aws_route_table_association": {"subnet_id": "subnet-1"},
    "aws_s3_bucket_acl": {"acl": "private"},
    "aws_s3_bucket_ownership_controls": {"rule": [{"object_ownership": "BucketOwnerEnforced"}]},
    "aws_secretsmanager_secret_rotation": {"rotation_lambda_arn": ARN, "rotation_rules": [{"automatically_after_days": 30}]},
    "aws_security_group_rule": {"type": "ingress", "protocol": "tcp", "cidr_blocks": ["10.0.0.0/24"]},
    "aws_sns_topic_subscription": {"topic_arn": "arn:aws:sns:us-east-1:111122223333:x", "protocol": "sqs", "endpoint": QUEUE},
    "aws_ssm_parameter": {"type": "String", "value": "x"},
    "aws_vpc_security_group_egress_rule": {"cidr_ipv4": "10.0.0.0/24", "ip_protocol": "tcp", "from_port": 80, "to_port": 80},
    "aws_vpc_security_group_ingress_rule": {"cidr_ipv4": "10.0.0.0/24", "ip_protocol": "tcp", "from_port": 80, "to_port": 80},
    "aws_vpn_connection": {"type": "ipsec.1", "transit_gateway_id": "tgw-1"},
}


def sample(name, kind):
    if kind == "bool":
        return True
    if kind == "number":
        return 60
    if kind == "string":
        return next(value for pattern, value in SAMPLES if re.fullmatch(pattern, name))
    if kind[0] in ("list", "set"):
        return [sample(name, kind[1])]
    if kind[0] == "map":
        return {"key": sample(name, kind[1])}
    if kind[0] == "object":
        return {key: sample(key, inner) for key, inner in kind[1].items()}
    return "abcdefgh"


def minimal(block):
    body = {
        name: sample(name, attribute["type"])
        for name, attribute in block.get("attributes", {}).items()
        if attribute.get("required") and "type" in attribute
    }
    for name, inner in block.get("block_types", {}).items():
        if inner.get("min_items", 0) > 0:
            body[name] = [minimal(inner["block"])]
    return body


def with_block(block, path, body):
    if path:
        inner = block["block_types"][path[0]]["block"]
        own = body.get(path[0])
        body[path[0]] = [with_block(inner, path[1:], dict(own[0]) if own else minimal(inner))]
    return body


def paths(block, above=()):
    yield above
    if len(above) < 3:
        for name, inner in block.get("block_types", {}).items():
            if inner.get("nesting_mode") in ("list", "set", "single") and name != "timeouts":
                yield from paths(inner["block"], above + (name,))


def at(block, path):
    for name in path:
        block = block["block_types"][name]["block"]
    return block


def types(schemas):
    """Those that the bundled knowledge reads."""
    text = "\n".join(file.read_text() for file in (HOME / "knowledge/aws").glob("*/*.yaml"))
    return sorted(set(re.findall(r"\baws_[a-z0-9_]+", text)) & set(schemas))


def run(work, *command):
    return subprocess.run(["terraform", *command], cwd=work, capture_output=True, text=True, check=False)


def value(planned, path):
    for name in path:
        planned = planned.get(name)
        if isinstance(planned, list):
            planned = planned[0] if planned else None
        if not isinstance(planned, dict):
            return None
    return planned


def main():
    work = pathlib.Path(sys.argv[1])
    schemas = next(iter(json.loads(run(work, "providers", "schema", "-json").stdout)["provider_schemas"].values()))["resource_schemas"]
    samples, written = {}, {}
    for kind in types(schemas):
        for number, path in enumerate(paths(schemas[kind]["block"])):
            name = f"{kind}-{number}"
            samples[name] = (kind, path)
            written[name] = body = with_block(schemas[kind]["block"], path, minimal(schemas[kind]["block"]) | INSTEAD.get(kind, {}))
            (work / f"{name}.tf.json").write_text(json.dumps({"resource": {kind: {name: body}}}))
    print(f"{len(samples)} samples", file=sys.stderr)
    for _ in range(8):
        told = json.loads(run(work, "validate", "-json").stdout)
        bad = {d["range"]["filename"] for d in told["diagnostics"] if d["severity"] == "error" and "range" in d}
        print(f"{len(bad)} refused", file=sys.stderr)
        for name in bad:
            (work / name).unlink()
        if not bad:
            break
    for _ in range(8):
        plan = run(work, "plan", "-refresh=false", "-out=plan.bin", "-no-color", "-input=false")
        if plan.returncode == 0:
            break
        bad = set(re.findall(r"on (aws_[a-z0-9_]+-\d+\.tf\.json)", plan.stderr))
        bad |= {f"{name}.tf.json" for name in re.findall(r"with aws_[a-z0-9_]+\.(aws_[a-z0-9_]+-\d+)", plan.stderr)}
        print(f"{len(bad)} not planned", file=sys.stderr)
        if not bad:
            sys.exit(plan.stderr)
        for name in bad:
            (work / name).unlink(missing_ok=True)
    shown = json.loads(run(work, "show", "-json", "plan.bin").stdout)
    planned = {change["name"]: change["change"] for change in shown["resource_changes"]}

    lines = []
    for name, (kind, path) in samples.items():
        block = at(schemas[kind]["block"], path)
        words = set()
        after = value(planned[name]["after"], path) if name in planned else None
        own = value(written[name], path) or {}
        unknown = value(planned[name]["after_unknown"], path) or {} if name in planned else {}
        inside = {key: each for key, each in block.get("attributes", {}).items() if each.get("optional") and not each.get("computed")}
        inside |= block.get("block_types", {})
        for attribute in inside if after is not None else ():
            default = after.get(attribute)
            if unknown.get(attribute) is True or attribute == "timeouts" or attribute in own:
                continue
            if default in (None, "", [], {}):
                words.add(attribute)
            elif isinstance(default, (bool, int, float)) or (isinstance(default, str) and " " not in default):
                words.add(f"{attribute}={json.dumps(default)}")
        for attribute, details in block.get("attributes", {}).items():
            if isinstance(details.get("type"), list) and details["type"][0] in ("list", "set"):
                words.add(f"{attribute}[]")
        lines.append(" ".join([".".join((kind,) + path), *sorted(words)]))
        for attribute, details in block.get("attributes", {}).items():  # blocks written as attributes
            shape = details.get("type")
            if isinstance(shape, list) and shape[0] in ("list", "set") and isinstance(shape[1], list) and shape[1][0] == "object":
                inner = sorted(key for key, each in shape[1][1].items() if isinstance(each, list))
                if inner:
                    lines.append(" ".join([".".join((kind,) + path + (attribute,)), *inner]))
    header = "# path, attributes that are empty where they are not written, others with their values, all lists and sets as name[]; made by scripts/provider-defaults.py"
    OUT.write_text("\n".join([header, *sorted(lines)]) + "\n")
    print(f"{len(planned)} planned, {len(lines)} lines", file=sys.stderr)


main()
