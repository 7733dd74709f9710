variable "name" { type = string }
variable "settings" {
  type = object({
    encrypted = bool
    versioned = optional(bool, false)
    key       = optional(string)
  })
}
variable "readers" {
  type    = list(string)
  default = []
}

resource "aws_s3_bucket" "data" {
  bucket = "${var.name}-data"
}

resource "aws_s3_bucket_versioning" "data" {
  bucket = aws_s3_bucket.data.id
  versioning_configuration {
    status = var.settings.versioned ? "Enabled" : "Suspended"
  }
}

data "aws_iam_policy_document" "data" {
  dynamic "statement" {
    for_each = var.settings.encrypted ? [1] : []
    content {
      sid       = "Tls"
      effect    = "Deny"
      actions   = ["s3:*"]
      resources = [aws_s3_bucket.data.arn, "${aws_s3_bucket.data.arn}/*"]
      principals {
        type        = "*"
        identifiers = ["*"]
      }
      condition {
        test     = "Bool"
        variable = "aws:SecureTransport"
        values   = ["false"]
      }
    }
  }
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.data.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }
}

resource "aws_s3_bucket_policy" "data" {
  bucket = aws_s3_bucket.data.id
  policy = data.aws_iam_policy_document.data.json
}

resource "aws_db_instance" "main" {
  identifier          = var.name
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 20
  storage_encrypted   = var.settings.encrypted
  kms_key_id          = var.settings.key
  multi_az            = var.settings.versioned
  skip_final_snapshot = true
}

output "bucket" { value = aws_s3_bucket.data.id }
output "arn" { value = aws_s3_bucket.data.arn }
