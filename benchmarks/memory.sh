#!/usr/bin/env bash
# A snapshot of 100,000 resources judged by the real command within 1 GB: peak memory and time per format.
# Usage: benchmarks/memory.sh [RESOURCES]. Linux only: it reads /proc.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/java.sh"
run -Xmx1g dev.atoll.benchmarks.ScanMemory "$root" "${1:-100000}" -Xmx768m
