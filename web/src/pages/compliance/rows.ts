import type { AssessedPillar, AssessedPractice, AssessedQuestion, Assessment, PracticeState } from "../../api/types";

/** A line of the review: a pillar, one of its questions, or one of a question's practices. */
export type Row =
  | { kind: "pillar"; id: string; pillar: AssessedPillar; children: Row[] }
  | { kind: "question"; id: string; question: AssessedQuestion; children: Row[] }
  | { kind: "practice"; id: string; practice: AssessedPractice; children: Row[] };

export interface Choice {
  pillar: string | null;
  /** Only what is not met, or may not be. */
  atRisk: boolean;
  text: string;
}

const open = (practice: AssessedPractice) => practice.state === "NOT_MET" || practice.state === "PARTLY_MET";

/** The review as a tree, without what the choice leaves out; a question stays while one of its practices does. */
export function rowsOf(assessment: Assessment, choice: Choice): Row[] {
  const words = choice.text.trim().toLowerCase();
  const has = (one: { code: string; title: string }) => `${one.code} ${one.title}`.toLowerCase().includes(words);
  return assessment.pillars
    .filter((pillar) => !choice.pillar || pillar.id === choice.pillar)
    .map((pillar): Row => ({
      kind: "pillar",
      id: pillar.id,
      pillar,
      children: pillar.questions.flatMap((question): Row[] => {
        const practices = question.practices.filter((practice) => (!choice.atRisk || open(practice)) && (has(question) || has(practice)));
        if (practices.length === 0) return [];
        return [{ kind: "question", id: question.code, question, children: practices.map((practice): Row => ({ kind: "practice", id: practice.code, practice, children: [] })) }];
      }),
    }))
    .filter((row) => row.children.length > 0);
}

export const pillarCount = (pillar: AssessedPillar, risk: "HIGH" | "MEDIUM") => pillar.questions.filter((question) => question.risk === risk).length;

/** How many practices of a risk level are not met, or met in part only. */
export const practiceCount = (question: AssessedQuestion, risk: string) =>
  question.practices.filter((practice) => open(practice) && practice.risk.toUpperCase() === risk).length;

const ORDER: Record<PracticeState, number | null> = { MET: 3, PARTLY_MET: 2, NOT_MET: 1, NOT_APPLICABLE: null, UNKNOWN: null, ATTESTED: null };

/** Whether a practice went up or down; null where there is nothing to compare. */
export function change(before: PracticeState | null | undefined, now: PracticeState): "better" | "worse" | null {
  const from = before ? ORDER[before] : null;
  const to = ORDER[now];
  return from === null || to === null || from === to ? null : to > from ? "better" : "worse";
}
