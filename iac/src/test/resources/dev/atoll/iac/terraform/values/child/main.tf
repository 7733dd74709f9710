variable "name" { type = string }
variable "nothing" {
  type     = string
  default  = "fallback"
  nullable = false
}
locals { loud = upper(var.name) }
output "shout" { value = "${local.loud}!" }
output "path" { value = path.module }
output "nothing" { value = var.nothing }
