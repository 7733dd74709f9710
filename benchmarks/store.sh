#!/usr/bin/env bash
# A tenant of many accounts on PostgreSQL: lists and summaries, and one import of 3,251 resources.
# Usage: benchmarks/store.sh [ACCOUNTS [RUNS [FINDINGS]]]; 30 accounts are 100,000 resources and take minutes, 300 are a
# million. FINDINGS: how many an account may have open; without, all rules judge, which gives some 4,500.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/java.sh"
run -Xmx2g dev.atoll.benchmarks.StoreBenchmark "$@"
