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
  stage = "live"
}

resource "aws_cloudwatch_log_group" "access" {
  for_each          = toset(["rest", "http"])
  name              = "/apis/${each.key}/access"
  retention_in_days = 90
}

resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_resource" "orders" {
  rest_api_id = aws_api_gateway_rest_api.orders.id
  parent_id   = aws_api_gateway_rest_api.orders.root_resource_id
  path_part   = "orders"
}

resource "aws_api_gateway_method" "list" {
  rest_api_id   = aws_api_gateway_rest_api.orders.id
  resource_id   = aws_api_gateway_resource.orders.id
  http_method   = "GET"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_integration" "list" {
  rest_api_id             = aws_api_gateway_rest_api.orders.id
  resource_id             = aws_api_gateway_resource.orders.id
  http_method             = aws_api_gateway_method.list.http_method
  type                    = "HTTP_PROXY"
  integration_http_method = "GET"
  uri                     = "https://orders.internal.example.com/list"
}

resource "aws_api_gateway_deployment" "orders" {
  rest_api_id = aws_api_gateway_rest_api.orders.id
  depends_on  = [aws_api_gateway_integration.list]
}

resource "aws_api_gateway_client_certificate" "backend" {
  description = "shown to the order service"
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id           = aws_api_gateway_rest_api.orders.id
  deployment_id         = aws_api_gateway_deployment.orders.id
  stage_name            = local.stage
  xray_tracing_enabled  = true
  client_certificate_id = aws_api_gateway_client_certificate.backend.id
  variables = {
    backend = "orders"
  }
  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access["rest"].arn
    format          = "$context.requestId $context.identity.sourceIp $context.status"
  }
}

resource "aws_wafv2_web_acl" "apis" {
  name  = "apis"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "apis"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl_association" "orders" {
  resource_arn = aws_api_gateway_stage.live.arn
  web_acl_arn  = aws_wafv2_web_acl.apis.arn
}

resource "aws_apigatewayv2_api" "events" {
  name          = "events"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_stage" "events" {
  api_id      = aws_apigatewayv2_api.events.id
  name        = local.stage
  auto_deploy = true
  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access["http"].arn
    format          = "$context.requestId $context.status"
  }
  default_route_settings {
    throttling_rate_limit  = 200
    throttling_burst_limit = 400
  }
}

resource "aws_cognito_user_pool" "readers" {
  name = "readers"
}

data "aws_iam_policy_document" "appsync" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["appsync.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "appsync_logs" {
  name               = "appsync-logs"
  assume_role_policy = data.aws_iam_policy_document.appsync.json
}

resource "aws_appsync_graphql_api" "catalogue" {
  name                 = "catalogue"
  authentication_type  = "AMAZON_COGNITO_USER_POOLS"
  query_depth_limit    = 8
  introspection_config = "DISABLED"
  user_pool_config {
    user_pool_id   = aws_cognito_user_pool.readers.id
    default_action = "ALLOW"
  }
  log_config {
    cloudwatch_logs_role_arn = aws_iam_role.appsync_logs.arn
    field_log_level          = "ERROR"
  }
}

resource "aws_appsync_api_cache" "catalogue" {
  api_id                     = aws_appsync_graphql_api.catalogue.id
  api_caching_behavior       = "PER_RESOLVER_CACHING"
  type                       = "SMALL"
  ttl                        = 300
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
}
