import { expect, it } from "vitest";
import { blank, draftOf, hasMembers, problemsOf } from "./draft";

it("takes only what belongs to the definition", () => {
  expect(draftOf({ name: "Ledger", tags: { service: "ledger" }, matches: 12, because: "a tag" })).toEqual({ ...blank, name: "Ledger", tags: { service: "ledger" } });
});

it("needs a name and something that says what belongs to it", () => {
  expect(problemsOf(blank)).toBeDefined();
  expect(problemsOf({ ...blank, name: "Ledger" })).toBeDefined();
  expect(problemsOf({ ...blank, name: "Ledger", tags: { service: "ledger" } })).toBeUndefined();
  expect(hasMembers({ ...blank, regions: ["sa-east-1"] })).toBe(true);
});
