variable "region" { type = string }
variable "unknown" { type = number }
