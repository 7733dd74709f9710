#!/usr/bin/env bash
# How long the dashboard's first view takes with a cold cache, on the loopback, with the example estate: starts the server,
# measures in Chromium, ends the server. `first-view.sh RUNS` (default: 5).
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
[ -d "$root/web/node_modules" ] || (cd "$root/web" && npm ci --no-audit --no-fund)
"$root/atoll" serve --help >/dev/null # builds what is missing

said=$(mktemp)
"$root/atoll" serve --demo --port 8429 >"$said" 2>&1 &
server=$!
trap 'kill $server; rm -f "$said"' EXIT
until grep -q '#key=' "$said"; do
  kill -0 $server || { cat "$said" >&2 && exit 1; }
  sleep 1
done
echo "load before: $(cut -d ' ' -f 1-3 /proc/loadavg)"
node "$root/web/measure/first-view.mjs" "$(grep -o 'http://[^ ]*#key=[^ ]*' "$said" | head -1)" "${1:-5}"
