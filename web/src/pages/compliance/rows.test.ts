import { describe, expect, it } from "vitest";
import type { AssessedPractice, Assessment, PracticeState, Severity } from "../../api/types";
import { change, practiceCount, rowsOf } from "./rows";

const practice = (code: string, title: string, state: PracticeState, risk: Severity = "high"): AssessedPractice => ({
  code, title, state, risk, evidenced: "automated", reason: "", pass: 0, fail: 0, notEvaluated: 0, rules: [],
});

const assessment: Assessment = {
  at: null,
  adherence: null,
  questionsAtRisk: { high: 1, medium: 0, none: 1, unanswered: 0 },
  pillars: [
    {
      id: "security", title: "Security", adherence: null,
      questions: [
        { code: "SEC08", title: "How do you protect your data at rest?", risk: "HIGH", practices: [practice("SEC08-BP01", "Manage keys", "MET"), practice("SEC08-BP02", "Enforce encryption", "NOT_MET")] },
        { code: "SEC09", title: "How do you protect your data in transit?", risk: "NONE", practices: [practice("SEC09-BP01", "Manage certificates", "MET")] },
      ],
    },
    { id: "reliability", title: "Reliability", adherence: null, questions: [{ code: "REL09", title: "How do you back up data?", risk: "MEDIUM", practices: [practice("REL09-BP01", "Back up", "PARTLY_MET", "medium")] }] },
  ],
};

const codes = (choice: Partial<Parameters<typeof rowsOf>[1]>) =>
  rowsOf(assessment, { pillar: null, atRisk: false, text: "", ...choice }).flatMap((pillar) => pillar.children.flatMap((question) => question.children.map((one) => one.id)));

describe("rowsOf", () => {
  it("shows all", () => expect(codes({})).toEqual(["SEC08-BP01", "SEC08-BP02", "SEC09-BP01", "REL09-BP01"]));
  it("leaves out what is met", () => expect(codes({ atRisk: true })).toEqual(["SEC08-BP02", "REL09-BP01"]));
  it("takes one pillar", () => expect(codes({ pillar: "reliability" })).toEqual(["REL09-BP01"]));
  it("finds words in questions and practices", () => {
    expect(codes({ text: "at rest" })).toEqual(["SEC08-BP01", "SEC08-BP02"]);
    expect(codes({ text: "sec09-bp01" })).toEqual(["SEC09-BP01"]);
    expect(codes({ text: "nothing such" })).toEqual([]);
  });
});

it("counts the practices that are not met by their risk", () => {
  const [security] = assessment.pillars;
  expect(practiceCount(security!.questions[0]!, "HIGH")).toBe(1);
  expect(practiceCount(security!.questions[0]!, "MEDIUM")).toBe(0);
});

describe("change", () => {
  it("knows better from worse", () => {
    expect(change("NOT_MET", "PARTLY_MET")).toBe("better");
    expect(change("MET", "NOT_MET")).toBe("worse");
  });
  it("does not compare with what was not judged", () => {
    expect(change("UNKNOWN", "MET")).toBeNull();
    expect(change(null, "MET")).toBeNull();
    expect(change("MET", "MET")).toBeNull();
  });
});
