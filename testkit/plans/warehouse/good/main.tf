terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region                      = "us-east-1"
  access_key                  = "simulated"
  secret_key                  = "simulated"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
}

locals {
  subnets = {
    a = { zone = "us-east-1a", cidr = "10.30.0.0/24" }
    b = { zone = "us-east-1b", cidr = "10.30.1.0/24" }
    c = { zone = "us-east-1c", cidr = "10.30.2.0/24" }
  }
}

resource "aws_vpc" "main" {
  cidr_block = "10.30.0.0/16"
}

resource "aws_subnet" "data" {
  for_each          = local.subnets
  vpc_id            = aws_vpc.main.id
  availability_zone = each.value.zone
  cidr_block        = each.value.cidr
}

resource "aws_security_group" "warehouse" {
  name        = "warehouse"
  description = "Analysts"
  vpc_id      = aws_vpc.main.id
}

resource "aws_kms_key" "warehouse" {
  description         = "Warehouse"
  enable_key_rotation = true
}

resource "aws_redshift_subnet_group" "warehouse" {
  name       = "warehouse"
  subnet_ids = [for s in aws_subnet.data : s.id]
}

resource "aws_redshift_parameter_group" "strict" {
  name   = "strict"
  family = "redshift-1.0"

  parameter {
    name  = "require_ssl"
    value = "true"
  }

  parameter {
    name  = "enable_user_activity_logging"
    value = "true"
  }
}

resource "aws_redshift_cluster" "sales" {
  cluster_identifier                   = "sales"
  node_type                            = "ra3.xlplus"
  number_of_nodes                      = 2
  cluster_type                         = "multi-node"
  master_username                      = "steward"
  manage_master_password               = true
  encrypted                            = true
  kms_key_id                           = aws_kms_key.warehouse.arn
  publicly_accessible                  = false
  enhanced_vpc_routing                 = true
  availability_zone_relocation_enabled = true
  automated_snapshot_retention_period  = 14
  cluster_subnet_group_name            = aws_redshift_subnet_group.warehouse.name
  cluster_parameter_group_name         = aws_redshift_parameter_group.strict.name
  vpc_security_group_ids               = [aws_security_group.warehouse.id]
  final_snapshot_identifier            = "sales-last"
}

resource "aws_redshift_logging" "sales" {
  cluster_identifier   = aws_redshift_cluster.sales.id
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog", "useractivitylog", "userlog"]
}

resource "aws_redshift_snapshot_copy" "sales" {
  cluster_identifier = aws_redshift_cluster.sales.id
  destination_region = "us-west-2"
  retention_period   = 14
}

resource "aws_redshiftserverless_namespace" "adhoc" {
  namespace_name = "adhoc"
  kms_key_id     = aws_kms_key.warehouse.arn
  log_exports    = ["connectionlog", "userlog"]
}

resource "aws_redshiftserverless_workgroup" "adhoc" {
  workgroup_name      = "adhoc"
  namespace_name      = aws_redshiftserverless_namespace.adhoc.namespace_name
  base_capacity       = 8
  publicly_accessible = false
  subnet_ids          = [for s in aws_subnet.data : s.id]
  security_group_ids  = [aws_security_group.warehouse.id]

  config_parameter {
    parameter_key   = "require_ssl"
    parameter_value = "true"
  }
}

resource "aws_redshiftserverless_usage_limit" "adhoc" {
  resource_arn  = aws_redshiftserverless_workgroup.adhoc.arn
  usage_type    = "serverless-compute"
  amount        = 300
  period        = "monthly"
  breach_action = "deactivate"
}

resource "aws_kms_key" "graph" {
  description         = "Graph and cache"
  enable_key_rotation = true
}

resource "aws_neptune_cluster" "graph" {
  cluster_identifier                  = "graph"
  engine_version                      = "1.3.2.1"
  backup_retention_period             = 14
  deletion_protection                 = true
  storage_encrypted                   = true
  kms_key_arn                         = aws_kms_key.graph.arn
  iam_database_authentication_enabled = true
  enable_cloudwatch_logs_exports      = ["audit"]
  vpc_security_group_ids              = [aws_security_group.warehouse.id]
}

resource "aws_neptune_cluster_instance" "graph" {
  for_each           = toset(["us-east-1a", "us-east-1b"])
  identifier         = "graph-${each.key}"
  cluster_identifier = aws_neptune_cluster.graph.id
  instance_class     = "db.r6g.large"
  availability_zone  = each.key
}

resource "aws_memorydb_acl" "apps" {
  name       = "apps"
  user_names = ["shop"]
}

resource "aws_memorydb_cluster" "sessions" {
  name                     = "sessions"
  acl_name                 = aws_memorydb_acl.apps.name
  node_type                = "db.r7g.large"
  num_shards               = 1
  num_replicas_per_shard   = 1
  snapshot_retention_limit = 14
  kms_key_arn              = aws_kms_key.graph.arn
  security_group_ids       = [aws_security_group.warehouse.id]
}

resource "aws_opensearch_domain" "catalogue" {
  domain_name    = "catalogue"
  engine_version = "OpenSearch_2.17"

  cluster_config {
    instance_type                 = "r7g.large.search"
    instance_count                = 6
    zone_awareness_enabled        = true
    dedicated_master_enabled      = true
    dedicated_master_count        = 3
    dedicated_master_type         = "m7g.large.search"
    multi_az_with_standby_enabled = true

    zone_awareness_config {
      availability_zone_count = 3
    }
  }

  ebs_options {
    ebs_enabled = true
    volume_type = "gp3"
    volume_size = 200
  }

  vpc_options {
    subnet_ids         = [for s in aws_subnet.data : s.id]
    security_group_ids = [aws_security_group.warehouse.id]
  }

  encrypt_at_rest {
    enabled = true
  }

  node_to_node_encryption {
    enabled = true
  }

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }

  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = false
    master_user_options {
      master_user_arn = "arn:aws:iam::123456789012:role/search-admin"
    }
  }

  software_update_options {
    auto_software_update_enabled = true
  }

  log_publishing_options {
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.catalogue.arn
    log_type                 = "AUDIT_LOGS"
  }

  log_publishing_options {
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.catalogue.arn
    log_type                 = "ES_APPLICATION_LOGS"
  }
}

resource "aws_cloudwatch_log_group" "catalogue" {
  name              = "/opensearch/catalogue"
  retention_in_days = 90
}
