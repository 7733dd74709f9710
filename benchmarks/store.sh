#!/usr/bin/env bash
# A tenant of 300 accounts and a million resources on PostgreSQL: lists and summaries, and one import.
# Usage: benchmarks/store.sh [ACCOUNTS [RUNS]]
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/java.sh"
run -Xmx2g dev.atoll.benchmarks.StoreBenchmark "$@"
