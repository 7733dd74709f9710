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

resource "aws_s3_bucket" "results" {
  bucket = "example-athena-results"
}

resource "aws_athena_workgroup" "analysts" {
  name = "analysts"
  configuration {
    enforce_workgroup_configuration    = false
    publish_cloudwatch_metrics_enabled = false
    result_configuration {
      output_location = "s3://${aws_s3_bucket.results.bucket}/queries/"
    }
  }
}

resource "aws_dax_cluster" "cache" {
  cluster_name       = "cache"
  iam_role_arn       = "arn:aws:iam::111122223333:role/dax"
  node_type          = "dax.r5.large"
  replication_factor = 1
}

resource "aws_dms_replication_instance" "mover" {
  replication_instance_id    = "mover"
  replication_instance_class = "dms.t3.medium"
  engine_version             = "3.5.4"
  auto_minor_version_upgrade = false
  publicly_accessible        = true
}

resource "aws_datasync_task" "nightly" {
  name                     = "nightly"
  source_location_arn      = "arn:aws:datasync:eu-west-1:111122223333:location/loc-11112222333344445"
  destination_location_arn = "arn:aws:datasync:eu-west-1:111122223333:location/loc-11112222333344446"
  options {
    verify_mode = "NONE"
  }
}

resource "aws_dlm_lifecycle_policy" "daily" {
  description        = "daily snapshots"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    target_tags = {
      backup = "daily"
    }
    schedule {
      name = "daily"
      create_rule {
        interval = 24
      }
      retain_rule {
        count = 14
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "copied" {
  description        = "copied in plain"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    target_tags = {
      backup = "copied"
    }
    schedule {
      name = "daily"
      create_rule {
        interval = 24
      }
      retain_rule {
        count = 14
      }
      cross_region_copy_rule {
        target    = "eu-central-1"
        encrypted = false
      }
    }
  }
}

resource "aws_budgets_budget" "month" {
  name         = "month"
  budget_type  = "COST"
  limit_amount = "500"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
  notification {
    comparison_operator        = "GREATER_THAN"
    threshold                  = 100
    threshold_type             = "PERCENTAGE"
    notification_type          = "ACTUAL"
    subscriber_email_addresses = ["finance@example.com"]
  }
}
