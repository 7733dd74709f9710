import { expect, it } from "vitest";
import { bodyOf, type Draft, faultOf } from "./draft";

const draft: Draft = { answer: "yes", reason: null, note: "", links: "", by: "Ana", owner: "" };

it("needs an answer, a reason where something does not apply, and a note that the Tool takes", () => {
  expect(faultOf({ ...draft, answer: null })).toBe("answer");
  expect(faultOf({ ...draft, answer: "not-applicable" })).toBe("reason");
  expect(faultOf({ ...draft, answer: "not-applicable", reason: "other" })).toBeNull();
  expect(faultOf({ ...draft, note: "x".repeat(251) })).toBe("note");
  expect(faultOf({ ...draft, note: "x".repeat(250) })).toBeNull();
});

it("sends a reason only where something does not apply, and a link for each line", () => {
  const body = bodyOf("SEC01-BP01", { ...draft, reason: "other", note: "  ", links: "https://a.example\n\n https://b.example " });
  expect(body).toEqual({ code: "SEC01-BP01", answer: "yes", reason: undefined, note: undefined, evidence: ["https://a.example", "https://b.example"], by: "Ana", owner: undefined });
});
