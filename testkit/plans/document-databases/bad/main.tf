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

resource "aws_docdb_cluster" "catalogue" {
  cluster_identifier              = "catalogue"
  engine_version                  = "3.6.0"
  master_username                 = "admin1"
  master_password                 = "NotARealPassword1"
  vpc_security_group_ids          = [module.network.group]
  backup_retention_period         = 1
  skip_final_snapshot             = true
  enabled_cloudwatch_logs_exports = []
}

resource "aws_docdb_cluster_instance" "members" {
  count              = 2
  identifier         = "catalogue-${count.index}"
  cluster_identifier = aws_docdb_cluster.catalogue.id
  instance_class     = "db.r6g.large"
  availability_zone  = "eu-west-1a"
}

data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["dynamodb:GetItem"]
    resources = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "aws_dynamodb_table" "orders" {
  name           = "orders"
  read_capacity  = 5
  write_capacity = 5
  hash_key       = "id"
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_resource_policy" "orders" {
  resource_arn = aws_dynamodb_table.orders.arn
  policy       = data.aws_iam_policy_document.orders.json
}
