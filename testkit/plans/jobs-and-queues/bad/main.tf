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
  zones  = ["eu-west-1a"]
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
    type               = "SPOT"
    instance_role      = "arn:aws:iam::111122223333:instance-profile/batch"
    instance_type      = ["optimal"]
    min_vcpus          = 16
    max_vcpus          = 64
    subnets            = module.network.subnets
    security_group_ids = [module.network.group]
  }
}

resource "aws_batch_job_definition" "report" {
  name = "report"
  type = "container"
  container_properties = jsonencode({
    image       = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/report:latest"
    privileged  = true
    environment = [{ name = "DB_PASSWORD", value = "changeme" }]
    vcpus       = 1
    memory      = 2048
  })
}

resource "aws_mq_broker" "orders" {
  broker_name         = "orders"
  engine_type         = "ActiveMQ"
  engine_version      = "5.16.7"
  host_instance_type  = "mq.t3.micro"
  publicly_accessible = true
  security_groups     = [module.network.group]
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
      image_identifier      = "public.ecr.aws/nginx/nginx:latest"
      image_repository_type = "ECR_PUBLIC"
    }
  }
  network_configuration {
    egress_configuration {
      egress_type       = "VPC"
      vpc_connector_arn = aws_apprunner_vpc_connector.main.arn
    }
  }
}
