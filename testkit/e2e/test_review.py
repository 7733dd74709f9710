"""A partner's weeks with a customer, in one story: the bookshop in the simulated AWS, the simulated Tool.

    python3 -m unittest discover -s testkit/e2e

People answer through boto3, Atoll through its launcher. Needs moto[server]==5.2.1 and a build (./check).
"""

import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile

import boto3

ROOT = pathlib.Path(__file__).resolve().parents[2]
ATOLL = [ROOT / "atoll"]
ENV = {
    **{k: v for k, v in os.environ.items() if not k.startswith("AWS_")},
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": "/dev/null",
    "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
    "AWS_ACCESS_KEY_ID": "simulated",
    "AWS_SECRET_ACCESS_KEY": "simulated",
    "AWS_REGION": "sa-east-1",
}
ESTATE = ROOT / "testkit/estates"
FRAMEWORK = "wellarchitected"

# what the bookshop's people say they do, and rules see otherwise
CLAIMED = {
    "SEC05-BP02": "restricted-ssh",
    "SEC08-BP02": "rds-storage-encrypted",
    "REL02-BP02": "vpc-vpn-2-tunnels-up",
}


def java():
    """The JDK that the launcher takes."""
    found = subprocess.run(
        ["bash", "-c", f". {ROOT}/scripts/jdk.sh && find_jdk && echo $JAVA_HOME"], capture_output=True, text=True, check=True
    )
    return pathlib.Path(found.stdout.split()[-1]) / "bin/java"


def classpath():
    own = ROOT / "testkit/target/classes"
    return f"{own}:{(ROOT / 'cli/target/app/classpath').read_text().strip()}"


def told(process, pattern):
    """Waits until a process says where it is."""
    for line in process.stdout:
        found = re.search(pattern, line)
        if found:
            return found.group(1)
    raise AssertionError(f"{process.args} ended with {process.wait()}")


class Review(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.at = pathlib.Path(cls.folder.name)
        pipes = dict(stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=ENV)
        cls.servers = [subprocess.Popen([java(), "-cp", classpath(), "dev.atoll.testkit.tool.ToolMain", "0"], **pipes)]
        tool = told(cls.servers[0], r"--endpoint-url (\S+)")
        cls.servers.append(subprocess.Popen([sys.executable, ESTATE / "serve.py", "bookshop", "--tool", tool], **pipes))
        cls.aws = told(cls.servers[1], r"Ready at (\S+)")
        cls.people = boto3.client(
            "wellarchitected", endpoint_url=cls.aws, region_name="sa-east-1",
            aws_access_key_id="simulated", aws_secret_access_key="simulated",
        )

    @classmethod
    def tearDownClass(cls):
        for server in cls.servers:
            server.terminate()
            server.wait()
            server.stdin.close()
            server.stdout.close()
        cls.folder.cleanup()

    def atoll(self, *arguments):
        done = subprocess.run(
            [*map(str, ATOLL), *map(str, arguments)],
            env={**ENV, "XDG_STATE_HOME": str(self.at / "state")}, cwd=self.at, capture_output=True, text=True, timeout=600,
        )
        self.assertEqual(done.returncode, 0, f"{arguments}\n{done.stderr}")
        return done.stdout

    def scan(self, name):
        self.atoll(
            "scan", "--endpoint-url", self.aws, "--regions", "sa-east-1", "--save-snapshot", f"{name}.gz", "-o", f"{name}.json"
        )

    def review(self, command, snapshot, *arguments):
        """A command on the Tool, with the JSON that it wrote."""
        self.atoll(
            "review", command, "--endpoint-url", self.aws, "--workload-id", self.workload,
            "--snapshot", f"{snapshot}.gz", "-o", "told.json", *arguments,
        )
        return json.loads((self.at / "told.json").read_text())

    def practices(self):
        """Question and choice in the Tool's ids, by the code of the practice."""
        self.atoll("review", "propose", "--snapshot", "before.gz", "-o", "propose.json")
        proposed = json.loads((self.at / "propose.json").read_text())
        return {
            practice["code"]: (question["id"], practice.get("choice"))
            for pillar in proposed["pillars"]
            for question in pillar["questions"]
            for practice in question["practices"]
        }

    def answers(self, lens=FRAMEWORK):
        pages, token = [], {}
        while token is not None:
            page = self.people.list_answers(WorkloadId=self.workload, LensAlias=lens, MaxResults=50, **token)
            pages += page["AnswerSummaries"]
            token = {"NextToken": page["NextToken"]} if "NextToken" in page else None
        return {
            each["QuestionId"]: self.people.get_answer(
                WorkloadId=self.workload, LensAlias=lens, QuestionId=each["QuestionId"]
            )["Answer"]
            for each in pages
        }

    def test_from_the_first_scan_to_the_improvement(self):
        self.scan("before")
        self.workload = type(self).workload = self.atoll(
            "review", "workloads", "create", "--endpoint-url", self.aws, "--name", "Bookshop", "--owner", "ana@example.com",
            "--description", "Books by mail", "--workload-regions", "sa-east-1",
        ).strip()
        practices = self.practices()
        for code in CLAIMED:
            question, choice = practices[code]
            self.people.update_answer(
                WorkloadId=self.workload, LensAlias=FRAMEWORK, QuestionId=question, SelectedChoices=[choice]
            )

        with self.subTest("claims are held against reality"):
            claims = self.review("compare", "before")
            contradicted = {each["practice"]: [rule["rule"] for rule in each["rules"]] for each in claims["contradictions"]}
            for code, rule in CLAIMED.items():
                self.assertIn(rule, contradicted.get(code, []))

        with self.subTest("the proposal goes in, with a milestone; what people claimed stays"):
            start = self.answers()
            planned = self.written(self.review("sync", "before"), "planned")
            self.assertEqual(self.answers(), start)
            synced = self.review("sync", "before", "--apply", "--milestone", "Before the work")
            self.assertEqual(self.written(synced), planned)
            self.assertEqual(synced["milestone"]["number"], 1)
            first = self.answers()
            for code in CLAIMED:
                question, choice = practices[code]
                self.assertEqual(first[question], start[question])
            self.assertIn("rds-multi-az-support", str(first[practices["REL10-BP01"][0]]))

        with self.subTest("the statement of work"):
            self.atoll(
                "report", "sow", "--snapshot", "before.gz", "--customer", "Bookshop", "--rates", ROOT / "examples/rates.yaml",
                "-o", "sow.docx", "-o", "sow.pdf",
            )
            body = zipfile.ZipFile(self.at / "sow.docx").read("word/document.xml").decode()
            for text in ["Bookshop", *CLAIMED.values()]:
                self.assertIn(text, body)
            self.assertEqual((self.at / "sow.pdf").read_bytes()[:5], b"%PDF-")

        subprocess.run(
            [sys.executable, ESTATE / "bookshop/mend.py"], env={**ENV, "AWS_ENDPOINT_URL": self.aws}, check=True,
            stdout=subprocess.DEVNULL,
        )
        self.scan("after")

        with self.subTest("a quarter of the high-risk issues is improved"):
            self.atoll("review", "plan", "--snapshot", "after.gz", "--baseline", "before.json", "-o", "plan.json")
            plan = json.loads((self.at / "plan.json").read_text())
            self.assertGreaterEqual(len(plan["progress"]["improved"]), plan["before"] * 0.25, plan["progress"])
            self.assertTrue(plan["reached"])
            self.atoll(
                "report", "acceptance", "before.json", "after.json", "--rules", "rds-storage-encrypted,restricted-ssh",
                "-o", "acceptance.docx",
            )

        with self.subTest("the evidence for a claim"):
            self.atoll(
                "report", "improvement", "before.json", "--snapshot", "after.gz", "--endpoint-url", self.aws,
                "--workload-id", self.workload, "-o", "improvement.html", "-o", "improvement.pdf",
            )
            evidence = (self.at / "improvement.html").read_text()
            for text in [
                "of the high-risk issues improved", "Before the work", "rds-multi-az-support",
                hashlib.sha256((self.at / "before.json").read_bytes()).hexdigest(),
                *plan["progress"]["improved"],
            ]:
                self.assertIn(text, evidence)

        with self.subTest("the second sync changes only what changed"):
            again = self.written(self.review("sync", "after", "--apply"))
            second = self.answers()
            changed = {question for question in second if second[question] != first[question]}
            self.assertEqual(changed, set(again))
            self.assertIn(practices["SEC10-BP01"][0], changed)
            self.assertNotIn("rds-multi-az-support", str(second[practices["REL10-BP01"][0]]))
            self.assertLess(len(changed), len(planned))
            for code in CLAIMED:
                self.assertNotIn(practices[code][0], changed)
            self.assertEqual(self.written(self.review("sync", "after", "--apply")), [])
            self.assertEqual(self.answers(), second)

        with self.subTest("a lens of one's own is reviewed as AWS's is"):
            shop = ROOT / "examples/lens/shop.json"
            lens = self.atoll("review", "lens", "import", shop, "--endpoint-url", self.aws, "--publish", "1.0").strip()
            self.atoll(
                "review", "workloads", "add", "--endpoint-url", self.aws, "--workload-id", self.workload, "--lenses", lens
            )
            synced = self.review("sync", "after", "--lens", shop, "--apply")
            self.assertEqual(synced["lens"], lens)
            given = self.answers(lens)
            self.assertEqual(given["shop_data"]["SelectedChoices"], ["shop_data_encrypted"])
            self.assertEqual(given["shop_doors"]["SelectedChoices"], ["shop_doors_closed"])
            self.assertEqual((given["shop_data"]["Risk"], given["shop_open"]["Risk"]), ("HIGH", "MEDIUM"))
            self.assertEqual(self.written(self.review("sync", "after", "--lens", shop, "--apply")), [])
            self.atoll("review", "lens", "export", "--endpoint-url", self.aws, "--lens-arn", lens, "-o", "kept.json")
            self.assertEqual((self.at / "kept.json").read_text(), shop.read_text())
            self.assertEqual(self.answers(), second)

        with self.subTest("the Tool's own reports, and Trusted Advisor"):
            tool = ["--endpoint-url", self.aws]
            self.atoll("review", "workloads", "report", *tool, "--workload-id", self.workload, "-o", "review.pdf")
            self.atoll("review", "workloads", "consolidated", *tool, "-o", "all.pdf")
            self.atoll("review", "workloads", "consolidated", *tool, "-o", "all.json")
            for name in ["review.pdf", "all.pdf"]:
                self.assertEqual((self.at / name).read_bytes()[:5], b"%PDF-")
            figures = json.loads((self.at / "all.json").read_text())["workloads"][0]
            self.assertEqual(sum(figures["questions"].values()), 57 + 3)
            checks = self.atoll("review", "checks", *tool, "--workload-id", self.workload, "--practice", "SEC08")
            self.assertIn("Trusted Advisor is switched off", checks)

    def written(self, sync, outcome="written"):
        """Ids of the questions with an outcome."""
        return sorted(each["id"] for each in sync["questions"] if each["outcome"] == outcome)


if __name__ == "__main__":
    unittest.main()
