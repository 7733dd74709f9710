#!/usr/bin/env bash
# A million resources judged by all rules: evaluations per second, bytes per resource.
# Usage: benchmarks/judging.sh [RESOURCES [RUNS]]
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/java.sh"
run -Xms8g -Xmx8g -XX:+UseParallelGC dev.atoll.benchmarks.JudgingBenchmark "$@"
