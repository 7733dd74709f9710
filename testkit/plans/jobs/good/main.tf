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

resource "aws_vpc" "data" {
  cidr_block = "10.50.0.0/16"
}

resource "aws_subnet" "data" {
  count             = 2
  vpc_id            = aws_vpc.data.id
  availability_zone = ["eu-west-1a", "eu-west-1b"][count.index]
  cidr_block        = cidrsubnet(aws_vpc.data.cidr_block, 8, count.index)
}

resource "aws_security_group" "data" {
  name        = "data"
  description = "Jobs and shares"
  vpc_id      = aws_vpc.data.id
}

data "aws_iam_policy_document" "work" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["glue.amazonaws.com", "airflow.amazonaws.com", "elasticmapreduce.amazonaws.com", "sagemaker.amazonaws.com", "transfer.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "work" {
  name               = "work"
  assume_role_policy = data.aws_iam_policy_document.work.json
}

resource "aws_glue_job" "load" {
  name              = "load"
  role_arn          = aws_iam_role.work.arn
  glue_version      = "5.0"
  max_retries       = 0
  timeout           = 120
  worker_type       = "G.1X"
  number_of_workers = 4

  command {
    script_location = "s3://jobs-0417/load.py"
    python_version  = "3"
  }
}

resource "aws_mwaa_environment" "nightly" {
  name                  = "nightly"
  airflow_version       = "2.10.3"
  environment_class     = "mw1.small"
  dag_s3_path           = "dags/"
  source_bucket_arn     = "arn:aws:s3:::jobs-0417"
  execution_role_arn    = aws_iam_role.work.arn
  webserver_access_mode = "PRIVATE_ONLY"

  network_configuration {
    subnet_ids         = aws_subnet.data[*].id
    security_group_ids = [aws_security_group.data.id]
  }

  logging_configuration {
    task_logs {
      enabled   = true
      log_level = "INFO"
    }
    scheduler_logs {
      enabled   = true
      log_level = "WARNING"
    }
    worker_logs {
      enabled   = true
      log_level = "WARNING"
    }
    dag_processing_logs {
      enabled   = true
      log_level = "WARNING"
    }
  }
}

resource "aws_emr_cluster" "spark" {
  name          = "spark"
  release_label = "emr-7.5.0"
  applications  = ["Spark"]
  service_role  = aws_iam_role.work.arn
  log_uri       = "s3://jobs-0417/emr/"

  ec2_attributes {
    instance_profile = "emr-ec2"
    subnet_id        = aws_subnet.data[0].id
  }

  master_instance_group {
    instance_type  = "m7g.xlarge"
    instance_count = 3
  }

  core_instance_group {
    instance_type  = "r7g.xlarge"
    instance_count = 3
  }
}

resource "aws_emrserverless_application" "adhoc" {
  name          = "adhoc"
  release_label = "emr-7.5.0"
  type          = "spark"
  architecture  = "ARM64"

  maximum_capacity {
    cpu    = "64 vCPU"
    memory = "256 GB"
  }

  initial_capacity {
    initial_capacity_type = "Driver"
    initial_capacity_config {
      worker_count = 1
      worker_configuration {
        cpu    = "2 vCPU"
        memory = "8 GB"
      }
    }
  }

  network_configuration {
    subnet_ids         = aws_subnet.data[*].id
    security_group_ids = [aws_security_group.data.id]
  }
}

resource "aws_fsx_windows_file_system" "shares" {
  deployment_type                 = "MULTI_AZ_1"
  storage_capacity                = 300
  throughput_capacity             = 32
  subnet_ids                      = aws_subnet.data[*].id
  preferred_subnet_id             = aws_subnet.data[0].id
  security_group_ids              = [aws_security_group.data.id]
  automatic_backup_retention_days = 30

  self_managed_active_directory {
    domain_name = "corp.example.com"
    dns_ips     = ["10.50.0.10", "10.50.1.10"]
    username    = "fsx"
    password    = "simulated-only"
  }

  audit_log_configuration {
    file_access_audit_log_level = "SUCCESS_AND_FAILURE"
  }
}

resource "aws_fsx_ontap_file_system" "volumes" {
  deployment_type                 = "MULTI_AZ_1"
  storage_capacity                = 1024
  throughput_capacity             = 512
  subnet_ids                      = aws_subnet.data[*].id
  preferred_subnet_id             = aws_subnet.data[0].id
  automatic_backup_retention_days = 14
}

resource "aws_fsx_lustre_file_system" "scratch" {
  deployment_type    = "SCRATCH_2"
  storage_capacity   = 1200
  subnet_ids         = [aws_subnet.data[0].id]
  import_path        = "s3://jobs-0417"
  auto_import_policy = "NEW_CHANGED"
}

resource "aws_eip" "partners" {
  count  = 2
  domain = "vpc"
}

resource "aws_transfer_server" "partners" {
  protocols            = ["SFTP"]
  endpoint_type        = "VPC"
  logging_role         = aws_iam_role.work.arn
  security_policy_name = "TransferSecurityPolicy-2024-01"

  endpoint_details {
    vpc_id                 = aws_vpc.data.id
    subnet_ids             = aws_subnet.data[*].id
    address_allocation_ids = aws_eip.partners[*].id
  }
}

resource "aws_cloudwatch_log_group" "files" {
  name              = "/transfer/files"
  retention_in_days = 90
}

resource "aws_transfer_server" "files" {
  protocols                   = ["SFTP", "FTPS"]
  certificate                 = "arn:aws:acm:eu-west-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
  identity_provider_type      = "AWS_DIRECTORY_SERVICE"
  directory_id                = "d-9367000000"
  security_policy_name        = "TransferSecurityPolicy-2024-01"
  structured_log_destinations = ["${aws_cloudwatch_log_group.files.arn}:*"]
}

resource "aws_sagemaker_notebook_instance" "lab" {
  name                   = "lab"
  role_arn               = aws_iam_role.work.arn
  instance_type          = "ml.t3.medium"
  platform_identifier    = "notebook-al2-v3"
  subnet_id              = aws_subnet.data[0].id
  security_groups        = [aws_security_group.data.id]
  direct_internet_access = "Disabled"
  root_access            = "Disabled"
  lifecycle_config_name  = aws_sagemaker_notebook_instance_lifecycle_configuration.idle.name
}

resource "aws_sagemaker_notebook_instance_lifecycle_configuration" "idle" {
  name     = "stop-when-idle"
  on_start = base64encode("#!/bin/sh\n")
}

resource "aws_sagemaker_model" "ranker" {
  name               = "ranker"
  execution_role_arn = aws_iam_role.work.arn

  primary_container {
    image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/ranker:1.4.2"
  }

  vpc_config {
    subnets            = aws_subnet.data[*].id
    security_group_ids = [aws_security_group.data.id]
  }
}

resource "aws_sagemaker_endpoint_configuration" "ranker" {
  name = "ranker"

  production_variants {
    variant_name           = "main"
    model_name             = aws_sagemaker_model.ranker.name
    instance_type          = "ml.g5.xlarge"
    initial_instance_count = 2
  }
}

resource "aws_sagemaker_endpoint" "ranker" {
  name                 = "ranker"
  endpoint_config_name = aws_sagemaker_endpoint_configuration.ranker.name
}

resource "aws_workspaces_workspace" "analyst" {
  directory_id                   = "d-9367000000"
  bundle_id                      = "wsb-bh8rsxt14"
  user_name                      = "ana"
  root_volume_encryption_enabled = true
  user_volume_encryption_enabled = true
  volume_encryption_key          = "alias/aws/workspaces"
}
