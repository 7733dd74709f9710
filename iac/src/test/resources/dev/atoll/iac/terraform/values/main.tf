# Values that the real Terraform gave are in expected.json: terraform plan -out=p && terraform show -json p
variable "names" {
  type    = set(string)
  default = ["b", "a", "b"]
}
variable "settings" {
  type = object({
    size  = number
    on    = optional(bool, true)
    tags  = optional(map(string), { a = "b" })
    extra = optional(string)
  })
  default = { size = "3" }
}
variable "given" { type = string }
variable "listed" { default = ["x"] }
variable "nothing" {
  type     = string
  default  = "fallback"
  nullable = false
}
locals {
  n       = 7
  greeting = "héllo ${upper("wörld")}!"
  nested  = { for k, v in { a = [1, 2], b = [3] } : k => [for i, x in v : "${i}:${x}" if x != 2] }
  grouped = { for w in ["apple", "avocado", "bean"] : substr(w, 0, 1) => w... }
  users   = [{ name = "ann", roles = ["r1", "r2"] }, { name = "bob", roles = [] }]
  heredoc = <<-EOT
    first ${local.n}
      indented $${kept} %%{kept}
    %{if local.n > 5~}
    big
    %{else~}
    small
    %{endif~}
    %{for u in local.users~}
    - ${u.name}
    %{endfor~}
  EOT
  raw     = <<EOT
  "quoted" \n not an escape
EOT
}
module "child" {
  source   = "./child"
  for_each = var.names
  name     = each.key
  nothing  = null
}
module "counted" {
  source = "./child"
  count  = 2
  name   = "n${count.index}"
}
output "arithmetic" { value = [1 + 2 * 3, (1 + 2) * 3, 7 % 3, -7 % 3, 10 / 4, -local.n, 1e3, 0.1 + 0.2, 1 / 3 * 3 == 1] }
output "logic" { value = [true && !false, false || true, 1 == 1.0, "1" == 1, [1] == [1], { a = 1 } == { a = 1 }, null == null, 3 >= 3, 2 < 1] }
output "conditional" { value = local.n > 5 ? "big" : "small" }
output "strings" {
  value = [local.greeting, "tab\t\"q\" \\ \u00e9 $${x} %%{y}", lower("ÀB"), title("hello big world"), trimspace("  a b "),
    trim("?!hello?!", "!?"), trimprefix("helloworld", "hello"), trimsuffix("helloworld", "world"), chomp("hello\n\n"),
    substr("hello", 1, 3), substr("hello", -3, -1), replace("1 + 2", "+", "-"), replace("hello world", "/w.*d/", "all"),
    replace("abc", "/(a)(b)/", "$2$1"), join("-", ["a", "b"]), indent(2, "a\nb"), strrev("abc"), "${1}", "a${true}b${1.50}"]
}
output "heredoc" { value = local.heredoc }
output "raw" { value = local.raw }
output "split" { value = [split(",", "a,b,,c"), split(",", ""), split(".", "a.b")] }
output "regex" { value = [regex("[a-z]+", "53453453.345345aaabbbccc23454"), regex("(\\d+)-(\\d+)", "10-20"), regex("^(?P<scheme>[^:/?#]+)://(?P<host>[^/]+)", "https://example.com/x")] }
output "regexall" { value = [regexall("[a-z]+", "1a2bc3"), length(regexall("x", "abc"))] }
output "format" { value = [format("%s-%03d %5.2f|%-5s|%5s|%q %v %%", "a", 7, 3.14159, "l", "r", "q\"", [1, "b"]), format("%[2]s %[1]s", "a", "b"), format("%x %t", 255, true), formatlist("%s=%s", ["a", "b"], "c")] }
output "lists" {
  value = [concat([1], ["a"]), flatten([[1, [2]], [], 3]), compact(["a", "", null, "b"]), distinct(["a", "b", "a"]), sort(["c", "a", "b"]),
    reverse([1, 2, 3]), element(["a", "b", "c"], 4), slice(["a", "b", "c"], 1, 2), range(3), range(1, 8, 3), range(4, 1), index(["a", "b"], "b"),
    chunklist(["a", "b", "c"], 2), coalescelist([], ["a"]), one([]), one([5]), length([1, 2]), contains(["a"], "a"), sum([1, 2.5]), matchkeys(["i1", "i2"], ["a", "b"], ["b"])]
}
output "maps" {
  value = [keys({ b = 1, a = 2 }), values({ b = 1, a = 2 }), lookup({ a = 1 }, "z", 9), merge({ a = 1, b = 2 }, { b = 3 }, null), zipmap(["a", "b"], [1, 2]),
    tomap({ a = "x" }), { "k-1" : 1, (local.greeting) = 2 }, transpose({ a = ["1", "2"], b = ["2"] })]
}
output "sets" { value = [toset(["c", "a", "a"]), setunion(["a"], ["b"]), setintersection(["a", "b"], ["b"]), setsubtract(["a", "b"], ["a"]), setproduct(["a", "b"], [1, 2]), [for s in var.names : s]] }
output "numbers" { value = [max(1, 5, 3), min(4, 2), ceil(1.2), floor(-1.2), abs(-3), pow(2, 10), signum(-2), parseint("ff", 16), tonumber("12"), tostring(1.5), tobool("true")] }
output "encoding" {
  value = [jsonencode({ b = [1, "<a>", null, true], a = { x = 1.5 } }), jsondecode("{\"a\":[1,2.5,\"x\",null]}"), yamldecode("a: [1, b]\nc: true"),
    base64encode("héllo"), base64decode("aGVsbG8="), md5("x"), sha1("x"), sha256("x"), urlencode("a b/c&d")]
}
output "cidr" {
  value = [cidrsubnet("10.0.0.0/16", 8, 2), cidrsubnet("fd00:fd12:3456:7890::/56", 16, 162), cidrhost("10.12.112.0/20", 268), cidrhost("10.0.0.0/24", -1), cidrhost("fd00:fd12:3456:7890:00a2::/72", 34),
    cidrnetmask("172.16.0.0/12"), cidrsubnets("10.1.0.0/16", 4, 4, 8, 4)]
}
output "loops" { value = [local.nested, local.grouped, [for u in local.users : { for r in u.roles : r => u.name }], flatten([for u in local.users : [for r in u.roles : "${u.name}/${r}"]])] }
output "splat" { value = [local.users[*].name, local.users.*.name, local.n[*], null[*]] }
output "try" { value = [try(local.users[5].name, "none"), try(local.n.foo, null), can(local.users[0].name), can(local.users[9]), coalesce("", null, "c"), try(tonumber("x"), 4)] }
output "variables" { value = [var.settings, var.given, var.listed, var.names] }
output "modules" { value = [{ for k, m in module.child : k => m.shout }, module.counted[*].shout, module.counted[1].path, module.child["a"].nothing] }
output "files" { value = [file("${path.module}/files/a.txt"), templatefile("files/t.tftpl", { items = ["x", "y"], name = "n" }), fileexists("files/none"), basename("a/b.txt"), dirname("a/b.txt"), startswith("abc", "a"), endswith("abc", "c"), strcontains("abc", "b"), alltrue([true, "true"]), anytrue([])] }
