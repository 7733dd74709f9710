terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region                      = "eu-central-1"
  access_key                  = "simulated"
  secret_key                  = "simulated"
  skip_credentials_validation = true
  allowed_account_ids         = ["123456789012"]
  skip_metadata_api_check     = true
}

resource "aws_vpc" "main" {
  cidr_block = "10.70.0.0/16"
}

resource "aws_subnet" "db" {
  for_each          = { eu-central-1a = "10.70.0.0/24", eu-central-1b = "10.70.1.0/24" }
  vpc_id            = aws_vpc.main.id
  availability_zone = each.key
  cidr_block        = each.value
}

resource "aws_security_group" "db" {
  name        = "db"
  description = "Services of the shop"
  vpc_id      = aws_vpc.main.id
}

resource "aws_db_subnet_group" "db" {
  name       = "db"
  subnet_ids = [for s in aws_subnet.db : s.id]
}

resource "aws_kms_key" "data" {
  description         = "Data of the shop"
  enable_key_rotation = true
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "kms:*", Resource = "*" }]
  })
}

resource "aws_kms_alias" "data" {
  name          = "alias/shop-data"
  target_key_id = aws_kms_key.data.key_id
}

resource "aws_sns_topic" "events" {
  name              = "database-events"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_db_parameter_group" "orders" {
  name   = "orders"
  family = "mysql8.4"

  parameter {
    name  = "require_secure_transport"
    value = "1"
  }

  parameter {
    name  = "innodb_flush_log_at_trx_commit"
    value = "1"
  }
}

resource "aws_db_instance" "orders" {
  identifier                          = "orders"
  engine                              = "mysql"
  engine_version                      = "8.4.5"
  instance_class                      = "db.m7g.large"
  allocated_storage                   = 100
  max_allocated_storage               = 500
  storage_type                        = "gp3"
  storage_encrypted                   = true
  kms_key_id                          = aws_kms_key.data.arn
  username                            = "steward"
  manage_master_user_password         = true
  multi_az                            = true
  publicly_accessible                 = false
  backup_retention_period             = 14
  deletion_protection                 = true
  auto_minor_version_upgrade          = true
  performance_insights_enabled        = true
  monitoring_interval                 = 60
  monitoring_role_arn                 = aws_iam_role.monitoring.arn
  iam_database_authentication_enabled = true
  enabled_cloudwatch_logs_exports     = ["error", "slowquery"]
  parameter_group_name                = aws_db_parameter_group.orders.name
  db_subnet_group_name                = aws_db_subnet_group.db.name
  vpc_security_group_ids              = [aws_security_group.db.id]
  final_snapshot_identifier           = "orders-last"
}

resource "aws_iam_role" "monitoring" {
  name = "rds-monitoring"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "monitoring.rds.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_db_event_subscription" "all" {
  name             = "all-instances"
  sns_topic        = aws_sns_topic.events.arn
  source_type      = "db-instance"
  event_categories = ["availability", "failover", "failure", "maintenance"]
}

resource "aws_rds_cluster_parameter_group" "catalogue" {
  name   = "catalogue"
  family = "aurora-mysql8.0"

  parameter {
    name  = "require_secure_transport"
    value = "ON"
  }
}

resource "aws_rds_cluster" "catalogue" {
  cluster_identifier              = "catalogue"
  engine                          = "aurora-mysql"
  engine_version                  = "8.0.mysql_aurora.3.08.0"
  master_username                 = "steward"
  manage_master_user_password     = true
  storage_encrypted               = true
  backup_retention_period         = 14
  backtrack_window                = 86400
  deletion_protection             = true
  enabled_cloudwatch_logs_exports = ["audit", "error"]
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.catalogue.name
  db_subnet_group_name            = aws_db_subnet_group.db.name
  vpc_security_group_ids          = [aws_security_group.db.id]
  final_snapshot_identifier       = "catalogue-last"
}

resource "aws_rds_cluster_instance" "catalogue" {
  for_each                     = aws_subnet.db
  identifier                   = "catalogue-${each.key}"
  cluster_identifier           = aws_rds_cluster.catalogue.id
  engine                       = aws_rds_cluster.catalogue.engine
  engine_version               = aws_rds_cluster.catalogue.engine_version
  instance_class               = "db.r7g.large"
  availability_zone            = each.key
  performance_insights_enabled = true
  monitoring_interval          = 60
  monitoring_role_arn          = aws_iam_role.monitoring.arn
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id       = "sessions"
  description                = "Sessions"
  engine                     = "valkey"
  engine_version             = "8.0"
  node_type                  = "cache.m7g.large"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  transit_encryption_mode    = "required"
  snapshot_retention_limit   = 14
  user_group_ids             = ["shop"]
  auto_minor_version_upgrade = "true"

  log_delivery_configuration {
    destination      = "/elasticache/slow"
    destination_type = "cloudwatch-logs"
    log_format       = "json"
    log_type         = "slow-log"
  }
}

resource "aws_elasticache_cluster" "pages" {
  cluster_id                   = "pages"
  engine                       = "memcached"
  node_type                    = "cache.m7g.large"
  num_cache_nodes              = 2
  az_mode                      = "cross-az"
  preferred_availability_zones = ["eu-central-1a", "eu-central-1b"]
}

resource "aws_elasticache_serverless_cache" "carts" {
  name   = "carts"
  engine = "valkey"

  cache_usage_limits {
    data_storage {
      maximum = 50
      unit    = "GB"
    }
    ecpu_per_second {
      maximum = 20000
    }
  }
}

resource "aws_efs_file_system" "shared" {
  encrypted  = true
  kms_key_id = aws_kms_key.data.arn

  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }
}

resource "aws_efs_backup_policy" "shared" {
  file_system_id = aws_efs_file_system.shared.id

  backup_policy {
    status = "ENABLED"
  }
}

resource "aws_efs_access_point" "uploads" {
  file_system_id = aws_efs_file_system.shared.id

  posix_user {
    uid = 1000
    gid = 1000
  }

  root_directory {
    path = "/uploads"
    creation_info {
      owner_uid   = 1000
      owner_gid   = 1000
      permissions = "0750"
    }
  }
}

resource "aws_s3_bucket" "logs" {
  bucket = "shop-logs-0417"
}

resource "aws_s3_bucket" "invoices" {
  bucket = "shop-invoices-0417"
  tags   = { DataClass = "confidential" }
}

locals {
  buckets = { logs = aws_s3_bucket.logs.bucket, invoices = aws_s3_bucket.invoices.bucket }
}

resource "aws_s3_bucket_versioning" "all" {
  for_each = local.buckets
  bucket   = each.value

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "all" {
  for_each = local.buckets
  bucket   = each.value

  rule {
    id     = "tidy"
    status = "Enabled"
    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }

    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}

resource "aws_s3_bucket_public_access_block" "all" {
  for_each                = local.buckets
  bucket                  = each.value
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "all" {
  for_each = local.buckets
  bucket   = each.value
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = ["arn:aws:s3:::${each.value}", "arn:aws:s3:::${each.value}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::210987654321:root" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::${each.value}/*"
      }
    ]
  })
}

resource "aws_s3_bucket_logging" "invoices" {
  bucket        = aws_s3_bucket.invoices.bucket
  target_bucket = aws_s3_bucket.logs.bucket
  target_prefix = "invoices/"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "invoices" {
  bucket = aws_s3_bucket.invoices.bucket

  rule {
    bucket_key_enabled = true
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.data.arn
    }
  }
}

resource "aws_secretsmanager_secret" "gateway" {
  name       = "payment-gateway"
  kms_key_id = aws_kms_key.data.arn
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::210987654321:root" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}

resource "aws_secretsmanager_secret_rotation" "gateway" {
  secret_id           = aws_secretsmanager_secret.gateway.id
  rotation_lambda_arn = "arn:aws:lambda:eu-central-1:210987654321:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_ssm_parameter" "token" {
  name  = "/shop/api-key"
  type  = "SecureString"
  value = "simulated-only"
}

resource "aws_cloudwatch_log_group" "shop" {
  name              = "/shop"
  retention_in_days = 90
}

data "aws_iam_policy_document" "release" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:example/shop:environment:production"]
    }
  }
}

resource "aws_iam_role" "release" {
  name               = "release"
  assume_role_policy = data.aws_iam_policy_document.release.json
}

resource "aws_iam_role_policy" "release" {
  name = "deploy"
  role = aws_iam_role.release.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:PutObject"], Resource = "arn:aws:s3:::shop-site-0417/*" }]
  })
}

resource "aws_iam_role" "partner" {
  name = "partner"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::210987654321:root" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "sts:ExternalId" = "shop-7731" } }
    }]
  })
}

resource "aws_iam_group" "engineers" {
  name = "engineers"
}

resource "aws_iam_user" "ana" {
  name = "ana"
}

resource "aws_iam_user_group_membership" "ana" {
  user   = aws_iam_user.ana.name
  groups = [aws_iam_group.engineers.name]
}

resource "aws_iam_user_login_profile" "ana" {
  user = aws_iam_user.ana.name
}

resource "aws_iam_policy" "read_orders" {
  name = "read-orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["dynamodb:GetItem", "dynamodb:Query"], Resource = "arn:aws:dynamodb:eu-central-1:123456789012:table/orders" }]
  })
}

resource "aws_iam_role" "report" {
  name = "report"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_lambda_function" "report" {
  function_name = "report"
  role          = aws_iam_role.report.arn
  runtime       = "python3.13"
  handler       = "main.handler"
  s3_bucket     = "releases-0417"
  s3_key        = "report.zip"
}
