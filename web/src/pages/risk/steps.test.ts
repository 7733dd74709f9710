import { expect, it } from "vitest";
import { haveCommands, partsOf } from "./steps";

/** The parts as lines, commands after a dollar. */
const lines = (step: string) => partsOf(step).map((part) => (part.command ? `$ ${part.text}` : part.text));

it("parts a sentence from its command", () => {
  expect(lines("Require tokens: aws ec2 modify-instance-metadata-options --instance-id i-… --http-tokens required")).toEqual([
    "Require tokens:",
    "$ aws ec2 modify-instance-metadata-options --instance-id i-… --http-tokens required",
  ]);
  expect(lines("aws efs delete-file-system --file-system-id fs-…")).toEqual(["$ aws efs delete-file-system --file-system-id fs-…"]);
  expect(lines("Close port 22 in the security groups.")).toEqual(["Close port 22 in the security groups."]);
});

it("ends a command where the sentence goes on", () => {
  expect(lines("aws ec2 disable-image --image-id ami-…, and wait a month for complaints.")).toEqual(["$ aws ec2 disable-image --image-id ami-…", "and wait a month for complaints."]);
  expect(lines("aws iam delete-role --role-name ROLE.")).toEqual(["$ aws iam delete-role --role-name ROLE"]);
  expect(lines("aws ds create-snapshot --directory-id d-… --name before-change")).toEqual(["$ aws ds create-snapshot --directory-id d-… --name before-change"]);
  expect(lines("aws cloudtrail delete-trail --name TRAIL (its bucket and files stay)")).toEqual(["$ aws cloudtrail delete-trail --name TRAIL", "(its bucket and files stay)"]);
});

it("parts several commands", () => {
  expect(lines("aws mq update-broker --broker-id B, then aws mq reboot-broker --broker-id B")).toEqual(["$ aws mq update-broker --broker-id B", "then", "$ aws mq reboot-broker --broker-id B"]);
  expect(lines("Attach it (aws wafv2 associate-web-acl --web-acl-arn ACL) or delete it (aws wafv2 delete-web-acl --id ID).")).toEqual([
    "Attach it",
    "$ aws wafv2 associate-web-acl --web-acl-arn ACL",
    "or delete it",
    "$ aws wafv2 delete-web-acl --id ID",
  ]);
});

it("keeps together what a shell takes together", () => {
  const chained = "aws ec2 stop-instances --instance-ids i-… && aws ec2 wait instance-stopped --instance-ids i-…";
  expect(lines(chained)).toEqual([`$ ${chained}`]);
  const quoted = "aws rds describe-db-instances --query 'DBInstances[].[Id, Class]; and more' --filters '{\"a\": [1, 2]}'";
  expect(lines(quoted)).toEqual([`$ ${quoted}`]);
});

it("leaves a call that is only named in its sentence", () => {
  expect(lines("Add a rule with action Block (aws wafv2 update-web-acl).")).toEqual(["Add a rule with action Block (aws wafv2 update-web-acl)."]);
  expect(lines("aws wafv2 get-web-acl, set the metrics, aws wafv2 update-web-acl")).toHaveLength(1);
  expect(lines("Name resources: aws iam put-role-policy")).toEqual(["Name resources:", "$ aws iam put-role-policy"]);
});

it("tells whether there is anything to run", () => {
  expect(haveCommands(["Stop writes.", "List them: aws s3 ls --recursive"])).toBe(true);
  expect(haveCommands(["Stop writes."])).toBe(false);
});
