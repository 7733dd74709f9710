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

resource "aws_vpc" "edge" {
  cidr_block = "10.40.0.0/16"
}

resource "aws_subnet" "public" {
  vpc_id            = aws_vpc.edge.id
  availability_zone = "eu-central-1a"
  cidr_block        = "10.40.1.0/24"
}

resource "aws_networkfirewall_rule_group" "empty" {
  name     = "empty"
  type     = "STATELESS"
  capacity = 10

  rule_group {
    rules_source {
      stateless_rules_and_custom_actions {
        stateless_rule {
          priority = 1
          rule_definition {
            actions = ["aws:pass"]
            match_attributes {
              source {
                address_definition = "0.0.0.0/0"
              }
            }
          }
        }
      }
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "lax" {
  name = "lax"

  firewall_policy {
    stateless_default_actions          = ["aws:pass"]
    stateless_fragment_default_actions = ["aws:pass"]
  }
}

resource "aws_networkfirewall_firewall" "edge" {
  name                = "edge"
  vpc_id              = aws_vpc.edge.id
  firewall_policy_arn = aws_networkfirewall_firewall_policy.lax.arn

  subnet_mapping {
    subnet_id = aws_subnet.public.id
  }
}

resource "aws_lb" "web" {
  name                   = "web"
  internal               = false
  load_balancer_type     = "application"
  subnets                = [aws_subnet.public.id]
  desync_mitigation_mode = "monitor"
  enable_http2           = false
}

resource "aws_lb" "admin" {
  name     = "admin"
  internal = true
  subnets  = ["subnet-0aaa1111bbbb2222c", "subnet-0aaa1111bbbb3333d"]
}

resource "aws_lb" "mail" {
  name               = "mail"
  load_balancer_type = "network"
  subnets            = [aws_subnet.public.id]
}

resource "aws_lb_target_group" "web" {
  name                 = "web"
  port                 = 8080
  protocol             = "HTTP"
  target_type          = "ip"
  vpc_id               = aws_vpc.edge.id
  deregistration_delay = 0

  stickiness {
    type = "lb_cookie"
  }
}

resource "aws_acm_certificate" "web" {
  domain_name       = "shop.example.com"
  validation_method = "DNS"
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.web.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-2016-08"
  certificate_arn   = aws_acm_certificate.web.arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_wafv2_rule_group" "blind" {
  name     = "blind"
  scope    = "REGIONAL"
  capacity = 10

  visibility_config {
    cloudwatch_metrics_enabled = false
    metric_name                = "blind"
    sampled_requests_enabled   = false
  }
}

resource "aws_wafv2_web_acl" "web" {
  name  = "web"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "bots"
    priority = 1
    override_action {
      count {}
    }
    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesCommonRuleSet"
        version     = "Version_1.0"
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "bots"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "web"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl_association" "web" {
  resource_arn = aws_lb.web.arn
  web_acl_arn  = aws_wafv2_web_acl.web.arn
}

resource "aws_wafv2_web_acl" "unused" {
  name  = "unused"
  scope = "REGIONAL"

  default_action {
    block {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "unused"
    sampled_requests_enabled   = true
  }
}

resource "aws_route53_zone" "shop" {
  name = "example.com"
}

resource "aws_route53_record" "web" {
  zone_id = aws_route53_zone.shop.zone_id
  name    = "shop.example.com"
  type    = "A"
  ttl     = 300
  records = ["198.51.100.9"]
}

resource "aws_route53_record" "api" {
  zone_id        = aws_route53_zone.shop.zone_id
  name           = "api.example.com"
  type           = "A"
  ttl            = 900
  records        = ["198.51.100.10"]
  set_identifier = "primary"

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "standby" {
  for_each       = { blue = 100, green = 0 }
  zone_id        = aws_route53_zone.shop.zone_id
  name           = "jobs.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["${each.key}.example.com"]
  set_identifier = each.key

  weighted_routing_policy {
    weight = each.value
  }
}

resource "aws_route53_record" "germany" {
  zone_id        = aws_route53_zone.shop.zone_id
  name           = "cdn.example.com"
  type           = "A"
  ttl            = 60
  records        = ["198.51.100.20"]
  set_identifier = "germany"

  geolocation_routing_policy {
    country = "DE"
  }
}

resource "aws_route53_record" "mail" {
  zone_id = aws_route53_zone.shop.zone_id
  name    = "example.com"
  type    = "MX"
  ttl     = 3600
  records = ["10 mail1.example.com"]
}

resource "aws_route53_health_check" "forgotten" {
  fqdn          = "old.example.com"
  type          = "HTTPS"
  port          = 443
  resource_path = "/health"
}

resource "aws_lb" "shop" {
  name     = "shop"
  internal = false
  subnets  = [aws_subnet.public.id]
}

resource "aws_route53_health_check" "paused" {
  fqdn     = "paused.example.com"
  type     = "HTTPS"
  port     = 443
  disabled = true
}

resource "aws_elb" "classic" {
  name               = "classic"
  availability_zones = ["eu-central-1a"]
  instances          = ["i-0123456789abcdef0"]

  desync_mitigation_mode    = "monitor"
  cross_zone_load_balancing = false
  connection_draining       = false

  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "wide" {
  name                      = "wide"
  availability_zones        = ["eu-central-1a", "eu-central-1b"]
  cross_zone_load_balancing = false

  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_cloudwatch_metric_alarm" "other" {
  alarm_name          = "other"
  namespace           = "Shop"
  metric_name         = "Errors"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  evaluation_periods  = 2
  period              = 60
  statistic           = "Sum"
  alarm_actions       = ["arn:aws:sns:eu-central-1:123456789012:duty"]
}
