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
  cidr_block = "10.60.0.0/16"
}

resource "aws_subnet" "app" {
  for_each          = { eu-west-1a = "10.60.0.0/24", eu-west-1b = "10.60.1.0/24" }
  vpc_id            = aws_vpc.main.id
  availability_zone = each.key
  cidr_block        = each.value
}

resource "aws_ecr_repository" "shop" {
  name                 = "shop"
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_ecr_lifecycle_policy" "shop" {
  repository = aws_ecr_repository.shop.name
  policy = jsonencode({
    rules = [{ rulePriority = 1, selection = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 14 }, action = { type = "expire" } }]
  })
}

resource "aws_ecr_repository_policy" "shop" {
  repository = aws_ecr_repository.shop.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "pull", Effect = "Allow", Principal = { AWS = "arn:aws:iam::210987654321:root" }, Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] }]
  })
}

resource "aws_iam_role" "execution" {
  name = "execution"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_ecs_cluster" "shop" {
  name = "shop"

  setting {
    name  = "containerInsights"
    value = "enhanced"
  }

  configuration {
    execute_command_configuration {
      logging = "OVERRIDE"
      log_configuration {
        cloud_watch_log_group_name = "/ecs/exec"
      }
    }
  }
}

resource "aws_lb_target_group" "app" {
  for_each    = toset(["cart", "catalogue"])
  name        = each.key
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

module "service" {
  source       = "./service"
  for_each     = toset(["cart", "catalogue"])
  name         = each.key
  cluster      = aws_ecs_cluster.shop.arn
  subnets      = [for s in aws_subnet.app : s.id]
  image        = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/${each.key}:1.8.3"
  target_group = aws_lb_target_group.app[each.key].arn
  role         = aws_iam_role.execution.arn
}

resource "aws_eks_cluster" "jobs" {
  name                      = "jobs"
  role_arn                  = aws_iam_role.execution.arn
  version                   = "1.35"
  enabled_cluster_log_types = ["api", "audit", "authenticator"]

  access_config {
    authentication_mode = "API"
  }

  vpc_config {
    subnet_ids              = [for s in aws_subnet.app : s.id]
    endpoint_public_access  = false
    endpoint_private_access = true
  }

  zonal_shift_config {
    enabled = true
  }
}

resource "aws_eks_node_group" "jobs" {
  cluster_name    = aws_eks_cluster.jobs.name
  node_group_name = "jobs"
  node_role_arn   = aws_iam_role.execution.arn
  subnet_ids      = [for s in aws_subnet.app : s.id]
  version         = aws_eks_cluster.jobs.version
  ami_type        = "AL2023_ARM_64_STANDARD"

  scaling_config {
    desired_size = 2
    min_size     = 2
    max_size     = 6
  }

  node_repair_config {
    enabled = true
  }

  remote_access {
    ec2_ssh_key               = "ops"
    source_security_group_ids = ["sg-0123456789abcdef0"]
  }
}

resource "aws_iam_role" "function" {
  name = "function"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_sqs_queue" "orders" {
  name                       = "orders"
  visibility_timeout_seconds = 180
  message_retention_seconds  = 345600
  sqs_managed_sse_enabled    = true
  redrive_policy             = "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:123456789012:orders-lost\",\"maxReceiveCount\":5}"
}

resource "aws_sqs_queue_policy" "orders" {
  queue_url = aws_sqs_queue.orders.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "sns.amazonaws.com" }, Action = "sqs:SendMessage", Resource = "*", Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } } }]
  })
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = aws_iam_role.function.arn
  runtime       = "python3.13"
  architectures = ["arm64"]
  handler       = "main.handler"
  s3_bucket     = "releases-0417"
  s3_key        = "orders.zip"
  timeout       = 30

  reserved_concurrent_executions = 20

  vpc_config {
    subnet_ids         = [for s in aws_subnet.app : s.id]
    security_group_ids = ["sg-0123456789abcdef0"]
  }

  tracing_config {
    mode = "Active"
  }

  environment {
    variables = { TABLE = "orders" }
  }
}

resource "aws_lambda_event_source_mapping" "orders" {
  event_source_arn        = aws_sqs_queue.orders.arn
  function_name           = aws_lambda_function.orders.arn
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]

  scaling_config {
    maximum_concurrency = 10
  }
}

resource "aws_kinesis_stream" "clicks" {
  name             = "clicks"
  shard_count      = 1
  retention_period = 168
  encryption_type  = "KMS"
  kms_key_id       = "alias/aws/kinesis"
}

resource "aws_lambda_event_source_mapping" "clicks" {
  event_source_arn       = aws_kinesis_stream.clicks.arn
  function_name          = aws_lambda_function.orders.arn
  starting_position      = "LATEST"
  maximum_retry_attempts = 3
  batch_size             = 100

  destination_config {
    on_failure {
      destination_arn = "arn:aws:sqs:eu-west-1:123456789012:clicks-failed"
    }
  }
}

resource "aws_sns_topic" "orders" {
  name                             = "orders"
  kms_master_key_id                = "alias/aws/sns"
  sqs_failure_feedback_role_arn    = aws_iam_role.function.arn
  lambda_failure_feedback_role_arn = aws_iam_role.function.arn
}

resource "aws_sns_topic_policy" "orders" {
  arn = aws_sns_topic.orders.arn
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::210987654321:root" }, Action = "sns:Publish", Resource = "*" }]
  })
}

resource "aws_sns_topic_subscription" "orders" {
  topic_arn = aws_sns_topic.orders.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.orders.arn
}

resource "aws_ecs_service" "queue_worker" {
  name            = "queue-worker"
  cluster         = aws_ecs_cluster.shop.id
  task_definition = "cart"
  desired_count   = 2
  launch_type     = "FARGATE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  availability_zone_rebalancing = "ENABLED"

  network_configuration {
    subnets = [for s in aws_subnet.app : s.id]
  }
}

resource "aws_ecs_service" "cheap" {
  name            = "cheap"
  cluster         = aws_ecs_cluster.shop.id
  task_definition = "cart"
  desired_count   = 2

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  availability_zone_rebalancing = "ENABLED"

  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    base              = 2
    weight            = 1
  }

  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = 3
  }

  network_configuration {
    subnets = [for s in aws_subnet.app : s.id]
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app["cart"].arn
    container_name   = "cart"
    container_port   = 8080
  }
}
