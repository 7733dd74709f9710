terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "simulated"
  secret_key                  = "simulated"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
}

locals {
  zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "broker" {
  for_each          = toset(local.zones)
  vpc_id            = aws_vpc.main.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, index(local.zones, each.key))
}

resource "aws_security_group" "brokers" {
  name        = "brokers"
  description = "Clients of the brokers"
  vpc_id      = aws_vpc.main.id

  ingress {
    description = "IAM over TLS"
    protocol    = "tcp"
    from_port   = 9098
    to_port     = 9098
    cidr_blocks = [aws_vpc.main.cidr_block]
  }
}

resource "aws_kms_key" "streams" {
  description             = "Records in flight"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

resource "aws_kinesis_stream" "clicks" {
  name             = "clicks"
  shard_count      = 4
  retention_period = 168
  encryption_type  = "KMS"
  kms_key_id       = aws_kms_key.streams.arn
}

resource "aws_kinesis_resource_policy" "clicks" {
  resource_arn = aws_kinesis_stream.clicks.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "partner"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::210987654321:root" }
      Action    = ["kinesis:DescribeStreamSummary", "kinesis:GetRecords", "kinesis:GetShardIterator"]
      Resource  = "arn:aws:kinesis:eu-west-1:123456789012:stream/clicks"
    }]
  })
}

resource "aws_s3_bucket" "lake" {
  bucket = "clicks-lake-0417"
}

resource "aws_iam_role" "delivery" {
  name = "delivery"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "firehose.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role" "transform" {
  name = "transform"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_lambda_function" "transform" {
  function_name = "transform"
  role          = aws_iam_role.transform.arn
  runtime       = "python3.13"
  handler       = "main.handler"
  s3_bucket     = "releases-0417"
  s3_key        = "transform.zip"
  timeout       = 60
}

resource "aws_cloudwatch_log_group" "delivery" {
  name              = "/firehose/orders"
  retention_in_days = 30
}

resource "aws_kinesis_firehose_delivery_stream" "orders" {
  name        = "orders"
  destination = "extended_s3"

  server_side_encryption {
    enabled  = true
    key_type = "AWS_OWNED_CMK"
  }

  extended_s3_configuration {
    bucket_arn         = aws_s3_bucket.lake.arn
    role_arn           = aws_iam_role.delivery.arn
    prefix             = "orders/"
    compression_format = "GZIP"
    s3_backup_mode     = "Enabled"

    s3_backup_configuration {
      bucket_arn = aws_s3_bucket.lake.arn
      role_arn   = aws_iam_role.delivery.arn
      prefix     = "raw/"
    }

    cloudwatch_logging_options {
      enabled         = true
      log_group_name  = aws_cloudwatch_log_group.delivery.name
      log_stream_name = "S3Delivery"
    }

    processing_configuration {
      enabled = true
      processors {
        type = "Lambda"
        parameters {
          parameter_name  = "LambdaArn"
          parameter_value = "${aws_lambda_function.transform.arn}:$LATEST"
        }
      }
    }
  }
}

resource "aws_kinesis_firehose_delivery_stream" "clicks" {
  name        = "clicks-to-search"
  destination = "http_endpoint"

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.clicks.arn
    role_arn           = aws_iam_role.delivery.arn
  }

  http_endpoint_configuration {
    url                = "https://collect.example.com/v1"
    name               = "collector"
    role_arn           = aws_iam_role.delivery.arn
    s3_backup_mode     = "FailedDataOnly"
    buffering_interval = 60

    cloudwatch_logging_options {
      enabled         = true
      log_group_name  = aws_cloudwatch_log_group.delivery.name
      log_stream_name = "HttpDelivery"
    }

    s3_configuration {
      bucket_arn         = aws_s3_bucket.lake.arn
      role_arn           = aws_iam_role.delivery.arn
      compression_format = "GZIP"
    }
  }
}

resource "aws_cloudwatch_log_group" "brokers" {
  name              = "/msk/events"
  retention_in_days = 30
}

resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3
  enhanced_monitoring    = "PER_TOPIC_PER_BROKER"

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = [for s in aws_subnet.broker : s.id]
    security_groups = [aws_security_group.brokers.id]

    storage_info {
      ebs_storage_info {
        volume_size = 500
      }
    }
  }

  client_authentication {
    sasl {
      iam = true
    }
  }

  encryption_info {
    encryption_at_rest_kms_key_arn = aws_kms_key.streams.arn
    encryption_in_transit {
      client_broker = "TLS"
      in_cluster    = true
    }
  }

  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled   = true
        log_group = aws_cloudwatch_log_group.brokers.name
      }
    }
  }
}

resource "aws_appautoscaling_target" "events" {
  service_namespace  = "kafka"
  resource_id        = aws_msk_cluster.events.arn
  scalable_dimension = "kafka:broker-storage:VolumeSize"
  min_capacity       = 1
  max_capacity       = 4000
}

resource "aws_appautoscaling_policy" "events" {
  name               = "grow"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.events.service_namespace
  resource_id        = aws_appautoscaling_target.events.resource_id
  scalable_dimension = aws_appautoscaling_target.events.scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value     = 60
    disable_scale_in = true
    predefined_metric_specification {
      predefined_metric_type = "KafkaBrokerStorageUtilization"
    }
  }
}

resource "aws_msk_cluster_policy" "events" {
  cluster_arn = aws_msk_cluster.events.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::210987654321:root" }
      Action    = ["kafka:CreateVpcConnection", "kafka:GetBootstrapBrokers", "kafka:DescribeClusterV2"]
      Resource  = "arn:aws:kafka:eu-west-1:123456789012:cluster/events/*"
    }]
  })
}
