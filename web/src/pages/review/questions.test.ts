import { describe, expect, it } from "vitest";
import type { Review, ReviewFigures, ReviewPractice, ReviewQuestion } from "../../api/types";
import { answeredOf, countsOf, filterOf, labelOf, movedOf, pillarOf, rowsOf, stepFrom } from "./questions";

const figures: ReviewFigures = { high: 0, medium: 0, none: 0, unanswered: 0, questions: 0, complete: 0, practices: 0, answered: 0, contradicted: 0 };

const practice = (code: string, changes: Partial<ReviewPractice> = {}): ReviewPractice => ({
  code,
  title: `Practice ${code}`,
  risk: "high",
  state: "MET",
  answer: "selected",
  basis: "rules",
  reason: null,
  why: "",
  ask: null,
  said: null,
  contradicted: false,
  claimed: null,
  rules: [],
  ...changes,
});

const question = (code: string, practices: ReviewPractice[], changes: Partial<ReviewQuestion> = {}): ReviewQuestion => ({
  code,
  title: `Question ${code}`,
  risk: "NONE",
  complete: practices.every((one) => one.answer !== "unknown"),
  said: null,
  claimedApplicable: null,
  practices,
  ...changes,
});

const ask = { open: "Who?", evidence: "" };
const review: Review = {
  workload: "1",
  name: "Cards",
  lens: null,
  at: null,
  figures,
  since: null,
  claim: null,
  pillars: [
    { id: "security", title: "Security", figures, questions: [
      question("SEC01", [practice("SEC01-BP01")], { before: "HIGH" }),
      question("SEC08", [practice("SEC08-BP02", { state: "NOT_MET", answer: "not-selected", claimed: "selected" })], { risk: "HIGH", before: "NONE" }),
    ] },
    { id: "reliability", title: "Reliability", figures, questions: [
      question("REL01", [practice("REL01-BP01", { answer: "unknown", state: "ATTESTED", ask }), practice("REL01-BP02")]),
      question("REL02", [practice("REL02-BP01", { answer: "unknown" })]),
    ] },
  ],
};
const codes = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => row.question.code);

describe("the questions of a review", () => {
  it.each([
    ["all", ["SEC01", "SEC08", "REL01", "REL02"]],
    ["ask", ["REL01"]],
    ["contradicted", ["SEC08"]],
    ["high", ["SEC08"]],
    ["open", ["REL01", "REL02"]],
  ] as const)("are filtered: %s", (show, expected) => {
    expect(codes(rowsOf(review, { show }))).toEqual(expected);
    expect(countsOf(review)[show]).toBe(expected.length);
  });

  it("are found by pillar, and by the words of a practice", () => {
    expect(codes(rowsOf(review, { show: "all", pillar: "security" }))).toEqual(["SEC01", "SEC08"]);
    expect(codes(rowsOf(review, { show: "all", text: "  rel01-bp02 " }))).toEqual(["REL01"]);
  });

  it("do not contradict a claim that nothing is known of", () => {
    const unknown = practice("A", { state: "UNKNOWN", claimed: "selected" });
    const honest = practice("B", { state: "NOT_MET", claimed: "not-selected" });
    const pillars = [{ id: "security", title: "Security", figures, questions: [question("SEC01", [unknown, honest])] }];
    expect(rowsOf({ ...review, pillars }, { show: "contradicted" })).toEqual([]);
  });

  it("follow each other and stop at the ends", () => {
    const rows = rowsOf(review, { show: "all" });
    expect(stepFrom(rows, "SEC01", 1)).toBe("SEC08");
    expect(stepFrom(rows, "SEC01", -1)).toBe("SEC01");
    expect(stepFrom(rows, "REL02", 1)).toBe("REL02");
    expect(stepFrom([], "REL02", 1)).toBe("REL02");
  });

  it("count as answered whole where they do not apply", () => {
    const open = question("OPS01", [practice("A", { answer: "unknown" }), practice("B")]);
    expect(answeredOf(open)).toBe(1);
    const said = { answer: "not-applicable", reason: "other", note: "", evidence: [], by: "Ana", on: "2026-01-01", owner: "", changedBy: "", changedAt: "" } as const;
    expect(answeredOf({ ...open, said: { ...said, evidence: [] } })).toBe(2);
  });

  it("tell what moved since a milestone", () => {
    const { better, worse } = movedOf(review);
    expect(better.map((one) => one.code)).toEqual(["SEC01"]);
    expect(worse.map((one) => one.code)).toEqual(["SEC08"]);
  });
});

it("an unknown filter of an address shows all", () => {
  expect(filterOf("nonsense")).toBe("all");
  expect(filterOf("ask")).toBe("ask");
});

describe("a lens of one's own", () => {
  it("names its choices and pillars itself", () => {
    expect(labelOf("7", "shop_data", "shop_data-shop_data_kept")).toBe("shop_data_kept");
    expect(labelOf(null, "SEC08", "SEC08-BP02")).toBe("SEC08-BP02");
    const pillar = { id: "security", title: "Customers' data", figures, questions: [] };
    expect(pillarOf({ ...review, lens: { id: "7", name: "Shops" } }, pillar)).toBe("Customers' data");
    expect(pillarOf(review, pillar)).toBe("Security");
  });
});
