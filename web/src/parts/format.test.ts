import { describe, expect, it } from "vitest";
import { ago, date, duration, percent, resourceName, typeName } from "./format";

describe("percent", () => {
  it("rounds down, so that 100 % means all", () => {
    expect(percent(0.9999)).toBe("99 %");
    expect(percent(1)).toBe("100 %");
    expect(percent(0.29)).toBe("29 %");
  });
  it("says nothing where nothing was judged", () => {
    expect(percent(null)).toBe("–");
  });
});

it("tells the year of a day only where it is not this one", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  expect(date("2026-08-24T12:00:00Z", now)).toBe("24 Aug");
  expect(date("2025-08-24T12:00:00Z", now)).toBe("24 Aug 2025");
});

describe("ago", () => {
  const now = Date.parse("2026-05-10T12:00:00Z");
  it("takes the largest unit that fits", () => {
    expect(ago("2026-05-10T09:30:00Z", now)).toBe("2 hours ago");
    expect(ago("2026-05-09T11:00:00Z", now)).toBe("yesterday");
    expect(ago("2026-05-10T12:00:10Z", now)).toBe("just now");
    expect(ago("2026-05-13T12:00:00Z", now)).toBe("in 3 days");
  });
});

it("tells durations in the two largest units", () => {
  expect(duration("2026-05-10T12:00:00Z", "2026-05-10T12:01:22Z")).toBe("1 min 22 s");
  expect(duration("2026-05-10T12:00:00Z", "2026-05-10T14:05:22Z")).toBe("2 h 5 min");
});

it("shortens names of types and resources", () => {
  expect(typeName("AWS::RDS::DBInstance")).toBe("RDS DBInstance");
  expect(resourceName({ id: "x", name: null, arn: "arn:aws:rds:sa-east-1:1:db:ledger" })).toBe("ledger");
});

it("shows a mere day as that day, wherever one is", () => {
  expect(date("2026-11-20", new Date("2026-11-22T12:00:00Z"))).toBe("20 Nov");
});
