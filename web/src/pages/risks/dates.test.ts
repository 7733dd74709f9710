import { expect, it } from "vitest";
import { endOfDay, isFuture, monthsFromNow } from "./dates";

it("adds months without running into the next one", () => {
  expect(monthsFromNow(1, new Date(2026, 0, 31))).toBe("2026-02-28");
  expect(monthsFromNow(3, new Date(2026, 10, 22))).toBe("2027-02-22");
});

it("lets a day end where the viewer is", () => {
  const end = new Date(endOfDay("2026-03-29"));
  expect([end.getDate(), end.getHours(), end.getMinutes()]).toEqual([29, 23, 59]);
});

it("takes today as future and a broken date as none", () => {
  const noon = new Date(2026, 4, 10, 12).getTime();
  expect(isFuture("2026-05-10", noon)).toBe(true);
  expect(isFuture("2026-05-09", noon)).toBe(false);
  expect(isFuture("soon", noon)).toBe(false);
});
