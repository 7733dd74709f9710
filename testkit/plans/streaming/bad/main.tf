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

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "broker" {
  for_each          = { eu-west-1a = "10.20.0.0/24", eu-west-1b = "10.20.1.0/24" }
  vpc_id            = aws_vpc.main.id
  availability_zone = each.key
  cidr_block        = each.value
}

resource "aws_security_group" "brokers" {
  name   = "brokers"
  vpc_id = aws_vpc.main.id
}

resource "aws_kinesis_stream" "clicks" {
  name        = "clicks"
  shard_count = 4
}

resource "aws_kinesis_resource_policy" "clicks" {
  resource_arn = aws_kinesis_stream.clicks.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "kinesis:GetRecords"
      Resource  = "arn:aws:kinesis:eu-west-1:123456789012:stream/clicks"
    }]
  })
}

resource "aws_s3_bucket" "lake" {
  bucket = "clicks-lake-0418"
}

resource "aws_iam_role" "delivery" {
  name = "delivery"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "firehose.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_lambda_function" "transform" {
  function_name = "transform"
  role          = aws_iam_role.delivery.arn
  runtime       = "python3.13"
  handler       = "main.handler"
  s3_bucket     = "releases-0417"
  s3_key        = "transform.zip"
}

resource "aws_kinesis_firehose_delivery_stream" "orders" {
  name        = "orders"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn = aws_s3_bucket.lake.arn
    role_arn   = aws_iam_role.delivery.arn

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

resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "2.8.1"
  number_of_broker_nodes = 2

  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = values(aws_subnet.broker)[*].id
    security_groups = [aws_security_group.brokers.id]

    connectivity_info {
      public_access {
        type = "SERVICE_PROVIDED_EIPS"
      }
    }

    storage_info {
      ebs_storage_info {
        volume_size = 100
      }
    }
  }

  client_authentication {
    unauthenticated = true
  }

  encryption_info {
    encryption_in_transit {
      client_broker = "TLS_PLAINTEXT"
    }
  }
}

resource "aws_msk_cluster_policy" "events" {
  cluster_arn = aws_msk_cluster.events.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "kafka:*"
      Resource  = "arn:aws:kafka:eu-west-1:123456789012:cluster/events/*"
    }]
  })
}
