#!/usr/bin/env bash
# How long atoll takes to start: the median of ten runs of each command; then, in a process of its own each time, the
# milliseconds that loading all knowledge and judging the bundled estate take.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/java.sh"
. "$root/scripts/build.sh"

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
for _ in 1 2 3 4 5; do
  java_of_app -XX:AOTCache="$app/atoll.aot" -Xlog:aot=off,cds=off "${recorded[@]}" \
    -cp "$(cat "$app/classpath"):$root/benchmarks/target/classes" dev.atoll.benchmarks.Starting
done
