import { describe, expect, it } from "vitest";
import { differences, treeOf } from "./tree";

describe("differences", () => {
  it("names what was added, removed and changed, leaf by leaf", () => {
    const before = { Encrypted: false, Tags: [{ Key: "env", Value: "test" }], Gone: 1 };
    const now = { Encrypted: true, Tags: [{ Key: "env", Value: "production" }, { Key: "owner" }], New: null };
    expect(differences(before, now)).toEqual([
      { path: "Encrypted", before: false, now: true, kind: "changed" },
      { path: "Tags[0].Value", before: "test", now: "production", kind: "changed" },
      { path: "Tags[1]", before: undefined, now: { Key: "owner" }, kind: "added" },
      { path: "New", before: undefined, now: null, kind: "added" },
      { path: "Gone", before: 1, now: undefined, kind: "removed" },
    ]);
  });
  it("are none between equals", () => {
    expect(differences({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
  });
  it("tell a group from a value and a list from a map", () => {
    expect(differences({ a: {} }, { a: "x" })).toHaveLength(1);
    expect(differences({ a: [] }, { a: {} })).toHaveLength(1);
  });
});

describe("treeOf", () => {
  const configuration = { Name: "ledger", Vpc: { Subnets: [{ SubnetId: "subnet-1", Zone: "a" }] }, Logs: [] };
  it("calls elements of lists by their own name", () => {
    expect(treeOf(configuration)[1]?.children?.[0]?.children?.[0]?.key).toBe("[0] subnet-1");
  });
  it("keeps what contains the words, and what stands above it", () => {
    const found = treeOf(configuration, "zone");
    expect(found.map((one) => one.key)).toEqual(["Vpc"]);
    expect(found[0]?.children?.[0]?.children?.[0]?.children?.map((one) => one.key)).toEqual(["Zone"]);
    expect(treeOf(configuration, "nothing such")).toEqual([]);
  });
  it("takes what was never seen as a value", () => {
    expect(treeOf({ Policy: { notSeen: "GetPolicy (denied)" } })[0]?.children).toBeUndefined();
  });
});
