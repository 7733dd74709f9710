#!/usr/bin/env python3
"""Applies the configurations of this folder to the simulated AWS and records what a live scan reads there.

    testkit/plans/apply.py [--plan] [--jobs 2] [--work DIR] [FOLDER...]

Each configuration gets a simulator of its own; real Terraform applies it, as far as the simulator goes.
What it refuses is told and left out. Written beside the plan:

- `good.live.gz`, a snapshot by `atoll scan` of what the folder's rules need;
- `good.applied.json`, which ARN or id each address got.

Needs terraform, its AWS provider and moto[server]==5.2.1. No test runs this; AppliedRulesTest compares what it recorded.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import boto3

HERE = pathlib.Path(__file__).resolve().parent
ATOLL = shlex.split(os.environ.get("ATOLL", str(HERE.parent.parent / "atoll")))
PATIENCE = 100  # seconds without any progress: the simulator never gets there


def simulator():
    """A server and its address."""
    server = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"],
        env=os.environ | {"MOTO_IAM_LOAD_MANAGED_POLICIES": "true"}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    for line in server.stdout:
        running = re.search(r"Running on (http://127\.0\.0\.1:\d+)", line)
        if running:
            threading.Thread(target=server.stdout.read, daemon=True).start()
            return server, running.group(1)
    raise SystemExit("The simulated AWS did not start; it needs: pip install 'moto[server]==5.2.1'")


def given(sources, endpoint):
    """Code of functions that the configurations expect in buckets of others."""
    s3 = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
    for bucket, key in set(re.findall(r's3_bucket\s*=\s*"([^"$]+)"\s*s3_key\s*=\s*"([^"$]+)"', sources)):
        s3.create_bucket(Bucket=bucket)
        s3.put_object(Bucket=bucket, Key=key, Body=b"code")


def applied(work, environment):
    """Runs Terraform; the errors that it told. Ends it where nothing moves any more."""
    terraform = subprocess.Popen(
        ["terraform", "apply", "-auto-approve", "-input=false", "-no-color", "-json"],
        cwd=work, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    moved, errors, waiting = [time.monotonic()], [], set()

    def watch():
        while terraform.poll() is None:
            if time.monotonic() - moved[0] > PATIENCE:
                errors.extend(f"{address}: never finished" for address in sorted(waiting))
                terraform.send_signal(signal.SIGINT)
                try:
                    terraform.wait(60)
                except subprocess.TimeoutExpired:
                    terraform.kill()
                return
            time.sleep(1)

    threading.Thread(target=watch, daemon=True).start()
    for line in terraform.stdout:
        try:
            told = json.loads(line)
        except json.JSONDecodeError:
            errors.append(line.strip())
            continue
        address = told.get("hook", {}).get("resource", {}).get("addr", "")
        if told["type"] == "apply_start":
            waiting.add(address)
        if told["type"] in ("apply_complete", "apply_errored"):
            waiting.discard(address)
        if told["type"] != "apply_progress":
            moved[0] = time.monotonic()
        if told["type"] == "diagnostic" and told["@level"] == "error":
            where = told["diagnostic"].get("address", "")
            errors.append(f"{where}: {told['diagnostic']['summary']}"[:300])
    terraform.wait()
    return errors


def plan(folder, side, work, environment):
    """Records the plan, without what differs from run to run."""
    subprocess.run(["terraform", "plan", "-input=false", "-out=tfplan"], cwd=work, env=environment, check=True, stdout=subprocess.DEVNULL)
    shown = subprocess.run(["terraform", "show", "-json", "tfplan"], cwd=work, env=environment, check=True, stdout=subprocess.PIPE)
    told = json.loads(shown.stdout)
    kept = {key: value for key, value in told.items() if key not in ("timestamp", "relevant_attributes", "planned_values")}
    (folder / f"{side}.plan.json").write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n")


def identities(work):
    """ARN, else id, by address."""
    state = json.loads((work / "terraform.tfstate").read_text())
    found = {}
    for resource in state["resources"]:
        if resource["mode"] != "managed" or not resource["type"].startswith("aws_"):
            continue
        for instance in resource["instances"]:
            address = ".".join(filter(None, [resource.get("module"), resource["type"], resource["name"]]))
            if "index_key" in instance:
                address += f"[{json.dumps(instance['index_key'])}]"
            attributes = instance["attributes"]
            identity = attributes.get("arn") or attributes.get("id")
            if identity:
                found[address] = identity
    return found


def expected(folder):
    text = (folder / "expect.yaml").read_text()
    return re.findall(r"^  - (\S+)", text.split("cloudformation:")[0], re.MULTILINE)


def run(folder, side, base, replan):
    work = base / f"{folder.name}-{side}"
    shutil.copytree(folder / side, work)
    sources = "\n".join(file.read_text() for file in work.rglob("*.tf"))
    regions = sorted(set(re.findall(r'^\s*region\s*=\s*"([a-z0-9-]+)"', sources, re.MULTILINE)) | {"us-east-1"})
    server, endpoint = simulator()
    environment = os.environ | {
        "AWS_ENDPOINT_URL": endpoint, "AWS_ACCESS_KEY_ID": "simulated", "AWS_SECRET_ACCESS_KEY": "simulated",
        "AWS_REGION": regions[0], "AWS_EC2_METADATA_DISABLED": "true", "CHECKPOINT_DISABLE": "1",
    }
    try:
        subprocess.run(["terraform", "init", "-input=false"], cwd=work, env=environment, check=True, stdout=subprocess.DEVNULL)
        given(sources, endpoint)
        if replan:
            plan(folder, side, work, environment)
        errors = applied(work, environment)
        (folder / f"{side}.applied.json").write_text(json.dumps(identities(work), indent=1, sort_keys=True) + "\n")
        snapshot = folder / f"{side}.live.gz"
        snapshot.unlink(missing_ok=True)
        scan = ["scan", "--endpoint-url", endpoint, "--regions", ",".join(regions), "--rules", ",".join(expected(folder))]
        out = ["--save-snapshot", str(snapshot), "--format", "json", "-o", str(work / "result.json")]
        told = subprocess.run([*ATOLL, *scan, *out], env=environment, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if told.returncode != 0:
            errors.append(f"atoll scan ended with {told.returncode}: {told.stdout[-500:]}")
        return errors
    finally:
        server.terminate()
        server.wait()


def main():
    options = argparse.ArgumentParser(description="Applies configurations to the simulated AWS and records it")
    options.add_argument("folders", nargs="*")
    options.add_argument("--plan", action="store_true", help="record the plans anew, too")
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--work", type=pathlib.Path, default=None)
    chosen = options.parse_args()
    base = pathlib.Path(tempfile.mkdtemp(dir=chosen.work))
    names = chosen.folders or sorted(file.parent.name for file in HERE.glob("*/expect.yaml"))
    runs = [(HERE / name, side) for name in names for side in ("good", "bad")]
    with concurrent.futures.ThreadPoolExecutor(chosen.jobs) as pool:
        begun = {pool.submit(run, folder, side, base, chosen.plan): f"{folder.name}/{side}" for folder, side in runs}
        for done in concurrent.futures.as_completed(begun):
            print(begun[done], flush=True)
            try:
                for error in done.result():
                    print("  " + error.replace("\n", " "), flush=True)
            except (OSError, subprocess.CalledProcessError) as failed:
                print(f"  failed: {failed}", flush=True)
    shutil.rmtree(base)


main()
