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

module "network" {
  source = "./network"
  zones  = ["eu-west-1a", "eu-west-1b"]
}

data "aws_iam_policy_document" "batch" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["batch.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "batch" {
  name               = "batch"
  assume_role_policy = data.aws_iam_policy_document.batch.json
}

resource "aws_batch_compute_environment" "spot" {
  compute_environment_name = "spot"
  type                     = "MANAGED"
  service_role             = aws_iam_role.batch.arn
  compute_resources {
    type                = "SPOT"
    allocation_strategy = "SPOT_PRICE_CAPACITY_OPTIMIZED"
    instance_role       = "arn:aws:iam::111122223333:instance-profile/batch"
    instance_type       = ["optimal"]
    min_vcpus           = 0
    max_vcpus           = 64
    subnets             = module.network.subnets
    security_group_ids  = [module.network.group]
  }
}

resource "aws_batch_job_definition" "report" {
  name                  = "report"
  type                  = "container"
  platform_capabilities = ["EC2"]
  container_properties = jsonencode({
    image       = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/report:7"
    command     = ["report"]
    environment = [{ name = "STAGE", value = "production" }]
    resourceRequirements = [
      { type = "VCPU", value = "1" },
      { type = "MEMORY", value = "2048" }
    ]
  })
  retry_strategy {
    attempts = 3
  }
  timeout {
    attempt_duration_seconds = 3600
  }
}

resource "aws_mq_broker" "orders" {
  broker_name                = "orders"
  engine_type                = "ActiveMQ"
  engine_version             = "5.18"
  host_instance_type         = "mq.m5.large"
  deployment_mode            = "ACTIVE_STANDBY_MULTI_AZ"
  auto_minor_version_upgrade = true
  publicly_accessible        = false
  subnet_ids                 = module.network.subnets
  security_groups            = [module.network.group]
  logs {
    general = true
    audit   = true
  }
  user {
    username = "orders"
    password = "NotARealPassword1"
  }
}

resource "aws_apprunner_vpc_connector" "main" {
  vpc_connector_name = "main"
  subnets            = module.network.subnets
  security_groups    = [module.network.group]
}

resource "aws_apprunner_service" "site" {
  service_name = "site"
  source_configuration {
    auto_deployments_enabled = false
    image_repository {
      image_identifier      = "public.ecr.aws/nginx/nginx:1.27"
      image_repository_type = "ECR_PUBLIC"
    }
  }
  health_check_configuration {
    protocol = "HTTP"
    path     = "/healthz"
  }
  observability_configuration {
    observability_enabled           = true
    observability_configuration_arn = aws_apprunner_observability_configuration.traces.arn
  }
  network_configuration {
    egress_configuration {
      egress_type       = "VPC"
      vpc_connector_arn = aws_apprunner_vpc_connector.main.arn
    }
  }
}

resource "aws_apprunner_observability_configuration" "traces" {
  observability_configuration_name = "traces"
  trace_configuration {
    vendor = "AWSXRAY"
  }
}
