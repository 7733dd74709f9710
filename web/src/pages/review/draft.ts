import type { ReviewPractice, SaidAnswer } from "../../api/types";

export const LONGEST_NOTE = 250;
export const LONGEST_QUESTION_NOTE = 2084;
export const REASONS = ["out-of-scope", "business-priorities", "architecture-constraints", "other"] as const;
export type Reason = (typeof REASONS)[number];

/** An answer in the making. */
export interface Draft {
  answer: SaidAnswer | null;
  reason: Reason | null;
  note: string;
  links: string;
  by: string;
  owner: string;
}

export const draftOf = (practice: ReviewPractice, by: string): Draft => ({
  answer: practice.said?.answer ?? null,
  reason: REASONS.find((one) => one === practice.said?.reason) ?? null,
  note: practice.said?.note ?? "",
  links: practice.said?.evidence.join("\n") ?? "",
  by: practice.said?.by ?? by,
  owner: practice.said?.owner ?? "",
});

/** What the server takes for a practice. */
export function bodyOf(code: string, draft: Draft) {
  return {
    code,
    answer: draft.answer ?? undefined,
    reason: draft.answer === "not-applicable" ? (draft.reason ?? undefined) : undefined,
    note: draft.note.trim() || undefined,
    evidence: draft.links.split("\n").map((line) => line.trim()).filter(Boolean),
    by: draft.by.trim() || undefined,
    owner: draft.owner.trim() || undefined,
  };
}

export type Fault = "answer" | "reason" | "note";

/** Why it cannot be sent yet; nothing where it can. */
export function faultOf(draft: Draft): Fault | null {
  if (!draft.answer) return "answer";
  if (draft.answer === "not-applicable" && !draft.reason) return "reason";
  return draft.note.length > LONGEST_NOTE ? "note" : null;
}
