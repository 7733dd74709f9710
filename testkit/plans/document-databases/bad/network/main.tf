variable "zones" {
  type = list(string)
}

resource "aws_vpc" "this" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "private" {
  for_each          = toset(var.zones)
  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 8, index(var.zones, each.key))
}

resource "aws_security_group" "internal" {
  name   = "internal"
  vpc_id = aws_vpc.this.id
}

output "subnets" {
  value = [for s in aws_subnet.private : s.id]
}

output "group" {
  value = aws_security_group.internal.id
}
