import { describe, expect, it } from "vitest";
import { differences, treeOf } from "./tree";

describe("differences", () => {
  it("names what was added, removed and changed, leaf by leaf", () => {
    const before = { Encrypted: false, Tags: [{ Key: "env", Value: "test" }], Gone: 1 };
    const now = { Encrypted: true, Tags: [{ Key: "env", Value: "production" }, { Key: "owner" }], New: null };
    expect(differences(before, now)).toEqual([
      { path: "Encrypted", before: false, now: true, kind: "changed" },
      { path: "Tags[env].Value", before: "test", now: "production", kind: "changed" },
      { path: "Tags[owner]", before: undefined, now: { Key: "owner" }, kind: "added" },
      { path: "New", before: undefined, now: null, kind: "added" },
      { path: "Gone", before: 1, now: undefined, kind: "removed" },
    ]);
  });
  it("follow elements of lists by their names, wherever they stand", () => {
    const before = { Groups: ["sg-1", "sg-2"], Rules: [{ RuleId: "a", Port: 22 }, { RuleId: "b", Port: 443 }] };
    const now = { Groups: ["sg-2", "sg-3"], Rules: [{ RuleId: "b", Port: 8443 }] };
    expect(differences(before, now).map((one) => `${one.kind} ${one.path}`)).toEqual([
      "added Groups[sg-3]", "removed Groups[sg-1]", "changed Rules[b].Port", "removed Rules[a]",
    ]);
  });
  it("go by places where names do not tell elements apart", () => {
    expect(differences({ Ports: [80, 80] }, { Ports: [80, 81] })).toEqual([{ path: "Ports[1]", before: 80, now: 81, kind: "changed" }]);
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
