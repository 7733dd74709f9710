"""A small shop with what a first review often finds: open servers, a plain database, half a VPN.

    AWS_ENDPOINT_URL=http://127.0.0.1:5000 python3 testkit/estates/bookshop

Made for the story of a review, see e2e/test_review.py. All in sa-east-1; the account must be empty.
`mend.py` mends a part of it.
"""

from base import client, spec, tags


def main():
    subnets, groups = network()
    machines(subnets[0], groups["shop-web"])
    databases(subnets, groups["shop-data"])
    bucket()
    print("bookshop: done")


def network():
    """Two subnets, a group open to the world, and a VPN to the warehouse."""
    ec2 = client("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.40.0.0/16", TagSpecifications=spec("vpc", "shop"))["Vpc"]["VpcId"]
    subnets = [
        ec2.create_subnet(
            VpcId=vpc, CidrBlock=f"10.40.{number}.0/24", AvailabilityZone=f"sa-east-1{zone}",
            TagSpecifications=spec("subnet", f"shop-{zone}"),
        )["Subnet"]["SubnetId"]
        for number, zone in enumerate("ac")
    ]
    groups = {
        name: ec2.create_security_group(
            GroupName=name, Description=name, VpcId=vpc, TagSpecifications=spec("security-group", name)
        )["GroupId"]
        for name in ["shop-web", "shop-data"]
    }
    for port in [22, 443, 3389]:
        ec2.authorize_security_group_ingress(
            GroupId=groups["shop-web"],
            IpPermissions=[{"IpProtocol": "tcp", "FromPort": port, "ToPort": port, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
        )
    ec2.authorize_security_group_ingress(
        GroupId=groups["shop-data"],
        IpPermissions=[
            {
                "IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432,
                "UserIdGroupPairs": [{"GroupId": groups["shop-web"]}],
            }
        ],
    )
    gateway = ec2.create_vpn_gateway(Type="ipsec.1", TagSpecifications=spec("vpn-gateway", "shop"))["VpnGateway"]
    ec2.attach_vpn_gateway(VpcId=vpc, VpnGatewayId=gateway["VpnGatewayId"])
    warehouse = ec2.create_customer_gateway(
        Type="ipsec.1", PublicIp="203.0.113.40", BgpAsn=65040, TagSpecifications=spec("customer-gateway", "warehouse")
    )["CustomerGateway"]
    ec2.create_vpn_connection(
        Type="ipsec.1", CustomerGatewayId=warehouse["CustomerGatewayId"], VpnGatewayId=gateway["VpnGatewayId"],
        TagSpecifications=spec("vpn-connection", "warehouse"),
    )
    return subnets, groups


def machines(subnet, group):
    """Three web servers in one zone, reachable by everyone."""
    for number in range(3):
        client("ec2").run_instances(
            ImageId="ami-12c6146b", InstanceType="m5.large", MinCount=1, MaxCount=1,
            NetworkInterfaces=[
                {"DeviceIndex": 0, "SubnetId": subnet, "Groups": [group], "AssociatePublicIpAddress": True}
            ],
            MetadataOptions={"HttpTokens": "optional", "HttpEndpoint": "enabled"},
            TagSpecifications=spec("instance", f"shop-web-{number}"),
        )


def databases(subnets, group):
    """Two, unencrypted, in one zone, without backups."""
    rds = client("rds")
    rds.create_db_subnet_group(DBSubnetGroupName="shop", DBSubnetGroupDescription="shop", SubnetIds=subnets)
    for name in ["orders", "catalogue"]:
        rds.create_db_instance(
            DBInstanceIdentifier=name, Engine="postgres", EngineVersion="15.4", DBInstanceClass="db.m6g.large",
            AllocatedStorage=100, MasterUsername="master", MasterUserPassword="simulated-only",
            DBSubnetGroupName="shop", VpcSecurityGroupIds=[group], MultiAZ=False, StorageEncrypted=False,
            BackupRetentionPeriod=0, DeletionProtection=False, Tags=tags(name),
        )


def bucket():
    """Covers of books, without protection from being opened by mistake."""
    client("s3").create_bucket(
        Bucket="shop-covers", CreateBucketConfiguration={"LocationConstraint": "sa-east-1"}
    )


if __name__ == "__main__":
    main()
