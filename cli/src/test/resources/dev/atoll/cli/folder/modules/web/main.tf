variable "ports" { type = map(list(string)) }
resource "aws_security_group" "web" {
  name = "web"
  dynamic "ingress" {
    for_each = var.ports
    iterator = port
    content {
      from_port   = tonumber(port.key)
      to_port     = tonumber(port.key)
      protocol    = "tcp"
      cidr_blocks = port.value
    }
  }
}
