import { expect, it } from "vitest";
import { cronOf, describe } from "./cron";

it("writes the usual rhythms as cron and reads them back in words", () => {
  expect(cronOf("daily", "03:05")).toBe("5 3 * * *");
  expect(describe("5 3 * * *")).toBe("Every day at 03:05");
  expect(describe(cronOf("weekdays", "22:00"))).toBe("Monday to Friday at 22:00");
  expect(describe(cronOf("weekly", "00:00"))).toBe("Every Monday at 00:00");
  expect(describe(cronOf("hourly", ""))).toBe("Every hour");
});

it("makes nothing of a time that is none", () => {
  expect(cronOf("daily", "25:00")).toBe("");
  expect(cronOf("daily", "")).toBe("");
});

it("leaves other expressions to those who wrote them", () => {
  expect(describe("*/5 3 * * 2")).toBeNull();
});
