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

resource "aws_kms_key" "data" {
  description = "Data of the shop"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:*", Resource = "*" }]
  })
}

resource "aws_db_parameter_group" "orders" {
  name   = "orders"
  family = "mysql8.0"

  parameter {
    name  = "innodb_flush_log_at_trx_commit"
    value = "2"
  }
}

resource "aws_db_instance" "orders" {
  identifier                 = "orders"
  engine                     = "mysql"
  engine_version             = "5.7.44"
  instance_class             = "db.m4.large"
  allocated_storage          = 100
  storage_type               = "gp2"
  username                   = "steward"
  password                   = "simulated-only"
  publicly_accessible        = true
  auto_minor_version_upgrade = false
  backup_retention_period    = 0
  parameter_group_name       = aws_db_parameter_group.orders.name
  skip_final_snapshot        = true
}

resource "aws_db_instance" "ledger" {
  identifier              = "ledger"
  engine                  = "mysql"
  engine_version          = "8.4.5"
  instance_class          = "db.m7g.large"
  allocated_storage       = 60000
  username                = "steward"
  password                = "simulated-only"
  backup_retention_period = 2
  skip_final_snapshot     = true
}

resource "aws_rds_cluster_parameter_group" "catalogue" {
  name   = "catalogue"
  family = "aurora-mysql8.0"
}

resource "aws_rds_cluster" "catalogue" {
  cluster_identifier              = "catalogue"
  engine                          = "aurora-mysql"
  engine_version                  = "8.0.mysql_aurora.3.08.0"
  master_username                 = "steward"
  master_password                 = "simulated-only"
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.catalogue.name
  skip_final_snapshot             = true
}

resource "aws_rds_cluster_instance" "catalogue" {
  count              = 2
  identifier         = "catalogue-${count.index}"
  cluster_identifier = aws_rds_cluster.catalogue.id
  engine             = aws_rds_cluster.catalogue.engine
  instance_class     = "db.r5.large"
  availability_zone  = "eu-central-1a"
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id       = "sessions"
  description                = "Sessions"
  node_type                  = "cache.m3.large"
  num_cache_clusters         = 1
  automatic_failover_enabled = false
  at_rest_encryption_enabled = false
  transit_encryption_enabled = false
  auto_minor_version_upgrade = "false"
}

resource "aws_elasticache_cluster" "pages" {
  cluster_id      = "pages"
  engine          = "redis"
  engine_version  = "5.0.6"
  node_type       = "cache.m3.large"
  num_cache_nodes = 1
}

resource "aws_elasticache_serverless_cache" "carts" {
  name   = "carts"
  engine = "valkey"
}

resource "aws_efs_file_system" "shared" {
}

resource "aws_efs_access_point" "uploads" {
  file_system_id = aws_efs_file_system.shared.id
}

resource "aws_s3_bucket" "site" {
  bucket = "shop-site-0417"
}

resource "aws_s3_bucket_ownership_controls" "site" {
  bucket = aws_s3_bucket.site.id

  rule {
    object_ownership = "ObjectWriter"
  }
}

resource "aws_s3_bucket_public_access_block" "site" {
  bucket                  = aws_s3_bucket.site.id
  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}

resource "aws_s3_bucket_policy" "site" {
  bucket = aws_s3_bucket.site.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:*", Resource = "arn:aws:s3:::shop-site-0417/*" }]
  })
}

resource "aws_s3_bucket" "invoices" {
  bucket = "shop-invoices-0417"
  tags   = { DataClass = "confidential" }
}

resource "aws_s3_bucket_versioning" "invoices" {
  bucket = aws_s3_bucket.invoices.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_logging" "invoices" {
  bucket        = aws_s3_bucket.invoices.id
  target_bucket = aws_s3_bucket.invoices.bucket
  target_prefix = "log/"
}

resource "aws_secretsmanager_secret" "gateway" {
  name = "payment-gateway"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}

resource "aws_secretsmanager_secret" "shared" {
  name = "shared"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::210987654321:root" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}

resource "aws_ssm_parameter" "token" {
  name  = "/shop/api-key"
  type  = "String"
  value = "simulated-only"
}

resource "aws_cloudwatch_log_group" "shop" {
  name = "/shop"
}

data "aws_iam_policy_document" "release" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"]
    }
  }
}

resource "aws_iam_role" "release" {
  name               = "release"
  assume_role_policy = data.aws_iam_policy_document.release.json
}

resource "aws_iam_role_policy" "release" {
  name = "all"
  role = aws_iam_role.release.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_iam_role" "open" {
  name = "open"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy" "open" {
  name = "keys"
  role = aws_iam_role.open.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["kms:Decrypt", "kms:ReEncryptFrom"], Resource = "*" },
      { Effect = "Allow", Action = ["iam:CreatePolicyVersion", "iam:AttachUserPolicy"], Resource = "*" }
    ]
  })
}

resource "aws_iam_role" "partner" {
  name = "partner"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::210987654321:root" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy_attachment" "partner" {
  role       = aws_iam_role.partner.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_group" "engineers" {
  name = "engineers"
}

resource "aws_iam_user" "ana" {
  name = "ana"
}

resource "aws_iam_user_policy_attachment" "ana" {
  user       = aws_iam_user.ana.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_user_login_profile" "ana" {
  user = aws_iam_user.ana.name
}

resource "aws_iam_policy" "keys" {
  name = "keys"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }]
  })
}

resource "aws_kms_key" "stale" {
  description = "Its administrator has left"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "AROAEXAMPLEEXAMPLE123" }, Action = "kms:*", Resource = "*" }]
  })
}

resource "aws_iam_role" "stale" {
  name = "stale"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "AIDAEXAMPLEEXAMPLE123" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_lambda_function" "report" {
  count         = 4
  function_name = "report-${count.index}"
  role          = aws_iam_role.release.arn
  runtime       = "python3.13"
  handler       = "main.handler"
  s3_bucket     = "releases-0417"
  s3_key        = "report.zip"
}

resource "aws_db_event_subscription" "clusters" {
  name        = "clusters"
  sns_topic   = "arn:aws:sns:eu-central-1:123456789012:duty"
  source_type = "db-cluster"
}
