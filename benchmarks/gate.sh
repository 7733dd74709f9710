#!/usr/bin/env bash
# Atoll and Checkov side by side on the same Terraform plans and CloudFormation templates: seconds and peak memory.
# Median of five runs of Atoll, of three of Checkov. Usage: benchmarks/gate.sh
# Needs Linux and Python 3.9 to 3.13; Checkov is installed in the user's cache folder. ATOLL names another command to measure.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
version=3.2.500
atoll=${ATOLL:-$root/atoll}
"$atoll" --version >/dev/null # builds what is missing

venv=${XDG_CACHE_HOME:-$HOME/.cache}/atoll/checkov-$version
if [ ! -x "$venv/bin/checkov" ]; then
  echo "gate.sh: installing Checkov $version in $venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet "checkov==$version"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$root/benchmarks/gate-inputs.py" "$work"
echo "load before: $(cut -d ' ' -f 1-3 /proc/loadavg)"

measure() { # RUNS NAME COMMAND…: the median; findings may set the exit code, a crash has no result
  python3 - "$@" <<'PYTHON'
import resource, statistics, subprocess, sys, time

runs, name, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
seconds = []
for _ in range(runs):
    start = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    seconds.append(time.monotonic() - start)
    if done.returncode not in (0, 1):
        sys.exit(f"{name} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{name:28} {statistics.median(seconds):7.2f} s {peak:7.0f} MB", flush=True)
PYTHON
}

for plan in typical large; do
  measure 5 "atoll $plan.json" "$atoll" scan --terraform-plan "$work/$plan.json" --format json -o "$work/atoll.json"
  measure 3 "checkov $plan.json" "$venv/bin/checkov" --quiet --compact --skip-download --framework terraform_plan -o json -f "$work/$plan.json"
done
measure 5 "atoll 500 templates" "$atoll" scan --cloudformation "$work/templates" --format json -o "$work/atoll.json"
measure 3 "checkov 500 templates" "$venv/bin/checkov" --quiet --compact --skip-download --framework cloudformation -o json -d "$work/templates"
