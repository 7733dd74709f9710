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

data "aws_iam_policy_document" "trust" {
  for_each = toset(["codebuild", "codepipeline", "codedeploy"])
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["${each.key}.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "service" {
  for_each           = toset(["codebuild", "codepipeline", "codedeploy"])
  name               = "shop-${each.key}"
  assume_role_policy = data.aws_iam_policy_document.trust[each.key].json
}

resource "aws_s3_bucket" "artifacts" {
  bucket = "shop-build-artifacts"
}

resource "aws_iam_role_policy_attachment" "build" {
  role       = aws_iam_role.service["codebuild"].name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_role_policy" "build" {
  name = "everything"
  role = aws_iam_role.service["codebuild"].id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_codebuild_project" "shop" {
  name               = "shop"
  service_role       = aws_iam_role.service["codebuild"].arn
  project_visibility = "PUBLIC_READ"
  artifacts {
    type                = "S3"
    location            = aws_s3_bucket.artifacts.bucket
    encryption_disabled = true
  }
  environment {
    compute_type    = "BUILD_GENERAL1_SMALL"
    image           = "aws/codebuild/standard:4.0"
    type            = "LINUX_CONTAINER"
    privileged_mode = true
    environment_variable {
      name  = "DB_PASSWORD"
      value = "changeme"
    }
  }
  source {
    type     = "GITHUB"
    location = "https://someone@github.com/example/shop.git"
  }
  logs_config {
    cloudwatch_logs {
      status = "DISABLED"
    }
    s3_logs {
      status = "DISABLED"
    }
  }
}

resource "aws_codebuild_project" "nightly" {
  name         = "nightly"
  service_role = aws_iam_role.service["codebuild"].arn
  artifacts {
    type = "NO_ARTIFACTS"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
  source {
    type     = "S3"
    location = "${aws_s3_bucket.artifacts.bucket}/source.zip"
  }
  logs_config {
    s3_logs {
      status              = "ENABLED"
      location            = "${aws_s3_bucket.artifacts.bucket}/logs"
      encryption_disabled = true
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "shop-errors"
  namespace           = "Shop"
  metric_name         = "Errors"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  evaluation_periods  = 2
  period              = 60
  statistic           = "Sum"
}

resource "aws_codedeploy_app" "shop" {
  name             = "shop"
  compute_platform = "Server"
}

resource "aws_codedeploy_deployment_group" "shop" {
  app_name               = aws_codedeploy_app.shop.name
  deployment_group_name  = "production"
  service_role_arn       = aws_iam_role.service["codedeploy"].arn
  deployment_config_name = "CodeDeployDefault.AllAtOnce"
  alarm_configuration {
    enabled                   = true
    ignore_poll_alarm_failure = true
    alarms                    = [aws_cloudwatch_metric_alarm.errors.alarm_name]
  }
}

resource "aws_codepipeline" "shop" {
  name          = "shop"
  role_arn      = aws_iam_role.service["codepipeline"].arn
  pipeline_type = "V2"
  artifact_store {
    location = aws_s3_bucket.artifacts.bucket
    type     = "S3"
  }
  stage {
    name = "Source"
    action {
      name             = "Source"
      category         = "Source"
      owner            = "ThirdParty"
      provider         = "GitHub"
      version          = "1"
      output_artifacts = ["source"]
      configuration = {
        Owner      = "example"
        Repo       = "shop"
        Branch     = "main"
        OAuthToken = "not-a-real-token"
      }
    }
  }
  stage {
    name = "Production"
    action {
      name            = "Deploy"
      category        = "Deploy"
      owner           = "AWS"
      provider        = "ECS"
      version         = "1"
      input_artifacts = ["source"]
      configuration = {
        ClusterName = "production"
        ServiceName = "shop"
      }
    }
  }
}

resource "aws_amplify_app" "site" {
  name = "site"
  environment_variables = {
    CLIENT_SECRET = "changeme"
  }
}

resource "aws_amplify_branch" "next" {
  app_id      = aws_amplify_app.site.id
  branch_name = "next"
  stage       = "BETA"
}
