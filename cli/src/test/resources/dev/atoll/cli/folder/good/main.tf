terraform {
  required_version = ">= 1.5"
}

provider "aws" {
  region = var.region
  default_tags { tags = { Team = "core" } }
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
  assume_role { role_arn = "arn:aws:iam::444455556666:role/deploy" }
}

resource "aws_kms_key" "main" {
  description         = "for ${terraform.workspace}"
  enable_key_rotation = local.careful
}

module "store" {
  source   = "../modules/store"
  for_each = toset(["orders", "users"])
  name     = each.key
  settings = {
    encrypted = local.careful
    versioned = local.careful
    key       = local.careful ? aws_kms_key.main.arn : null
  }
}

module "web" {
  source = "../modules/web"
  ports  = { for port, open in local.ports : port => open ? ["0.0.0.0/0"] : ["10.0.0.0/8"] }
}

resource "aws_sqs_queue" "jobs" {
  provider          = aws.west
  count             = 2
  name              = format("jobs-%02d", count.index)
  kms_master_key_id = local.careful ? "alias/aws/sqs" : null

  sqs_managed_sse_enabled = local.careful ? null : false
}

resource "aws_sqs_queue" "some" {
  count = var.unknown
  name  = "some-${count.index}"
}

output "buckets" { value = { for name, store in module.store : name => store.bucket } }
