"""VPCs, subnets, gateways, security groups, and the VPN to the partner bank and the office."""

from base import ABROAD, HOME, ZONES, client, pairs, spec, tags

# name: (region, second octet, environment, zones)
VPCS = {
    "production": (HOME, 10, "production", ZONES),
    "staging": (HOME, 20, "staging", ZONES),
    "shared": (HOME, 30, "production", ZONES[:2]),
    "reports": (ABROAD, 40, "production", ZONES[:2]),
}

# name: (VPC, what may come in: (port or None for everything, source))
GROUPS = {
    "edge": ("production", [(443, "0.0.0.0/0"), (80, "0.0.0.0/0")]),
    "app": ("production", [(8080, "10.10.0.0/16")]),
    "data": ("production", [(5432, "10.10.0.0/16"), (3306, "10.10.0.0/16"), (6379, "10.10.0.0/16")]),
    "bastion": ("production", [(22, "0.0.0.0/0")]),
    "boleto-legacy": ("production", [(None, "0.0.0.0/0")]),
    "partner-ftp": ("production", [(21, "0.0.0.0/0"), (22, "0.0.0.0/0")]),
    "ledger-core": ("production", [(1521, "10.0.0.0/8"), (22, "10.30.0.0/16")]),
    "old-migration": ("production", [(3389, "0.0.0.0/0")]),
    "staging-edge": ("staging", [(443, "0.0.0.0/0"), (80, "0.0.0.0/0")]),
    "staging-app": ("staging", [(None, "10.20.0.0/16")]),
    "staging-mysql": ("staging", [(3306, "0.0.0.0/0"), (22, "0.0.0.0/0")]),
    "ci": ("shared", [(8080, "0.0.0.0/0"), (22, "10.0.0.0/8")]),
    "ci-agents": ("shared", [(22, "10.30.0.0/16")]),
    "office-vpn": ("shared", [(1194, "0.0.0.0/0"), (443, "0.0.0.0/0")]),
    "monitoring": ("shared", [(9090, "10.0.0.0/8"), (3000, "10.0.0.0/8")]),
    "reports": ("reports", [(443, "10.0.0.0/8")]),
}


class Network:
    """Ids by name: vpcs["staging"], public["production"]["a"], private[...], groups["app"]."""

    def __init__(self):
        self.vpcs, self.public, self.private, self.groups = {}, {}, {}, {}


def build():
    net = Network()
    for name, (region, octet, env, zones) in VPCS.items():
        vpc(net, name, region, octet, env, zones)
    for name, (vpc_name, rules) in GROUPS.items():
        group(net, name, vpc_name, rules)
    connect(net)
    vpn(net)
    return net


def vpc(net, name, region, octet, env, zones):
    ec2 = client("ec2", region)
    label = tags(f"jangada-{name}", "platform", env)
    vpc_id = ec2.create_vpc(
        CidrBlock=f"10.{octet}.0.0/16", TagSpecifications=spec("vpc", label)
    )["Vpc"]["VpcId"]
    net.vpcs[name] = vpc_id
    ec2.modify_vpc_attribute(VpcId=vpc_id, EnableDnsHostnames={"Value": True})
    internet = ec2.create_internet_gateway(TagSpecifications=spec("internet-gateway", label))
    gateway_id = internet["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway_id, VpcId=vpc_id)

    outward = route_table(ec2, vpc_id, f"{name}-public", env)
    ec2.create_route(
        RouteTableId=outward, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway_id
    )
    inward = route_table(ec2, vpc_id, f"{name}-private", env)
    net.public[name], net.private[name] = {}, {}
    for index, zone in enumerate(zones):
        public = subnet(ec2, vpc_id, f"{name}-public-{zone}", region + zone, f"10.{octet}.{index}.0/24", env)
        ec2.modify_subnet_attribute(SubnetId=public, MapPublicIpOnLaunch={"Value": True})
        ec2.associate_route_table(RouteTableId=outward, SubnetId=public)
        private = subnet(
            ec2, vpc_id, f"{name}-private-{zone}", region + zone, f"10.{octet}.{16 * (index + 1)}.0/20", env
        )
        ec2.associate_route_table(RouteTableId=inward, SubnetId=private)
        net.public[name][zone], net.private[name][zone] = public, private

    # one NAT gateway carries the traffic of all zones
    address = ec2.allocate_address(Domain="vpc", TagSpecifications=spec("elastic-ip", tags(f"{name}-nat", "platform", env)))
    nat = ec2.create_nat_gateway(
        SubnetId=net.public[name]["a"],
        AllocationId=address["AllocationId"],
        TagSpecifications=spec("natgateway", tags(f"{name}-nat", "platform", env)),
    )["NatGateway"]["NatGatewayId"]
    ec2.create_route(RouteTableId=inward, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=nat)


def subnet(ec2, vpc_id, name, zone, cidr, env):
    answer = ec2.create_subnet(
        VpcId=vpc_id,
        CidrBlock=cidr,
        AvailabilityZone=zone,
        TagSpecifications=spec("subnet", tags(name, "platform", env)),
    )
    return answer["Subnet"]["SubnetId"]


def route_table(ec2, vpc_id, name, env):
    answer = ec2.create_route_table(
        VpcId=vpc_id, TagSpecifications=spec("route-table", tags(name, "platform", env))
    )
    return answer["RouteTable"]["RouteTableId"]


def group(net, name, vpc_name, rules):
    region, _, env, _ = VPCS[vpc_name]
    ec2 = client("ec2", region)
    group_id = ec2.create_security_group(
        GroupName=name,
        Description=f"{name} of {vpc_name}",
        VpcId=net.vpcs[vpc_name],
        TagSpecifications=spec("security-group", tags(name, "platform", env)),
    )["GroupId"]
    net.groups[name] = group_id
    for port, source in rules:
        permission = {"IpProtocol": "-1"} if port is None else {
            "IpProtocol": "udp" if port == 1194 else "tcp",
            "FromPort": port,
            "ToPort": port,
        }
        permission["IpRanges"] = [{"CidrIp": source, "Description": f"from {source}"}]
        ec2.authorize_security_group_ingress(GroupId=group_id, IpPermissions=[permission])


def connect(net):
    """Endpoints for production, peering between all at home, flow logs for production only."""
    ec2 = client("ec2")
    production = net.vpcs["production"]
    for service in ["s3", "dynamodb"]:
        ec2.create_vpc_endpoint(
            VpcId=production,
            ServiceName=f"com.amazonaws.{HOME}.{service}",
            VpcEndpointType="Gateway",
            TagSpecifications=spec("vpc-endpoint", tags(f"production-{service}", "platform")),
        )
    for other in ["staging", "shared"]:
        peering = ec2.create_vpc_peering_connection(
            VpcId=production,
            PeerVpcId=net.vpcs[other],
            TagSpecifications=spec("vpc-peering-connection", tags(f"production-{other}", "platform")),
        )["VpcPeeringConnection"]["VpcPeeringConnectionId"]
        ec2.accept_vpc_peering_connection(VpcPeeringConnectionId=peering)
    client("logs").create_log_group(logGroupName="/vpc/production/flow")
    ec2.create_flow_logs(
        ResourceIds=[production],
        ResourceType="VPC",
        TrafficType="REJECT",
        LogDestinationType="cloud-watch-logs",
        LogGroupName="/vpc/production/flow",
        DeliverLogsPermissionArn="arn:aws:iam::123456789012:role/flow-logs",
    )


def vpn(net):
    """The partner bank and the office. Whether tunnels are up is set in ageing.py."""
    ec2 = client("ec2")
    gateway = ec2.create_vpn_gateway(
        Type="ipsec.1", TagSpecifications=spec("vpn-gateway", tags("production-vgw", "platform"))
    )["VpnGateway"]["VpnGatewayId"]
    ec2.attach_vpn_gateway(VpcId=net.vpcs["production"], VpnGatewayId=gateway)
    for name, address, service in [
        ("partner-bank", "203.0.113.10", "pix-gateway"),
        ("card-processor", "203.0.113.40", "cards"),
        ("office-sao-paulo", "198.51.100.7", "platform"),
    ]:
        customer = ec2.create_customer_gateway(
            Type="ipsec.1",
            PublicIp=address,
            BgpAsn=65010,
            TagSpecifications=spec("customer-gateway", tags(name, service)),
        )["CustomerGateway"]["CustomerGatewayId"]
        connection = ec2.create_vpn_connection(
            Type="ipsec.1",
            CustomerGatewayId=customer,
            VpnGatewayId=gateway,
            Options={"StaticRoutesOnly": True},
        )["VpnConnection"]["VpnConnectionId"]
        ec2.create_tags(Resources=[connection], Tags=pairs(tags(name, service)))
