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
  availability_zone = "eu-west-1a"
  cidr_block        = cidrsubnet(aws_vpc.data.cidr_block, 8, count.index)
}

resource "aws_iam_role" "work" {
  name = "work"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "glue.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_glue_job" "load" {
  name         = "load"
  role_arn     = aws_iam_role.work.arn
  glue_version = "2.0"

  command {
    script_location = "s3://jobs-0417/load.py"
  }
}

resource "aws_mwaa_environment" "nightly" {
  name                  = "nightly"
  airflow_version       = "2.2.2"
  dag_s3_path           = "dags/"
  source_bucket_arn     = "arn:aws:s3:::jobs-0417"
  execution_role_arn    = aws_iam_role.work.arn
  webserver_access_mode = "PUBLIC_ONLY"

  network_configuration {
    subnet_ids         = aws_subnet.data[*].id
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}

resource "aws_emr_cluster" "spark" {
  name          = "spark"
  release_label = "emr-6.10.0"
  service_role  = aws_iam_role.work.arn

  ec2_attributes {
    instance_profile = "emr-ec2"
    subnet_id        = aws_subnet.data[0].id
  }

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  core_instance_group {
    instance_type  = "m5.xlarge"
    instance_count = 2
    bid_price      = "0.10"
  }
}

resource "aws_emrserverless_application" "adhoc" {
  name          = "adhoc"
  release_label = "emr-7.5.0"
  type          = "spark"

  auto_stop_configuration {
    enabled = false
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

  initial_capacity {
    initial_capacity_type = "Executor"
    initial_capacity_config {
      worker_count = 10
      worker_configuration {
        cpu    = "4 vCPU"
        memory = "16 GB"
      }
    }
  }

  network_configuration {
    subnet_ids = aws_subnet.data[*].id
  }
}

resource "aws_fsx_windows_file_system" "shares" {
  storage_capacity    = 300
  throughput_capacity = 32
  subnet_ids          = [aws_subnet.data[0].id]

  self_managed_active_directory {
    domain_name = "corp.example.com"
    dns_ips     = ["10.50.0.10"]
    username    = "fsx"
    password    = "simulated-only"
  }
}

resource "aws_fsx_openzfs_file_system" "home" {
  deployment_type     = "SINGLE_AZ_1"
  storage_capacity    = 64
  throughput_capacity = 64
  subnet_ids          = [aws_subnet.data[0].id]
}

resource "aws_transfer_server" "partners" {
  protocols     = ["SFTP"]
  endpoint_type = "VPC"

  endpoint_details {
    vpc_id     = aws_vpc.data.id
    subnet_ids = aws_subnet.data[*].id
  }
}

resource "aws_transfer_server" "old" {
  protocols              = ["FTP"]
  endpoint_type          = "VPC"
  identity_provider_type = "AWS_DIRECTORY_SERVICE"
  directory_id           = "d-9367000000"

  endpoint_details {
    vpc_id     = aws_vpc.data.id
    subnet_ids = [aws_subnet.data[0].id]
  }
}

resource "aws_sagemaker_notebook_instance" "lab" {
  name                = "lab"
  role_arn            = aws_iam_role.work.arn
  instance_type       = "ml.t3.medium"
  platform_identifier = "notebook-al2-v1"
}

resource "aws_sagemaker_model" "ranker" {
  name               = "ranker"
  execution_role_arn = aws_iam_role.work.arn

  primary_container {
    image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/ranker:1.4.2"
  }
}

resource "aws_sagemaker_endpoint_configuration" "ranker" {
  name = "ranker"

  production_variants {
    variant_name           = "main"
    model_name             = aws_sagemaker_model.ranker.name
    instance_type          = "ml.p3.2xlarge"
    initial_instance_count = 1
  }
}

resource "aws_workspaces_workspace" "analyst" {
  directory_id = "d-9367000000"
  bundle_id    = "wsb-bh8rsxt14"
  user_name    = "ana"
}
