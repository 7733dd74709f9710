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

resource "aws_sns_topic" "oncall" {
  name              = "oncall"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_sns_topic_subscription" "oncall" {
  topic_arn = aws_sns_topic.oncall.arn
  protocol  = "email"
  endpoint  = "oncall@example.com"
}

resource "aws_sqs_queue" "lost" {
  name                      = "lost-events"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

resource "aws_sqs_queue" "orders" {
  name                    = "orders"
  sqs_managed_sse_enabled = true

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.lost.arn
    maxReceiveCount     = 5
  })
}

data "aws_iam_policy_document" "scheduler" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com", "states.amazonaws.com", "lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "run" {
  name               = "run"
  assume_role_policy = data.aws_iam_policy_document.scheduler.json
}

resource "aws_lambda_function" "ship" {
  function_name = "ship"
  role          = aws_iam_role.run.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  architectures = ["arm64"]
  s3_bucket     = "releases-0417"
  s3_key        = "ship.zip"
}

resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

resource "aws_cloudwatch_event_bus_policy" "shop" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "partner"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::210987654321:root" }
      Action    = "events:PutEvents"
      Resource  = "*"
    }]
  })
}

resource "aws_cloudwatch_event_rule" "paid" {
  name           = "order-paid"
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  event_pattern  = jsonencode({ source = ["shop.orders"], "detail-type" = ["OrderPaid"] })
}

resource "aws_cloudwatch_event_target" "ship" {
  rule           = aws_cloudwatch_event_rule.paid.name
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  target_id      = "ship"
  arn            = aws_lambda_function.ship.arn

  dead_letter_config {
    arn = aws_sqs_queue.lost.arn
  }

  retry_policy {
    maximum_event_age_in_seconds = 3600
    maximum_retry_attempts       = 10
  }
}

resource "aws_cloudwatch_event_target" "book" {
  rule           = aws_cloudwatch_event_rule.paid.name
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  target_id      = "book"
  arn            = aws_sqs_queue.orders.arn

  dead_letter_config {
    arn = aws_sqs_queue.lost.arn
  }
}

resource "aws_cloudwatch_event_rule" "failed" {
  name          = "executions-failed"
  event_pattern = jsonencode({ source = ["aws.states"], detail = { status = ["FAILED", "TIMED_OUT"] } })
}

resource "aws_cloudwatch_event_target" "failed" {
  rule = aws_cloudwatch_event_rule.failed.name
  arn  = aws_sns_topic.oncall.arn

  dead_letter_config {
    arn = aws_sqs_queue.lost.arn
  }
}

resource "aws_scheduler_schedule" "nightly" {
  for_each            = { close = "cron(0 2 * * ? *)", report = "cron(0 5 ? * MON *)" }
  name                = "nightly-${each.key}"
  schedule_expression = each.value
  end_date            = "2031-12-31T00:00:00Z"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_lambda_function.ship.arn
    role_arn = aws_iam_role.run.arn

    dead_letter_config {
      arn = aws_sqs_queue.lost.arn
    }
  }
}

resource "aws_cloudwatch_log_group" "flow" {
  name              = "/aws/vendedlogs/states/fulfil"
  retention_in_days = 90
}

resource "aws_sfn_state_machine" "fulfil" {
  name     = "fulfil"
  role_arn = aws_iam_role.run.arn
  type     = "STANDARD"

  definition = jsonencode({
    StartAt = "Charge"
    States = {
      Charge = {
        Type           = "Task"
        Resource       = "arn:aws:states:::lambda:invoke.waitForTaskToken"
        Parameters     = { FunctionName = "charge", Payload = { "token.$" = "$$.Task.Token" } }
        TimeoutSeconds = 900
        Retry          = [{ ErrorEquals = ["States.TaskFailed"], MaxAttempts = 3, BackoffRate = 2 }]
        Next           = "Ship"
      }
      Ship = {
        Type       = "Task"
        Resource   = "arn:aws:states:::lambda:invoke"
        Parameters = { FunctionName = aws_lambda_function.ship.arn }
        Catch      = [{ ErrorEquals = ["States.ALL"], Next = "Refund" }]
        End        = true
      }
      Refund = { Type = "Fail" }
    }
  })

  logging_configuration {
    level           = "ERROR"
    log_destination = "${aws_cloudwatch_log_group.flow.arn}:*"
  }

  tracing_configuration {
    enabled = true
  }
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

resource "aws_cloudwatch_metric_alarm" "checkout" {
  alarm_name          = "checkout-fails"
  namespace           = "CloudWatchSynthetics"
  metric_name         = "SuccessPercent"
  statistic           = "Average"
  comparison_operator = "LessThanThreshold"
  threshold           = 90
  period              = 300
  evaluation_periods  = 2
  treat_missing_data  = "breaching"
  alarm_actions       = [aws_sns_topic.oncall.arn]
  dimensions          = { CanaryName = aws_synthetics_canary.checkout.name }
}
