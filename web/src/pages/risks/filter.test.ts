import { describe, expect, it } from "vitest";
import { bodyOf, filterOf, filterOfTokens, parametersOf, tokensOf } from "./filter";

const address = (filter: Parameters<typeof parametersOf>[0]) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parametersOf(filter))) for (const one of [value].flat()) if (one) search.append(name, one);
  return search;
};

describe("the filter of an action", () => {
  it("has one value where a finding has only one", () => {
    expect(bodyOf({ severity: ["high", "low"], resource: ["3", "4"], workload: ["7"] })).toEqual({ severity: ["high", "low"], resource: ["3", "4"], workload: "7" });
  });
});

describe("the filter in the address", () => {
  it("shows what is open unless told otherwise", () => {
    expect(filterOf(new URLSearchParams())).toEqual({ status: ["open"] });
    expect(filterOf(new URLSearchParams("status=accepted"))).toEqual({ status: ["accepted"] });
    expect(filterOf(new URLSearchParams("status=any"))).toEqual({});
  });

  it("comes back as it was", () => {
    for (const filter of [{ status: ["open"] }, {}, { status: ["open", "muted"], severity: ["high"], text: "pix" }, { region: ["sa-east-1", "us-east-1"] }]) {
      expect(filterOf(address(filter))).toEqual(filter);
    }
  });

  it("keeps a plain address plain", () => {
    expect(address({ status: ["open"] }).toString()).toBe("");
  });
});

describe("tokens", () => {
  it("come back as they were", () => {
    const filter = { severity: ["high", "medium"], status: ["open"], text: "ledger" };
    expect(filterOfTokens(tokensOf(filter))).toEqual(filter);
  });

  it("of a property that takes one value replace each other", () => {
    const token = (value: string) => ({ propertyKey: "workload", operator: "=", value });
    expect(filterOfTokens({ operation: "and", tokens: [token("1"), token("2")] })).toEqual({ workload: ["2"] });
    expect(tokensOf({ workload: ["2"] }).tokens).toEqual([token("2")]);
  });

  it("of one property are alternatives, of free text one search", () => {
    const query = {
      operation: "and" as const,
      tokens: [
        { propertyKey: "severity", operator: "=", value: ["high"] },
        { propertyKey: "severity", operator: "=", value: "low" },
        { operator: ":", value: "pix" },
        { operator: ":", value: "gateway" },
      ],
    };
    expect(filterOfTokens(query)).toEqual({ severity: ["high", "low"], text: "pix gateway" });
  });
});
