#!/usr/bin/env bash
# How long atoll takes to start: the median of ten runs of each command.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
"$root/atoll" --version >/dev/null # builds what is missing

median() { # COMMAND…
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    start=$(date +%s%N)
    "$@" >/dev/null
    echo $((($(date +%s%N) - start) / 1000000))
  done | sort -n | sed -n '5p'
}

report=$(mktemp)
trap 'rm -f "$report"' EXIT
echo "load before: $(cut -d ' ' -f 1-3 /proc/loadavg)"
printf 'atoll --version   %5d ms\n' "$(median "$root/atoll" --version)"
printf 'atoll demo        %5d ms\n' "$(median "$root/atoll" demo --no-serve -o "$report")"
