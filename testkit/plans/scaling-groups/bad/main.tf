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

resource "aws_launch_configuration" "web" {
  name                        = "web"
  image_id                    = "ami-0123456789abcdef0"
  instance_type               = "m5.large"
  associate_public_ip_address = true
}

resource "aws_autoscaling_group" "web" {
  name                 = "web"
  availability_zones   = ["eu-west-1a"]
  min_size             = 1
  max_size             = 4
  desired_capacity     = 4
  launch_configuration = aws_launch_configuration.web.name
  suspended_processes  = ["ReplaceUnhealthy"]
}

resource "aws_autoscaling_attachment" "web" {
  autoscaling_group_name = aws_autoscaling_group.web.id
  lb_target_group_arn    = aws_lb_target_group.web.arn
}

resource "aws_autoscaling_policy" "up" {
  name                   = "up"
  autoscaling_group_name = aws_autoscaling_group.web.name
  adjustment_type        = "ChangeInCapacity"
  scaling_adjustment     = 1
}

resource "aws_launch_template" "worker" {
  name          = "worker"
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m5.large"
  metadata_options {
    http_tokens = "optional"
  }
}

resource "aws_autoscaling_group" "worker" {
  name               = "worker"
  availability_zones = ["eu-west-1a", "eu-west-1b"]
  min_size           = 0
  max_size           = 4
  launch_template {
    id      = aws_launch_template.worker.id
    version = "$Latest"
  }
}

resource "aws_autoscaling_group" "spot" {
  name               = "spot"
  availability_zones = ["eu-west-1a", "eu-west-1b"]
  min_size           = 0
  max_size           = 4
  mixed_instances_policy {
    instances_distribution {
      on_demand_percentage_above_base_capacity = 0
      spot_allocation_strategy                 = "lowest-price"
    }
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.worker.id
      }
      override {
        instance_type = "m5.large"
      }
    }
  }
}

resource "aws_autoscaling_policy" "forecast" {
  name                   = "forecast"
  autoscaling_group_name = aws_autoscaling_group.spot.name
  policy_type            = "PredictiveScaling"
  predictive_scaling_configuration {
    mode = "ForecastOnly"
    metric_specification {
      target_value = 50
      predefined_metric_pair_specification {
        predefined_metric_type = "ASGCPUUtilization"
      }
    }
  }
}
