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
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
}

resource "aws_cognito_user_pool" "customers" {
  name = "customers"
  password_policy {
    minimum_length    = 6
    require_lowercase = true
  }
}

resource "aws_cognito_user_pool_client" "shop" {
  name                                 = "shop"
  user_pool_id                         = aws_cognito_user_pool.customers.id
  explicit_auth_flows                  = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  prevent_user_existence_errors        = "LEGACY"
  enable_token_revocation              = false
  refresh_token_validity               = 3650
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["implicit"]
  allowed_oauth_scopes                 = ["openid"]
  callback_urls                        = ["https://shop.example.com/signed-in"]
}

resource "aws_cognito_identity_pool" "devices" {
  identity_pool_name               = "devices"
  allow_unauthenticated_identities = true
  allow_classic_flow               = true
}
