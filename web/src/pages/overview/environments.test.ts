import { expect, it } from "vitest";
import { byEnvironment } from "./environments";

it("adds up each environment and names the worst adherence that is known", () => {
  const rows = byEnvironment([
    { environment: "staging", adherence: null, high: 0, medium: 2, low: 0 },
    { environment: "production", adherence: 0.8, high: 1, medium: 0, low: 1 },
    { environment: "production", adherence: 0.6, high: 2, medium: 1, low: 0 },
    { environment: "", adherence: 0.9, high: 0, medium: 0, low: 0 },
  ]);
  expect(rows).toEqual([
    { environment: "production", members: 2, worst: 0.6, high: 3, medium: 1, low: 1 },
    { environment: "staging", members: 1, worst: null, high: 0, medium: 2, low: 0 },
    { environment: null, members: 1, worst: 0.9, high: 0, medium: 0, low: 0 },
  ]);
});
