import { expect, it } from "vitest";
import { commandsOf, isCommand } from "./steps";

it("tells commands from sentences", () => {
  expect(isCommand("aws rds create-db-snapshot --db-instance-identifier DB")).toBe(true);
  expect(isCommand("AWS Backup keeps its plans by region")).toBe(false);
  expect(isCommand("aws Backup")).toBe(false);
});

it("takes the fix's own commands before those among its steps", () => {
  const steps = ["Stop writes.", "aws s3 ls"];
  expect(commandsOf({ cli: null, steps })).toEqual(["aws s3 ls"]);
  expect(commandsOf({ cli: "aws s3api list-buckets", steps })).toEqual(["aws s3api list-buckets"]);
  expect(commandsOf({ cli: [], steps: [] })).toEqual([]);
});
