import { describe, expect, it } from "vitest";
import { difference, percentRange } from "./difference";

describe("difference", () => {
  it("counts between the figures as they are shown", () => {
    expect(difference(0.499, 0.501)).toBe(1);
    expect(difference(0.29, 0.29)).toBe(0);
  });
  it("is not known where one of the two is not", () => {
    expect(difference(null, 0.5)).toBeNull();
    expect(difference(0.5, undefined)).toBeNull();
  });
});

describe("percentRange", () => {
  const at = (adherence: number | null) => ({ at: "2026-01-01T00:00:00Z", adherence, high: 0, medium: 0, low: 0 });
  it("leaves room on both sides and stays within 0 and 100", () => {
    expect(percentRange([at(0.54), at(0.65)])).toEqual([40, 70]);
    expect(percentRange([at(0.01), at(0.99)])).toEqual([0, 100]);
  });
  it("shows the whole scale where nothing is known", () => {
    expect(percentRange([at(null)])).toEqual([0, 100]);
  });
});
