terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region                      = "eu-central-1"
  access_key                  = "simulated"
  secret_key                  = "simulated"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
}

resource "aws_vpc" "inspection" {
  cidr_block = "10.9.0.0/16"
}

resource "aws_subnet" "inspection" {
  for_each          = { a = "eu-central-1a", b = "eu-central-1b" }
  vpc_id            = aws_vpc.inspection.id
  availability_zone = each.value
  cidr_block        = cidrsubnet(aws_vpc.inspection.cidr_block, 8, each.key == "a" ? 1 : 2)
}

resource "aws_vpc_endpoint" "firewall" {
  vpc_id            = aws_vpc.inspection.id
  vpc_endpoint_type = "GatewayLoadBalancer"
  service_name      = "com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0"
  subnet_ids        = [aws_subnet.inspection["a"].id]
}

resource "aws_ec2_transit_gateway" "main" {
  description                    = "main"
  auto_accept_shared_attachments = "enable"
  vpn_ecmp_support               = "disable"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "inspection" {
  transit_gateway_id = aws_ec2_transit_gateway.main.id
  vpc_id             = aws_vpc.inspection.id
  subnet_ids         = [for s in aws_subnet.inspection : s.id]
}

resource "aws_vpc" "shop" {
  cidr_block = "10.10.0.0/16"
}

resource "aws_subnet" "shop" {
  for_each          = { a = "eu-central-1a", b = "eu-central-1b" }
  vpc_id            = aws_vpc.shop.id
  availability_zone = each.value
  cidr_block        = cidrsubnet(aws_vpc.shop.cidr_block, 8, each.key == "a" ? 1 : 2)
}

resource "aws_ec2_transit_gateway_vpc_attachment" "shop" {
  transit_gateway_id = aws_ec2_transit_gateway.main.id
  vpc_id             = aws_vpc.shop.id
  subnet_ids         = [aws_subnet.shop["a"].id]
}

resource "aws_customer_gateway" "offices" {
  for_each   = { north = "203.0.113.10", south = "203.0.113.20", east = "203.0.113.30" }
  bgp_asn    = 65000
  ip_address = each.value
  type       = "ipsec.1"
}

resource "aws_vpn_connection" "offices" {
  for_each            = aws_customer_gateway.offices
  customer_gateway_id = each.value.id
  transit_gateway_id  = aws_ec2_transit_gateway.main.id
  type                = "ipsec.1"
  static_routes_only  = each.key == "east"
}
