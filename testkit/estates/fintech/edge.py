"""Certificates, CloudFront and Route 53."""

from base import ABROAD, DOMAIN, HOME, client, pairs, tags

DISTRIBUTIONS = [
    # name, service, origin bucket or host, TLS policy, logs, failover
    ("site", "platform", "jangada-site.s3.amazonaws.com", "TLSv1.2_2021", True, True),
    ("app", "mobile-bff", "jangada-mobile-assets.s3.amazonaws.com", "TLSv1.2_2021", True, False),
    ("cards-images", "cards", "jangada-cards-images.s3.amazonaws.com", "TLSv1", False, False),
    ("api", "pix-gateway", f"origin-api.{DOMAIN}", "TLSv1.2_2019", False, False),
    ("onboarding", "onboarding", f"origin-onboarding.{DOMAIN}", "TLSv1.1_2016", False, False),
]


def certificates():
    """Validated ones; the simulator issues them at once."""
    home = client("acm").request_certificate(
        DomainName=f"*.{DOMAIN}", ValidationMethod="DNS", Tags=pairs(tags("wildcard", "platform"))
    )["CertificateArn"]
    client("acm").request_certificate(
        DomainName=f"old.{DOMAIN}", ValidationMethod="EMAIL", Tags=pairs(tags("old", "platform"))
    )
    abroad = client("acm", ABROAD).request_certificate(
        DomainName=f"*.{DOMAIN}", ValidationMethod="DNS", Tags=pairs(tags("wildcard-cdn", "platform"))
    )["CertificateArn"]
    return {"home": home, "abroad": abroad}


def build(certs, buckets):
    domains = {name: distribution(certs["abroad"], buckets["logs"], name, *rest) for name, *rest in DISTRIBUTIONS}
    zones(domains)


def distribution(certificate, logs, name, service, host, tls, logged, failover):
    origins = [origin("main", host)]
    groups = {"Quantity": 0}
    if failover:
        origins.append(origin("spare", f"spare-{host}"))
        groups = {
            "Quantity": 1,
            "Items": [
                {
                    "Id": "both",
                    "FailoverCriteria": {"StatusCodes": {"Quantity": 2, "Items": [502, 503]}},
                    "Members": {"Quantity": 2, "Items": [{"OriginId": "main"}, {"OriginId": "spare"}]},
                }
            ],
        }
    config = {
        "CallerReference": name,
        "Comment": f"{name}.{DOMAIN}",
        "Enabled": True,
        "Aliases": {"Quantity": 1, "Items": [f"{name}.{DOMAIN}"]},
        "DefaultRootObject": "index.html" if failover else "",
        "Origins": {"Quantity": len(origins), "Items": origins},
        "OriginGroups": groups,
        "DefaultCacheBehavior": {
            # AWS would want the group's id here; the simulator knows origins only
            "TargetOriginId": "main",
            "ViewerProtocolPolicy": "redirect-to-https" if logged else "allow-all",
            "MinTTL": 0,
            "ForwardedValues": {"QueryString": False, "Cookies": {"Forward": "none"}},
            "TrustedSigners": {"Enabled": False, "Quantity": 0},
            "Compress": True,
        },
        "ViewerCertificate": {
            "ACMCertificateArn": certificate, "SSLSupportMethod": "sni-only", "MinimumProtocolVersion": tls,
        },
        "Logging": {
            "Enabled": logged, "IncludeCookies": False,
            "Bucket": f"{logs}.s3.amazonaws.com" if logged else "", "Prefix": f"cdn/{name}/" if logged else "",
        },
        "PriceClass": "PriceClass_All",
        "HttpVersion": "http2",
    }
    answer = client("cloudfront", ABROAD).create_distribution_with_tags(
        DistributionConfigWithTags={"DistributionConfig": config, "Tags": {"Items": pairs(tags(name, service))}}
    )
    return answer["Distribution"]["DomainName"]


def origin(name, host):
    made = {"Id": name, "DomainName": host, "OriginPath": "", "CustomHeaders": {"Quantity": 0}}
    if ".s3." in host:
        made["S3OriginConfig"] = {"OriginAccessIdentity": ""}
    else:
        made["CustomOriginConfig"] = {
            "HTTPPort": 80, "HTTPSPort": 443, "OriginProtocolPolicy": "http-only",
            "OriginSslProtocols": {"Quantity": 1, "Items": ["TLSv1"]},
        }
    return made


def zones(domains):
    route53 = client("route53", ABROAD)
    zone = route53.create_hosted_zone(Name=f"{DOMAIN}.", CallerReference="public")["HostedZone"]["Id"].split("/")[-1]
    route53.change_tags_for_resource(ResourceType="hostedzone", ResourceId=zone, AddTags=pairs(tags(DOMAIN, "platform")))
    check = route53.create_health_check(
        CallerReference="api",
        HealthCheckConfig={
            "Type": "HTTPS", "FullyQualifiedDomainName": f"origin-api.{DOMAIN}", "Port": 443,
            "ResourcePath": "/health", "RequestInterval": 30, "FailureThreshold": 3,
        },
    )["HealthCheck"]["Id"]
    internal = [b for b in client("elbv2").describe_load_balancers()["LoadBalancers"] if b["Type"] == "application"]
    records = [alias(f"{name}.{DOMAIN}.", "Z2FDTNDATAQYW2", domain) for name, domain in domains.items()]
    for host, balancer in zip(["origin-onboarding", "backoffice", "boleto", "kyc", "cards-api", "ledger-api"], internal):
        records.append(alias(f"{host}.{DOMAIN}.", balancer["CanonicalHostedZoneId"], balancer["DNSName"]))
    for role, balancer, health in [("PRIMARY", internal[0], {"HealthCheckId": check}), ("SECONDARY", internal[1], {})]:
        records.append(
            alias(f"origin-api.{DOMAIN}.", balancer["CanonicalHostedZoneId"], balancer["DNSName"])
            | {"SetIdentifier": role.lower(), "Failover": role} | health
        )
    records += [
        plain(f"jenkins.{DOMAIN}.", "A", "203.0.113.77"),
        plain(f"sftp.{DOMAIN}.", "A", "203.0.113.78"),
        plain(f"{DOMAIN}.", "MX", "10 mail.jangada.example."),
        plain(f"{DOMAIN}.", "TXT", '"v=spf1 -all"'),
        plain(f"status.{DOMAIN}.", "CNAME", "status.hosting.example."),
    ]
    change(route53, zone, records)
    private = route53.create_hosted_zone(
        Name="jangada.internal.", CallerReference="private",
        HostedZoneConfig={"PrivateZone": True, "Comment": "inside"},
        VPC={"VPCRegion": HOME, "VPCId": client("ec2").describe_vpcs()["Vpcs"][0]["VpcId"]},
    )["HostedZone"]["Id"].split("/")[-1]
    change(route53, private, [plain(f"{n}.jangada.internal.", "CNAME", f"{n}.sa-east-1.rds.amazonaws.com.") for n in ("ledger-db", "cards-db")])


def alias(name, zone, domain):
    return {
        "Name": name, "Type": "A",
        "AliasTarget": {"HostedZoneId": zone, "DNSName": domain, "EvaluateTargetHealth": True},
    }


def plain(name, kind, value):
    return {"Name": name, "Type": kind, "TTL": 300, "ResourceRecords": [{"Value": value}]}


def change(route53, zone, records):
    route53.change_resource_record_sets(
        HostedZoneId=zone,
        ChangeBatch={"Changes": [{"Action": "CREATE", "ResourceRecordSet": record} for record in records]},
    )
