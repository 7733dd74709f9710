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

resource "aws_acmpca_certificate_authority" "root" {
  type    = "ROOT"
  enabled = false
  certificate_authority_configuration {
    key_algorithm     = "RSA_4096"
    signing_algorithm = "SHA512WITHRSA"
    subject {
      common_name = "Example Root"
    }
  }
}

resource "aws_acmpca_certificate_authority" "issuing" {
  certificate_authority_configuration {
    key_algorithm     = "RSA_2048"
    signing_algorithm = "SHA256WITHRSA"
    subject {
      common_name = "Example Issuing"
    }
  }
  revocation_configuration {
    ocsp_configuration {
      enabled = true
    }
  }
}

resource "aws_acm_certificate" "site" {
  domain_name       = "www.example.com"
  key_algorithm     = "EC_prime256v1"
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_directory_service_directory" "corp" {
  name     = "corp.example.com"
  password = "NotARealPassword1"
  type     = "MicrosoftAD"
  edition  = "Standard"
  vpc_settings {
    vpc_id     = module.network.vpc
    subnet_ids = module.network.subnets
  }
}

resource "aws_cloudwatch_log_group" "corp" {
  name              = "/aws/directoryservice/corp"
  retention_in_days = 365
}

resource "aws_directory_service_log_subscription" "corp" {
  directory_id   = aws_directory_service_directory.corp.id
  log_group_name = aws_cloudwatch_log_group.corp.name
}

resource "aws_directory_service_radius_settings" "corp" {
  directory_id            = aws_directory_service_directory.corp.id
  authentication_protocol = "MS-CHAPv2"
  display_label           = "token"
  radius_port             = 1812
  radius_retries          = 4
  radius_servers          = ["10.20.0.10", "10.20.1.10"]
  radius_timeout          = 5
  shared_secret           = "not-a-real-secret"
}

resource "aws_directory_service_directory" "connector" {
  name     = "old.example.com"
  password = "NotARealPassword1"
  type     = "ADConnector"
  size     = "Small"
  connect_settings {
    customer_dns_ips  = ["10.20.0.20", "10.20.1.20"]
    customer_username = "connector"
    vpc_id            = module.network.vpc
    subnet_ids        = module.network.subnets
  }
}
