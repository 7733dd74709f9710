locals {
  careful = false
  ports   = { "443" = true, "22" = true }
}
