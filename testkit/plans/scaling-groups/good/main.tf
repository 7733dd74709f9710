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

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_lb_target_group" "web" {
  name     = "web"
  port     = 443
  protocol = "HTTPS"
  vpc_id   = aws_vpc.main.id
}

resource "aws_launch_configuration" "old" {
  name_prefix                 = "old-"
  image_id                    = "ami-0123456789abcdef0"
  instance_type               = "m7g.large"
  associate_public_ip_address = false
}

resource "aws_launch_template" "web" {
  name          = "web"
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m7g.large"
  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_autoscaling_group" "web" {
  name                  = "web"
  availability_zones    = ["eu-west-1a", "eu-west-1b"]
  min_size              = 2
  max_size              = 8
  desired_capacity      = 2
  health_check_type     = "ELB"
  capacity_rebalance    = true
  max_instance_lifetime = 2592000
  enabled_metrics       = ["GroupInServiceInstances", "GroupDesiredCapacity"]
  target_group_arns     = [aws_lb_target_group.web.arn]
  mixed_instances_policy {
    instances_distribution {
      on_demand_percentage_above_base_capacity = 50
      spot_allocation_strategy                 = "price-capacity-optimized"
    }
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.web.id
        version            = "3"
      }
      dynamic "override" {
        for_each = ["m7g.large", "m6g.large", "c7g.xlarge", "r7g.large"]
        content {
          instance_type = override.value
        }
      }
    }
  }
}

resource "aws_autoscaling_policy" "cpu" {
  name                   = "cpu"
  autoscaling_group_name = aws_autoscaling_group.web.name
  policy_type            = "TargetTrackingScaling"
  target_tracking_configuration {
    target_value = 50
    predefined_metric_specification {
      predefined_metric_type = "ASGAverageCPUUtilization"
    }
  }
}

resource "aws_autoscaling_policy" "burst" {
  name                   = "burst"
  autoscaling_group_name = aws_autoscaling_group.web.name
  policy_type            = "StepScaling"
  adjustment_type        = "ChangeInCapacity"
  step_adjustment {
    scaling_adjustment          = 2
    metric_interval_lower_bound = 0
  }
}

resource "aws_autoscaling_policy" "forecast" {
  name                   = "forecast"
  autoscaling_group_name = aws_autoscaling_group.web.name
  policy_type            = "PredictiveScaling"
  predictive_scaling_configuration {
    mode = "ForecastAndScale"
    metric_specification {
      target_value = 50
      predefined_metric_pair_specification {
        predefined_metric_type = "ASGCPUUtilization"
      }
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "queue" {
  alarm_name          = "web-queue"
  namespace           = "Shop"
  metric_name         = "Waiting"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 100
  evaluation_periods  = 1
  period              = 60
  statistic           = "Average"
  alarm_actions       = [aws_autoscaling_policy.burst.arn]
}
