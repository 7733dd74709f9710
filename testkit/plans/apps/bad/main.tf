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
  vpc_id            = aws_vpc.main.id
  availability_zone = "eu-west-1a"
  cidr_block        = "10.60.0.0/24"
}

resource "aws_subnet" "other" {
  vpc_id            = aws_vpc.main.id
  availability_zone = "eu-west-1a"
  cidr_block        = "10.60.1.0/24"
}

resource "aws_ecr_repository" "shop" {
  name = "shop"
}

resource "aws_ecr_repository_policy" "shop" {
  repository = aws_ecr_repository.shop.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "ecr:*" }]
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
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_ecs_cluster" "shop" {
  name = "shop"

  configuration {
    execute_command_configuration {
      logging = "NONE"
    }
  }
}

resource "aws_lb_target_group" "cart" {
  name        = "cart"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_ecs_task_definition" "cart" {
  family                   = "cart"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.execution.arn

  container_definitions = jsonencode([{
    name        = "cart"
    image       = "nginx:latest"
    essential   = true
    environment = [{ name = "DB_PASSWORD", value = "simulated-only" }]
  }])
}

resource "aws_ecs_task_definition" "agent" {
  family   = "agent"
  pid_mode = "host"

  container_definitions = jsonencode([{
    name       = "agent"
    image      = "123456789012.dkr.ecr.us-east-1.amazonaws.com/agent:3.2"
    privileged = true
    memory     = 256
  }])
}

resource "aws_ecs_service" "cart" {
  name                               = "cart"
  cluster                            = aws_ecs_cluster.shop.id
  task_definition                    = aws_ecs_task_definition.cart.arn
  desired_count                      = 1
  launch_type                        = "FARGATE"
  platform_version                   = "1.3.0"
  enable_execute_command             = true
  deployment_minimum_healthy_percent = 0

  network_configuration {
    subnets          = [aws_subnet.app.id]
    assign_public_ip = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.cart.arn
    container_name   = "cart"
    container_port   = 8080
  }
}

resource "aws_ecs_service" "batch" {
  name                               = "batch"
  cluster                            = aws_ecs_cluster.shop.id
  task_definition                    = aws_ecs_task_definition.cart.arn
  desired_count                      = 2
  deployment_minimum_healthy_percent = 0

  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = 1
  }

  network_configuration {
    subnets = [aws_subnet.other.id, aws_subnet.app.id]
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.cart.arn
    container_name   = "cart"
    container_port   = 8080
  }
}

resource "aws_ecs_service" "worker" {
  name            = "worker"
  cluster         = aws_ecs_cluster.shop.id
  task_definition = aws_ecs_task_definition.cart.arn
  desired_count   = 1
  launch_type     = "FARGATE"

  network_configuration {
    subnets = [aws_subnet.app.id]
  }
}

resource "aws_eks_cluster" "jobs" {
  name     = "jobs"
  role_arn = aws_iam_role.execution.arn
  version  = "1.27"

  access_config {
    authentication_mode = "CONFIG_MAP"
  }

  vpc_config {
    subnet_ids = [aws_subnet.app.id, aws_subnet.other.id]
  }
}

resource "aws_eks_node_group" "jobs" {
  cluster_name    = aws_eks_cluster.jobs.name
  node_group_name = "jobs"
  node_role_arn   = aws_iam_role.execution.arn
  subnet_ids      = [aws_subnet.app.id]
  version         = "1.26"
  ami_type        = "AL2_x86_64"

  scaling_config {
    desired_size = 1
    min_size     = 1
    max_size     = 1
  }

  remote_access {
    ec2_ssh_key = "ops"
  }
}

resource "aws_sqs_queue" "orders" {
  name                    = "orders"
  sqs_managed_sse_enabled = false
}

resource "aws_sqs_queue" "impatient" {
  name           = "impatient"
  redrive_policy = "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:123456789012:lost\",\"maxReceiveCount\":1}"
}

resource "aws_sqs_queue_policy" "orders" {
  queue_url = aws_sqs_queue.orders.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:*", Resource = "*" }]
  })
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = aws_iam_role.execution.arn
  runtime       = "python3.8"
  handler       = "main.handler"
  s3_bucket     = "releases-0417"
  s3_key        = "orders.zip"
  timeout       = 30

  vpc_config {
    subnet_ids         = [aws_subnet.app.id]
    security_group_ids = ["sg-0123456789abcdef0"]
  }

  environment {
    variables = { DB_PASSWORD = "simulated-only" }
  }
}

resource "aws_lambda_event_source_mapping" "orders" {
  event_source_arn = aws_sqs_queue.orders.arn
  function_name    = aws_lambda_function.orders.arn
  batch_size       = 10
}

resource "aws_kinesis_stream" "clicks" {
  name        = "clicks"
  shard_count = 1
}

resource "aws_lambda_event_source_mapping" "clicks" {
  event_source_arn  = aws_kinesis_stream.clicks.arn
  function_name     = aws_lambda_function.orders.arn
  starting_position = "LATEST"
}

resource "aws_sns_topic" "orders" {
  name = "orders"
}

resource "aws_sns_topic_policy" "orders" {
  arn = aws_sns_topic.orders.arn
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = "*" }]
  })
}

resource "aws_sns_topic_subscription" "hook" {
  topic_arn = aws_sns_topic.orders.arn
  protocol  = "http"
  endpoint  = "http://hooks.example.com/orders"
}

resource "aws_subnet" "far" {
  vpc_id            = aws_vpc.main.id
  availability_zone = "eu-west-1b"
  cidr_block        = "10.60.2.0/24"
}

resource "aws_ecs_service" "spread" {
  name            = "spread"
  cluster         = aws_ecs_cluster.shop.id
  task_definition = aws_ecs_task_definition.cart.arn
  desired_count   = 4
  launch_type     = "FARGATE"

  network_configuration {
    subnets = [aws_subnet.app.id, aws_subnet.far.id]
  }
}

resource "aws_cloudwatch_log_group" "forever" {
  name = "/ecs/cart"
}
