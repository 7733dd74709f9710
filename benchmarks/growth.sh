#!/usr/bin/env bash
# What a store on PostgreSQL grows by with each daily scan, and what a year of 100,000 resources takes.
# Usage: benchmarks/growth.sh [DAYS [CHANGING]]; one of CHANGING resources changes each day (50).
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/java.sh"
run -Xmx2g dev.atoll.benchmarks.GrowthBenchmark "$@"
