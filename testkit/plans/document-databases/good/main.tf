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

resource "aws_kms_key" "data" {
  enable_key_rotation = true
}

resource "aws_docdb_subnet_group" "main" {
  name       = "main"
  subnet_ids = module.network.subnets
}

resource "aws_docdb_cluster" "catalogue" {
  cluster_identifier              = "catalogue"
  engine_version                  = "5.0.0"
  master_username                 = "admin1"
  manage_master_user_password     = true
  db_subnet_group_name            = aws_docdb_subnet_group.main.name
  vpc_security_group_ids          = [module.network.group]
  storage_encrypted               = true
  kms_key_id                      = aws_kms_key.data.arn
  backup_retention_period         = 14
  deletion_protection             = true
  enabled_cloudwatch_logs_exports = ["audit", "profiler"]
}

resource "aws_docdb_cluster_instance" "members" {
  for_each           = { a = "eu-west-1a", b = "eu-west-1b" }
  identifier         = "catalogue-${each.key}"
  cluster_identifier = aws_docdb_cluster.catalogue.id
  instance_class     = "db.r6g.large"
  availability_zone  = each.value
}

data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["dynamodb:GetItem"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::444455556666:root"]
    }
  }
}

resource "aws_dynamodb_table" "orders" {
  name                        = "orders"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "id"
  deletion_protection_enabled = true
  attribute {
    name = "id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true
  }
}

resource "aws_dynamodb_resource_policy" "orders" {
  resource_arn = aws_dynamodb_table.orders.arn
  policy       = data.aws_iam_policy_document.orders.json
}
