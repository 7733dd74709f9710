locals {
  careful = true
  ports   = { "443" = true, "22" = false }
}
