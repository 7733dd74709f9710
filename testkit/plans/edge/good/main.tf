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

locals {
  zones = { a = "eu-central-1a", b = "eu-central-1b" }
}

resource "aws_vpc" "edge" {
  cidr_block = "10.40.0.0/16"
}

resource "aws_subnet" "firewall" {
  for_each          = local.zones
  vpc_id            = aws_vpc.edge.id
  availability_zone = each.value
  cidr_block        = each.key == "a" ? "10.40.0.0/28" : "10.40.0.16/28"
}

resource "aws_subnet" "public" {
  for_each          = local.zones
  vpc_id            = aws_vpc.edge.id
  availability_zone = each.value
  cidr_block        = each.key == "a" ? "10.40.1.0/24" : "10.40.2.0/24"
}

resource "aws_networkfirewall_rule_group" "domains" {
  name     = "allowed-domains"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      rules_source_list {
        generated_rules_type = "ALLOWLIST"
        target_types         = ["TLS_SNI", "HTTP_HOST"]
        targets              = [".example.com", ".amazonaws.com"]
      }
    }
    stateful_rule_options {
      rule_order = "STRICT_ORDER"
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "strict" {
  name = "strict"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
    stateful_default_actions           = ["aws:drop_established", "aws:alert_established"]

    stateful_engine_options {
      rule_order = "STRICT_ORDER"
    }

    stateful_rule_group_reference {
      priority     = 10
      resource_arn = "arn:aws:network-firewall:eu-central-1:aws-managed:stateful-rulegroup/ThreatSignaturesBotnetStrictOrder"
    }

    stateful_rule_group_reference {
      priority     = 20
      resource_arn = aws_networkfirewall_rule_group.domains.arn
    }
  }
}

resource "aws_networkfirewall_firewall" "edge" {
  name                     = "edge"
  vpc_id                   = aws_vpc.edge.id
  firewall_policy_arn      = aws_networkfirewall_firewall_policy.strict.arn
  delete_protection        = true
  subnet_change_protection = true

  dynamic "subnet_mapping" {
    for_each = aws_subnet.firewall
    content {
      subnet_id = subnet_mapping.value.id
    }
  }
}

resource "aws_cloudwatch_log_group" "alerts" {
  name              = "/firewall/alerts"
  retention_in_days = 365
}

resource "aws_networkfirewall_logging_configuration" "edge" {
  firewall_arn = aws_networkfirewall_firewall.edge.arn

  logging_configuration {
    log_destination_config {
      log_type             = "ALERT"
      log_destination_type = "CloudWatchLogs"
      log_destination      = { logGroup = aws_cloudwatch_log_group.alerts.name }
    }
  }
}

resource "aws_security_group" "web" {
  name        = "web"
  description = "Browsers"
  vpc_id      = aws_vpc.edge.id
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.web.id
  description       = "HTTPS"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_s3_bucket" "logs" {
  bucket = "edge-logs-0417"
}

resource "aws_lb" "web" {
  name                       = "web"
  internal                   = false
  load_balancer_type         = "application"
  subnets                    = [for s in aws_subnet.public : s.id]
  security_groups            = [aws_security_group.web.id]
  enable_deletion_protection = true
  drop_invalid_header_fields = true
  desync_mitigation_mode     = "strictest"
  enable_zonal_shift         = true

  access_logs {
    bucket  = aws_s3_bucket.logs.id
    enabled = true
  }
}

resource "aws_lb" "mail" {
  name                             = "mail"
  load_balancer_type               = "network"
  subnets                          = [for s in aws_subnet.public : s.id]
  security_groups                  = [aws_security_group.web.id]
  enable_cross_zone_load_balancing = true
  enable_deletion_protection       = true
  enable_zonal_shift               = true
}

resource "aws_acm_certificate" "web" {
  domain_name       = "shop.example.com"
  validation_method = "DNS"
}

resource "aws_lb_target_group" "web" {
  name                 = "web"
  port                 = 8080
  protocol             = "HTTP"
  target_type          = "ip"
  vpc_id               = aws_vpc.edge.id
  deregistration_delay = 60
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.web.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
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
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_wafv2_rule_group" "paths" {
  name     = "paths"
  scope    = "REGIONAL"
  capacity = 50

  rule {
    name     = "admin"
    priority = 1
    action {
      block {}
    }
    statement {
      byte_match_statement {
        positional_constraint = "STARTS_WITH"
        search_string         = "/admin"
        field_to_match {
          uri_path {}
        }
        text_transformation {
          priority = 0
          type     = "LOWERCASE"
        }
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "admin"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "paths"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "web" {
  name  = "web"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "common"
    priority = 1
    override_action {
      none {}
    }
    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesCommonRuleSet"
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "common"
      sampled_requests_enabled   = true
    }
  }

  rule {
    name     = "rate"
    priority = 2
    action {
      block {}
    }
    statement {
      rate_based_statement {
        limit              = 2000
        aggregate_key_type = "IP"
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "rate"
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

resource "aws_cloudwatch_log_group" "waf" {
  name              = "aws-waf-logs-web"
  retention_in_days = 90
}

resource "aws_wafv2_web_acl_logging_configuration" "web" {
  resource_arn            = aws_wafv2_web_acl.web.arn
  log_destination_configs = [aws_cloudwatch_log_group.waf.arn]
}

resource "aws_route53_zone" "shop" {
  name = "example.com"
}

resource "aws_route53_health_check" "primary" {
  fqdn              = "origin.example.com"
  type              = "HTTPS"
  port              = 443
  resource_path     = "/health"
  failure_threshold = 3
  request_interval  = 30
}

resource "aws_route53_record" "web" {
  zone_id = aws_route53_zone.shop.zone_id
  name    = "shop.example.com"
  type    = "A"

  alias {
    name                   = aws_lb.web.dns_name
    zone_id                = aws_lb.web.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "api" {
  for_each        = { primary = "198.51.100.10", secondary = "203.0.113.10" }
  zone_id         = aws_route53_zone.shop.zone_id
  name            = "api.example.com"
  type            = "A"
  ttl             = 30
  records         = [each.value]
  set_identifier  = each.key
  health_check_id = each.key == "primary" ? aws_route53_health_check.primary.id : null

  failover_routing_policy {
    type = upper(each.key)
  }
}

resource "aws_route53_record" "standby" {
  for_each        = { blue = 100, green = 0 }
  zone_id         = aws_route53_zone.shop.zone_id
  name            = "jobs.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["${each.key}.example.com"]
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.primary.id

  weighted_routing_policy {
    weight = each.value
  }
}

resource "aws_route53_record" "by_country" {
  for_each       = { DE = "198.51.100.20", "*" = "198.51.100.21" }
  zone_id        = aws_route53_zone.shop.zone_id
  name           = "cdn.example.com"
  type           = "A"
  ttl            = 60
  records        = [each.value]
  set_identifier = "country-${each.key}"

  geolocation_routing_policy {
    country = each.key
  }
}

resource "aws_route53_record" "mail" {
  zone_id = aws_route53_zone.shop.zone_id
  name    = "example.com"
  type    = "MX"
  ttl     = 3600
  records = ["10 mail1.example.com", "20 mail2.example.com"]
}

resource "aws_route53_record" "spf" {
  zone_id = aws_route53_zone.shop.zone_id
  name    = "example.com"
  type    = "TXT"
  ttl     = 3600
  records = ["v=spf1 mx -all"]
}

resource "aws_route53_record" "dmarc" {
  zone_id = aws_route53_zone.shop.zone_id
  name    = "_dmarc"
  type    = "TXT"
  ttl     = 3600
  records = ["v=DMARC1; p=reject"]
}

resource "aws_elb" "classic" {
  name                      = "classic"
  availability_zones        = ["eu-central-1a", "eu-central-1b"]
  instances                 = ["i-0123456789abcdef0", "i-0123456789abcdef1"]
  cross_zone_load_balancing = true
  connection_draining       = true

  listener {
    instance_port      = 8080
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
  }

  access_logs {
    bucket = aws_s3_bucket.logs.id
  }
}
