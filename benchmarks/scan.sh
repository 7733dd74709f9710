#!/usr/bin/env bash
# Scans the fintech estate from the simulated AWS: directly, and with each call answered after 50 ms from what the
# simulator said before, compared with the best that the APIs' rates and the longest chain of dependent calls allow.
# Usage: benchmarks/scan.sh [ENDPOINT]
#   ENDPOINT: a filled simulator; without it the fintech estate is served (about two minutes).
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/java.sh"
delay=50
work=$(mktemp -d)
trap 'exec 3>&- 4>&-; rm -rf "$work"' EXIT

wait_ready() { # FILE PID
  until grep -q '^Ready at ' "$1"; do
    kill -0 "$2" 2>/dev/null || { cat "$1" >&2; exit 1; }
    sleep 0.2
  done
  sed -n 's/^Ready at //p' "$1"
}

endpoint=${1:-}
if [ -z "$endpoint" ]; then
  echo "scan.sh: filling the fintech estate"
  mkfifo "$work/estate"
  python3 "$root/testkit/estates/serve.py" fintech <"$work/estate" >"$work/estate.log" 2>&1 &
  server=$!
  exec 3<>"$work/estate" # also for reading, which does not wait for a reader that died
  endpoint=$(wait_ready "$work/estate.log" $server)
fi
export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE AWS_SECRET_ACCESS_KEY=simulated AWS_REGION=us-east-1

scan() { # ENDPOINT; sets seconds
  local start
  start=$(date +%s%N)
  "$root/atoll" scan --endpoint-url "$1" --regions sa-east-1,us-east-1 --format json -o "$work/result.json"
  seconds=$(awk -v ns="$(($(date +%s%N) - start))" 'BEGIN { printf "%.1f", ns / 1e9 }')
}

scan "$endpoint"
echo "directly: $seconds s"
mkfifo "$work/proxy"
run dev.atoll.benchmarks.CountingProxy "$endpoint" "$delay" <"$work/proxy" >>"$work/calls" &
proxy=$!
exec 4<>"$work/proxy"
near=$(wait_ready "$work/calls" $proxy)
scan "$near"
echo "through the proxy: $seconds s"
echo >&4
until grep -q ' calls$' "$work/calls"; do sleep 0.1; done
: >"$work/calls"
scan "$near"
exec 4>&-
wait "$proxy"
sort -rn "$work/calls" | sed -n 1,15p
run dev.atoll.benchmarks.ScanBound "$work/calls" "$delay" "$seconds"
