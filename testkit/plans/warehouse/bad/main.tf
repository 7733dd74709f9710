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

resource "aws_vpc" "main" {
  cidr_block = "10.30.0.0/16"
}

resource "aws_subnet" "data" {
  vpc_id            = aws_vpc.main.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.30.0.0/24"
}

resource "aws_redshift_parameter_group" "lax" {
  name   = "lax"
  family = "redshift-1.0"

  parameter {
    name  = "require_ssl"
    value = "false"
  }
}

resource "aws_redshift_cluster" "sales" {
  cluster_identifier           = "sales"
  node_type                    = "dc2.large"
  master_username              = "steward"
  manage_master_password       = true
  encrypted                    = false
  publicly_accessible          = true
  cluster_parameter_group_name = aws_redshift_parameter_group.lax.name
  skip_final_snapshot          = true
}

resource "aws_redshiftserverless_namespace" "adhoc" {
  namespace_name = "adhoc"
}

resource "aws_redshiftserverless_workgroup" "adhoc" {
  workgroup_name      = "adhoc"
  namespace_name      = aws_redshiftserverless_namespace.adhoc.namespace_name
  publicly_accessible = true

  config_parameter {
    parameter_key   = "require_ssl"
    parameter_value = "false"
  }
}

resource "aws_neptune_cluster" "graph" {
  cluster_identifier  = "graph"
  skip_final_snapshot = true
}

resource "aws_neptune_cluster_instance" "graph" {
  count              = 2
  identifier         = "graph-${count.index}"
  cluster_identifier = aws_neptune_cluster.graph.id
  instance_class     = "db.r6g.large"
  availability_zone  = "us-east-1a"
}

resource "aws_memorydb_cluster" "sessions" {
  name        = "sessions"
  acl_name    = "open-access"
  node_type   = "db.r7g.large"
  tls_enabled = true
}

resource "aws_memorydb_cluster" "carts" {
  name                   = "carts"
  acl_name               = "open-access"
  node_type              = "db.r7g.large"
  num_replicas_per_shard = 0
  tls_enabled            = false
}

resource "aws_opensearch_domain" "catalogue" {
  domain_name    = "catalogue"
  engine_version = "OpenSearch_1.2"

  cluster_config {
    instance_type  = "m4.large.search"
    instance_count = 1
  }

  ebs_options {
    ebs_enabled = true
    volume_type = "gp2"
    volume_size = 20
  }

  domain_endpoint_options {
    enforce_https = false
  }

  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }]
  })
}

resource "aws_opensearch_domain" "audit" {
  domain_name    = "audit"
  engine_version = "OpenSearch_2.17"

  cluster_config {
    instance_type          = "r7g.large.search"
    instance_count         = 6
    zone_awareness_enabled = true
  }

  ebs_options {
    ebs_enabled = true
    volume_type = "gp3"
    volume_size = 200
  }

  vpc_options {
    subnet_ids = [aws_subnet.data.id]
  }
}

resource "aws_elasticsearch_domain" "old" {
  domain_name           = "old"
  elasticsearch_version = "6.8"

  ebs_options {
    ebs_enabled = true
    volume_size = 20
  }
}
