#!/usr/bin/env bash
# Nanoseconds that typical rules take for one resource, by JMH. Takes JMH's options.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/java.sh"
run org.openjdk.jmh.Main RuleBenchmark "$@"
