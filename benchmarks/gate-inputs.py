#!/usr/bin/env python3
"""Writes what gate.sh measures on, made of the recorded plans and templates in testkit/plans.

usage: gate-inputs.py DIR

large.json    a plan of 85,000 lines: copies of the recorded ones, each in a module of its own
typical.json  a plan of 200 resources
templates/    500 CloudFormation templates
"""
import json
import pathlib
import sys

PLANS = pathlib.Path(__file__).resolve().parent.parent / "testkit/plans"
LINES = 85_000
RESOURCES = 200
TEMPLATES = 500


def module(number, plan):
    """A recorded plan as a module: its changes, values and configuration."""
    address = f"module.part{number}"
    changes, values = [], []
    for change in plan["resource_changes"]:
        inner = f"{address}.{change['module_address']}" if "module_address" in change else address
        moved = change | {"address": f"{address}.{change['address']}", "module_address": inner}
        changes.append(moved)
        after = change["change"].get("after")
        if change["mode"] == "managed" and after is not None:
            kept = {key: moved[key] for key in ("address", "mode", "type", "name", "index", "provider_name") if key in moved}
            values.append(kept | {"schema_version": 0, "values": after, "sensitive_values": {}})
    call = {"source": f"./part{number}", "module": plan["configuration"]["root_module"]}
    return changes, {"address": address, "resources": values}, call


def composed(plans, enough):
    whole = {
        "format_version": "1.2", "terraform_version": "1.12.0", "resource_changes": [],
        "planned_values": {"root_module": {"child_modules": []}},
        "configuration": {"provider_config": plans[0]["configuration"]["provider_config"], "root_module": {"module_calls": {}}},
    }
    number = 0
    while not enough(whole):
        changes, values, call = module(number, plans[number % len(plans)])
        whole["resource_changes"] += changes
        whole["planned_values"]["root_module"]["child_modules"].append(values)
        whole["configuration"]["root_module"]["module_calls"][f"part{number}"] = call
        number += 1
    return whole


def text(plan):
    return json.dumps(plan, indent=1)


def main():
    out = pathlib.Path(sys.argv[1])
    (out / "templates").mkdir(parents=True)
    plans = [json.loads(file.read_text()) for file in sorted(PLANS.glob("*/*.plan.json"))]
    lines = [0]

    def large(whole):
        grown = len(whole["resource_changes"])
        if grown >= lines[0] + 400 or grown == 0:  # counting costs
            lines[0] = grown
            return text(whole).count("\n") >= LINES
        return False

    for name, enough in ("large", large), ("typical", lambda whole: len(whole["resource_changes"]) >= RESOURCES):
        plan = composed(plans, enough)
        written = text(plan)
        (out / f"{name}.json").write_text(written)
        print(f"{name}.json: {written.count(chr(10)):,} lines, {len(plan['resource_changes']):,} resources")
    sources = sorted(PLANS.glob("*/*.yaml"))
    templates = [file.read_text() for file in sources if file.name in ("good.yaml", "bad.yaml")]
    for number in range(TEMPLATES):
        (out / "templates" / f"stack{number}.yaml").write_text(f"# {number}\n" + templates[number % len(templates)])
    print(f"templates: {TEMPLATES}")


main()
