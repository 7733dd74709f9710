"""The command as a user runs it, through the launcher, against the simulated AWS. Run by ./check:

    python3 -m unittest discover -s testkit/e2e
"""

import json
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENV = {
    **{k: v for k, v in os.environ.items() if not k.startswith("AWS_")},
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": "/dev/null",
    "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
}
KEYS = {"AWS_ACCESS_KEY_ID": "simulated", "AWS_SECRET_ACCESS_KEY": "simulated", "AWS_REGION": "us-east-1"}


def atoll(*arguments, **environment):
    return subprocess.run(
        [ROOT / "atoll", *map(str, arguments)],
        env={**ENV, **environment},
        capture_output=True,
        text=True,
        timeout=600,
    )


class Launcher(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.at = pathlib.Path(cls.folder.name)
        ENV["XDG_STATE_HOME"] = str(cls.at / "state")
        port = "5907"
        cls.server = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", port],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        cls.endpoint = f"http://127.0.0.1:{port}"
        for _ in range(300):
            try:
                urllib.request.urlopen(cls.endpoint + "/moto-api/data.json").read()
                break
            except OSError:
                time.sleep(0.2)
        subprocess.run(
            [sys.executable, ROOT / "testkit/estates/mixed.py"],
            env={**os.environ, **KEYS, "AWS_ENDPOINT_URL": cls.endpoint},
            check=True,
            stdout=subprocess.DEVNULL,
        )

    @classmethod
    def tearDownClass(cls):
        cls.server.terminate()
        cls.server.wait()
        cls.folder.cleanup()

    def live(self, *arguments, **environment):
        return atoll(
            arguments[0], "--endpoint-url", self.endpoint, "--regions", "us-east-1", *arguments[1:],
            **{**KEYS, **environment},
        )

    def test_good_passes_and_bad_fails(self):
        out = self.at / "result.json"
        done = self.live("scan", "--all", "-o", out)
        self.assertEqual(done.returncode, 0, done.stderr)
        result = json.loads(out.read_text())
        self.assertEqual(result["schema"], "atoll/scan/1")
        status = {}
        for each in result["evaluations"]:
            status[each["rule"], each["resource"]["name"]] = each["status"]
        for rule, good, bad in [
            ("s3-bucket-public-access-prohibited", "good-bucket", "bad-bucket"),
            ("rds-storage-encrypted", "good-db", "bad-db"),
            ("dynamodb-pitr-enabled", "good-table", "bad-table"),
            ("restricted-ssh", "good-group", "bad-group"),
            ("ec2-imdsv2-check", "good-instance", "bad-instance"),
        ]:
            with self.subTest(rule):
                self.assertEqual((status.get((rule, good)), status.get((rule, bad))), ("PASS", "FAIL"))
        counts = {}
        for each in result["evaluations"]:
            counts[each["status"]] = counts.get(each["status"], 0) + 1
        self.assertEqual(result["summary"]["fail"], counts["FAIL"])
        self.assertEqual(result["coverage"]["notEvaluated"], counts.get("NOT_EVALUATED", 0))
        self.assertEqual(len([q for p in result["assessment"]["pillars"] for q in p["questions"]]), 57)

    def test_snapshot_judged_again_says_the_same(self):
        kept, first, second = self.at / "kept.gz", self.at / "first.json", self.at / "second.json"
        done = self.live("scan", "--services", "s3,rds", "--save-snapshot", kept, "-o", first)
        self.assertEqual(done.returncode, 0, done.stderr)
        again = atoll("scan", "--services", "s3,rds", "--snapshot", kept, "-o", second)
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertEqual(
            json.loads(first.read_text())["evaluations"], json.loads(second.read_text())["evaluations"]
        )
        self.assertEqual(kept.stat().st_mode & 0o077, 0)

    def test_interrupted_and_resumed(self):
        kept = self.at / "long.gz"
        command = [ROOT / "atoll", "collect", "--endpoint-url", self.endpoint, "--regions", "us-east-1"]
        running = subprocess.Popen(
            [*map(str, command), "--concurrency", "1", "-o", str(kept)],
            env={**ENV, **KEYS},
            stderr=subprocess.PIPE,
            text=True,
            # what runs these tests in the background lets its children ignore Ctrl-C
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        for _ in range(600):
            if list(self.at.glob("long.gz.part.*.new")):
                break
            time.sleep(0.1)
        time.sleep(1)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
        self.assertIn("--resume", err)
        self.assertNotIn("Exception", err)
        self.assertFalse(kept.exists())
        done = self.live("collect", "--resume", "-o", kept)
        self.assertEqual(done.returncode, 0, done.stderr)
        whole = self.at / "whole.gz"
        self.assertEqual(self.live("collect", "-o", whole).returncode, 0)
        resources = lambda text: int(text.split(" resources")[0].replace(",", ""))
        self.assertEqual(resources(done.stdout), resources(self.live("collect", "-o", whole).stdout))

    def test_full_disk(self):
        """A limit on the size of files stands for the disk's end."""
        kept, report = self.at / "kept.gz", self.at / "report.html"
        small = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        words = ["--endpoint-url", self.endpoint, "--regions", "us-east-1"]
        for command, exists in [
            (["collect", *words, "-o", kept], kept),
            (["scan", *words, "--services", "s3", "-o", report], report),
        ]:
            done = subprocess.run(
                [ROOT / "atoll", *map(str, command)],
                env={**ENV, **KEYS, "XDG_STATE_HOME": str(self.at)},
                capture_output=True,
                text=True,
                preexec_fn=small,
            )
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn("cannot write", done.stderr)
            self.assertNotIn("Exception", done.stderr)
            self.assertFalse(exists.exists())

    def test_refusals(self):
        for expected, words, done in [
            (4, "no AWS credentials", atoll("scan")),
            (4, "no AWS profile", atoll("scan", "--profile", "nobody")),
            (4, "", atoll("scan", "--endpoint-url", "http://127.0.0.1:1", **KEYS)),
            (2, "999999999999", self.live("scan", "--account", "999999999999")),
            (2, "--resume", self.live("scan", "--resume")),
            (2, "cannot write", self.live("collect", "-o", "/nowhere/at/all.gz")),
        ]:
            with self.subTest(words or "unreachable"):
                self.assertEqual(done.returncode, expected, done.stderr)
                self.assertIn(words, done.stderr)
                self.assertNotIn("\tat ", done.stderr)

    def test_strict_says_what_was_not_seen(self):
        # the simulated AWS does not offer every call: honest gaps
        self.assertEqual(self.live("scan", "--services", "backup", "--strict").returncode, 3)

    def test_demo(self):
        report = self.at / "demo.html"
        done = atoll("demo", "--no-serve", "-o", report)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("HIGH", done.stdout)
        self.assertTrue(all(len(line) <= 100 for line in done.stdout.splitlines()[:-1]))
        self.assertIn("</html>", report.read_text()[-200:])

    def test_pack(self):
        done = atoll("rules", "test", ROOT / "examples/custom-pack")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
