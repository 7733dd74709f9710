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

resource "aws_sqs_queue" "orders" {
  name                    = "orders"
  sqs_managed_sse_enabled = false
}

resource "aws_sns_topic" "news" {
  name = "news"
}

resource "aws_iam_role" "run" {
  name = "run"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "scheduler.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_lambda_function" "ship" {
  function_name = "ship"
  role          = aws_iam_role.run.arn
  runtime       = "nodejs14.x"
  handler       = "index.handler"
  s3_bucket     = "releases-0417"
  s3_key        = "ship.zip"
}

resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

resource "aws_cloudwatch_event_bus_policy" "shop" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "events:PutEvents", Resource = "*" }]
  })
}

resource "aws_cloudwatch_event_rule" "paid" {
  name          = "order-paid"
  event_pattern = jsonencode({ source = ["shop.orders"] })
}

resource "aws_cloudwatch_event_target" "ship" {
  rule = aws_cloudwatch_event_rule.paid.name
  arn  = aws_lambda_function.ship.arn
}

resource "aws_cloudwatch_event_rule" "forgotten" {
  name                = "forgotten"
  schedule_expression = "rate(1 hour)"
}

resource "aws_cloudwatch_event_rule" "paused" {
  name                = "paused"
  schedule_expression = "rate(1 hour)"
  state               = "DISABLED"
}

resource "aws_scheduler_schedule" "nightly" {
  name                = "nightly"
  schedule_expression = "cron(0 2 * * ? *)"
  end_date            = "2024-06-30T00:00:00Z"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_lambda_function.ship.arn
    role_arn = aws_iam_role.run.arn
  }
}

resource "aws_sfn_state_machine" "fulfil" {
  name     = "fulfil"
  role_arn = aws_iam_role.run.arn
  type     = "EXPRESS"

  definition = jsonencode({
    StartAt = "Charge"
    States = {
      Charge = {
        Type       = "Task"
        Resource   = "arn:aws:states:::sqs:sendMessage.waitForTaskToken"
        Parameters = { QueueUrl = aws_sqs_queue.orders.url }
        End        = true
      }
    }
  })
}

resource "aws_synthetics_canary" "checkout" {
  name                 = "checkout"
  artifact_s3_location = "s3://canary-artifacts-0417/"
  execution_role_arn   = aws_iam_role.run.arn
  handler              = "checkout.handler"
  runtime_version      = "syn-nodejs-puppeteer-10.0"
  s3_bucket            = "releases-0417"
  s3_key               = "checkout.zip"
  start_canary         = true

  schedule {
    expression = "rate(5 minutes)"
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
