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

data "aws_iam_policy_document" "build" {
  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["arn:aws:s3:::shop-build-artifacts/*"]
  }
}

resource "aws_iam_role_policy" "build" {
  name   = "build"
  role   = aws_iam_role.service["codebuild"].id
  policy = data.aws_iam_policy_document.build.json
}

resource "aws_codebuild_project" "shop" {
  name         = "shop"
  service_role = aws_iam_role.service["codebuild"].arn
  artifacts {
    type     = "S3"
    location = aws_s3_bucket.artifacts.bucket
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
    environment_variable {
      name  = "STAGE"
      value = "production"
    }
    environment_variable {
      name  = "DB_PASSWORD"
      type  = "SECRETS_MANAGER"
      value = "shop/db"
    }
  }
  source {
    type     = "GITHUB"
    location = "https://github.com/example/shop.git"
  }
  logs_config {
    cloudwatch_logs {
      group_name = "/codebuild/shop"
    }
    s3_logs {
      status   = "ENABLED"
      location = "${aws_s3_bucket.artifacts.bucket}/logs"
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
  deployment_config_name = "CodeDeployDefault.HalfAtATime"
  auto_rollback_configuration {
    enabled = true
    events  = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]
  }
  alarm_configuration {
    enabled = true
    alarms  = [aws_cloudwatch_metric_alarm.errors.alarm_name]
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
      owner            = "AWS"
      provider         = "CodeStarSourceConnection"
      version          = "1"
      output_artifacts = ["source"]
      configuration = {
        ConnectionArn    = "arn:aws:codeconnections:eu-west-1:111122223333:connection/11112222-3333-4444-5555-666677778888"
        FullRepositoryId = "example/shop"
        BranchName       = "main"
      }
    }
  }
  stage {
    name = "Build"
    action {
      name             = "Build"
      category         = "Build"
      owner            = "AWS"
      provider         = "CodeBuild"
      version          = "1"
      input_artifacts  = ["source"]
      output_artifacts = ["built"]
      configuration = {
        ProjectName = aws_codebuild_project.shop.name
      }
    }
  }
  dynamic "stage" {
    for_each = ["Staging", "Production"]
    content {
      name = stage.value
      action {
        name            = "Deploy"
        category        = "Deploy"
        owner           = "AWS"
        provider        = "ECS"
        version         = "1"
        input_artifacts = ["built"]
        configuration = {
          ClusterName = lower(stage.value)
          ServiceName = "shop"
        }
      }
      on_failure {
        result = "ROLLBACK"
      }
    }
  }
}

resource "aws_amplify_app" "site" {
  name       = "site"
  repository = "https://github.com/example/site"
  environment_variables = {
    API_URL = "https://api.example.com"
  }
}

resource "aws_amplify_branch" "branches" {
  for_each              = { main = "PRODUCTION", next = "BETA" }
  app_id                = aws_amplify_app.site.id
  branch_name           = each.key
  stage                 = each.value
  enable_basic_auth     = each.value != "PRODUCTION"
  basic_auth_credentials = each.value != "PRODUCTION" ? base64encode("preview:only") : null
}
