#!/usr/bin/env bash
# Atoll and Prowler side by side: the same simulated account, the same services, each call answered after 50 ms.
# Each runs twice, the second time from what the simulator said the first time; prints how long that took and what it called. Usage: benchmarks/prowler.sh [ENDPOINT]
#   ENDPOINT: a filled simulator; without it the fintech estate is served (about two minutes).
# Needs Python 3.10 to 3.12; Prowler is installed in the user's cache folder.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/java.sh"
services="autoscaling ec2 elb elbv2 iam rds s3 vpc"            # Prowler's names
ours="autoscaling,ec2,elasticloadbalancing,elasticloadbalancingv2,iam,rds,s3"
delay=50
version=5.46.0

venv=${XDG_CACHE_HOME:-$HOME/.cache}/atoll/prowler-venv
if [ ! -x "$venv/bin/prowler" ]; then
  echo "prowler.sh: installing Prowler $version in $venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet "prowler==$version"
fi

work=$(mktemp -d)
trap 'exec 3>&- 4>&-; rm -rf "$work"' EXIT

wait_ready() { # FILE PID
  until grep -q '^Ready at ' "$1"; do
    kill -0 "$2" 2>/dev/null || { cat "$1" >&2; exit 1; }
    sleep 1
  done
  sed -n 's/^Ready at //p' "$1"
}

endpoint=${1:-}
mkfifo "$work/estate"
if [ -z "$endpoint" ]; then
  echo "prowler.sh: filling the fintech estate"
  python3 "$root/testkit/estates/serve.py" fintech <"$work/estate" >"$work/estate.log" 2>&1 &
  exec 3<>"$work/estate"
  endpoint=$(wait_ready "$work/estate.log" $!)
fi

export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE AWS_SECRET_ACCESS_KEY=simulated AWS_DEFAULT_REGION=us-east-1 AWS_REGION=us-east-1

measure() { # NAME COMMAND…
  name=$1
  shift
  mkfifo "$work/$name"
  run dev.atoll.benchmarks.CountingProxy "$endpoint" "$delay" <"$work/$name" >"$work/$name.calls" &
  proxy=$!
  exec 4<>"$work/$name" # also for reading, which does not wait for a reader that died
  AWS_ENDPOINT_URL=$(wait_ready "$work/$name.calls" "$proxy")
  export AWS_ENDPOINT_URL
  "$@" >"$work/$name.out" 2>&1 || true # both exit with a code where they find something
  echo >&4                             # from here on the proxy knows all answers
  start=$(date +%s.%N)
  "$@" >"$work/$name.out" 2>&1 || true
  end=$(date +%s.%N)
  exec 4>&-
  wait "$proxy"
  seconds=$(echo "$end - $start" | bc)
  printf '%-8s %8.1f s  %s\n' "$name" "$seconds" "$(tail -n 1 "$work/$name.calls" | tr -s ' ')"
  cp "$work/$name.calls" "$work/$name.out" "$root/benchmarks/target/"
}

measure atoll "$root/atoll" scan --services "$ours" --regions sa-east-1,us-east-1 --format json -o "$work/atoll.json"
# shellcheck disable=SC2086
measure prowler "$venv/bin/prowler" aws --service $services --region sa-east-1 us-east-1 \
  --no-banner --no-color --output-formats csv --output-directory "$work/prowler.d"
echo "The calls of each are in benchmarks/target/atoll.calls and prowler.calls, what they said in *.out."
