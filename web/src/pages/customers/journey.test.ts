import { expect, it } from "vitest";
import type { Customer } from "../../api/types";
import { byUrgency, improvementOf, isOverdue, trialDays } from "./journey";

const NOON = Date.parse("2026-11-22T12:00:00Z");
const customer = (name: string, due: string | null): Customer => ({
  id: name, name, role: "partner", plan: "standard", trialEndsAt: null, accounts: 1, scannedAt: null, stage: "scanned", saidStage: null,
  nextStep: "", due, changedBy: null, changedAt: null, high: 0, medium: 0, questions: 57, highAtFirst: null,
});

it("counts whole days of a trial, and what has ended as less than nought", () => {
  expect(trialDays({ trialEndsAt: "2026-11-25T13:00:00Z" }, NOON)).toBe(3);
  expect(trialDays({ trialEndsAt: "2026-11-22T18:00:00Z" }, NOON)).toBe(0);
  expect(trialDays({ trialEndsAt: "2026-11-22T11:00:00Z" }, NOON)).toBe(-1);
});

it("is overdue from the day after, unless all is done", () => {
  expect(isOverdue({ due: "2026-11-22", stage: "mending" }, NOON)).toBe(false);
  expect(isOverdue({ due: "2026-11-21", stage: "mending" }, NOON)).toBe(true);
  expect(isOverdue({ due: "2026-11-21", stage: "improved" }, NOON)).toBe(false);
  expect(isOverdue({ due: null, stage: null }, NOON)).toBe(false);
});

it("rounds an improvement down: a quarter is told only where it is reached", () => {
  expect(improvementOf({ high: 15, highAtFirst: 20 })).toBe(25);
  expect(improvementOf({ high: 16, highAtFirst: 21 })).toBe(23);
  expect(improvementOf({ high: 3, highAtFirst: 0 })).toBeNull();
  expect(improvementOf({ high: 3, highAtFirst: null })).toBeNull();
});

it("puts first what is due first, and what has no day last", () => {
  const sorted = [customer("b", null), customer("c", "2026-12-01"), customer("a", null), customer("d", "2026-11-01")].sort(byUrgency);
  expect(sorted.map((one) => one.name)).toEqual(["d", "c", "a", "b"]);
});
