"""What AWS answers and the simulator does not know, as an account with nothing there would answer.

A WSGI application around the simulator's own. What it cannot answer at all, and nobody answers below, is empty.
Keys are `service:Operation`, or for services that
work by path `service:METHOD path-pattern`. Values are JSON for these, XML fields for EC2, or a
function of the region and the pattern's groups that gives one of these, or (status, content type, body).
"""

import io
import json
import re
import urllib.error
import urllib.request

PARTIAL = {
    "ec2:GetEbsDefaultKmsKeyId": "<kmsKeyId>alias/aws/ebs</kmsKeyId>",
    "ec2:GetImageBlockPublicAccessState": "<imageBlockPublicAccessState>unblocked</imageBlockPublicAccessState>",
    "ec2:GetInstanceMetadataDefaults": "<accountLevel/>",
    "ec2:GetSerialConsoleAccessStatus": "<serialConsoleAccessEnabled>false</serialConsoleAccessEnabled>",
    "ec2:GetSnapshotBlockPublicAccessState": "<state>unblocked</state>",
    "compute-optimizer:GetEnrollmentStatus": {"status": "Inactive", "memberAccountsEnrolled": False},
    "config:DescribeDeliveryChannelStatus": {"DeliveryChannelsStatus": []},
    "directconnect:DescribeDirectConnectGateways": {"directConnectGateways": []},
    "directconnect:DescribeVirtualInterfaces": {"virtualInterfaces": []},
    "ssm:DescribeInstanceInformation": {"InstanceInformationList": []},
    "ssm:DescribeInstancePatchStates": {"InstancePatchStates": []},
    "access-analyzer:GET /analyzer": {"analyzers": []},
    "backup:GET /backup/plans/[^/]+/selections": {"BackupSelectionsList": []},
    "backup:GET /backup-vaults/[^/]+/access-policy": lambda region: error(404, "ResourceNotFoundException"),
    "backup:GET /account-settings": {
        "ResourceTypeOptInPreference": {"Aurora": True, "DynamoDB": True, "EFS": True, "RDS": True, "S3": True}
    },
    "backup:GET /resources": {"Results": []},
    "backup:GET /restore-testing/plans": {"RestoreTestingPlans": []},
    "backup:GET /backup-vaults/[^/]+/notification-configuration": lambda region: error(404, "ResourceNotFoundException"),
    "macie2:GET /macie": {
        "createdAt": "2025-03-01T10:00:00Z", "updatedAt": "2025-03-01T10:00:00Z",
        "status": "ENABLED", "findingPublishingFrequency": "SIX_HOURS",
    },
    "eks:GET /clusters/[^/]+/addons": {"addons": []},
    "guardduty:GET /detector/[^/]+/publishingDestination": {"destinations": []},
    "securityhub:POST /standards/get": lambda region: error(401, "InvalidAccessException"),
    "s3:GET /([^/?]+)/?[?]policyStatus": lambda region, bucket: policy_status(bucket),
}


def error(status, code):
    return status, "application/json", json.dumps({"__type": code, "message": "not found"})


def policy_status(bucket):
    """Public where a statement allows everyone without a condition; AWS weighs more than that."""
    from moto.backends import get_backend

    held = get_backend("s3")["123456789012"]["aws"].buckets[bucket].policy
    if not held:
        return 404, "application/xml", "<Error><Code>NoSuchBucketPolicy</Code></Error>"
    public = any(
        s["Effect"] == "Allow" and s.get("Principal") in ("*", {"AWS": "*"}) and "Condition" not in s
        for s in json.loads(held)["Statement"]
    )
    namespace = "http://s3.amazonaws.com/doc/2006-03-01/"
    body = f'<PolicyStatus xmlns="{namespace}"><IsPublic>{str(public).lower()}</IsPublic></PolicyStatus>'
    return 200, "application/xml", body


def forwarded(tool, environ, body):
    """What the simulated Tool says; the kind of an error goes into its body, where clients look for it, too."""
    url = f"{tool}{environ.get('RAW_URI') or environ['REQUEST_URI']}"
    request = urllib.request.Request(url, data=body or None, method=environ["REQUEST_METHOD"])
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, "application/json", answer.read().decode()
    except urllib.error.HTTPError as refused:
        told = json.loads(refused.read()) | {"__type": refused.headers["x-amzn-ErrorType"]}
        return refused.code, "application/json", json.dumps(told)


def reply(start_response, status, kind, payload):
    head = [("Content-Type", kind), ("Content-Length", str(len(payload)))]
    if kind == "application/cbor":
        head.append(("smithy-protocol", "rpc-v2-cbor"))
    start_response(f"{status} x", head)
    return [payload]


def empty(environ, body):
    """An answer without a field, in the protocol of the question."""
    action = re.search(rb"(?:^|&)Action=(\w+)", body)
    if action:
        name = action.group(1).decode()
        return "text/xml", f"<{name}Response><{name}Result/></{name}Response>".encode()
    if "HTTP_SMITHY_PROTOCOL" in environ:
        return "application/cbor", b"\xa0"
    return "application/json", b"{}"


class Completed:
    """The simulator, completed; an estate's own answers go before the general ones, the Tool's before all."""

    def __init__(self, simulator, own, tool=""):
        self.simulator = simulator
        self.tool = tool
        self.known = own | {key: value for key, value in PARTIAL.items() if key not in own}

    def __call__(self, environ, start_response):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        answer = self.answer(environ, body)
        if answer is not None:
            status, kind, text = answer
            return reply(start_response, status, kind, text.encode())
        heard = []
        try:
            payload = b"".join(self.simulator(environ, lambda *head: heard.append(head)))
        except Exception:  # so it meets what it has not heard of
            return reply(start_response, 200, *empty(environ, body))
        if heard[0][0][:3] in ("404", "500", "501") and payload.startswith(b"<!doctype html>"):
            return reply(start_response, 200, *empty(environ, body))
        start_response(*heard[0])
        return [payload]

    def answer(self, environ, body):
        scope = re.search(r"/([^/]+)/([^/]+)/aws4_request", environ.get("HTTP_AUTHORIZATION", ""))
        if not scope:
            return None
        region, service = scope.groups()
        if service == "wellarchitected" and self.tool:
            return forwarded(self.tool, environ, body)
        action = re.search(rb"(?:^|&)Action=(\w+)", body)
        if "HTTP_X_AMZ_TARGET" in environ:
            return self.named(service, environ["HTTP_X_AMZ_TARGET"].split(".")[-1], region)
        if action:
            return self.named(service, action.group(1).decode(), region)
        query = environ.get("QUERY_STRING", "")
        path = environ["PATH_INFO"] + (f"?{query}" if service == "s3" else "")
        for pattern, value in self.known.items():
            found = re.fullmatch(pattern, f"{service}:{environ['REQUEST_METHOD']} {path.rstrip('/=')}")
            if found:
                value = value(region, *found.groups()) if callable(value) else value
                return value if isinstance(value, tuple) else (200, "application/json", json.dumps(value))
        return None

    def named(self, service, operation, region):
        value = self.known.get(f"{service}:{operation}")
        if callable(value):
            value = value(region)
        if value is None:
            return None
        if isinstance(value, str):
            namespace = "http://ec2.amazonaws.com/doc/2016-11-15/"
            xml = f'<{operation}Response xmlns="{namespace}"><requestId>0</requestId>{value}</{operation}Response>'
            return 200, "text/xml", xml
        return 200, "application/x-amz-json-1.1", json.dumps(value)
