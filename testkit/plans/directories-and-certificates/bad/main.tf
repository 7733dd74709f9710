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
  type = "ROOT"
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
}

resource "aws_acm_certificate" "site" {
  domain_name       = "www.example.com"
  key_algorithm     = "RSA_1024"
  validation_method = "DNS"
  options {
    certificate_transparency_logging_preference = "DISABLED"
  }
}

resource "aws_directory_service_directory" "corp" {
  name     = "corp.example.com"
  password = "NotARealPassword1"
  type     = "MicrosoftAD"
  vpc_settings {
    vpc_id     = module.network.vpc
    subnet_ids = module.network.subnets
  }
}

resource "aws_directory_service_radius_settings" "corp" {
  directory_id            = aws_directory_service_directory.corp.id
  authentication_protocol = "PAP"
  display_label           = "token"
  radius_port             = 1812
  radius_retries          = 4
  radius_servers          = ["10.20.0.10"]
  radius_timeout          = 5
  shared_secret           = "not-a-real-secret"
}

resource "aws_directory_service_directory" "connector" {
  name     = "old.example.com"
  password = "NotARealPassword1"
  type     = "ADConnector"
  size     = "Small"
  connect_settings {
    customer_dns_ips  = ["10.20.0.20"]
    customer_username = "connector"
    vpc_id            = module.network.vpc
    subnet_ids        = module.network.subnets
  }
}
