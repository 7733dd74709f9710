import type { Review, ReviewPillar, ReviewPractice, ReviewQuestion } from "../../api/types";
import { t } from "../../texts";

export const FILTERS = ["all", "ask", "contradicted", "high", "open"] as const;
export type Filter = (typeof FILTERS)[number];

export interface Row {
  pillar: string;
  pillarName: string;
  question: ReviewQuestion;
}

export interface Wanted {
  show: Filter;
  pillar?: string | null;
  text?: string;
}

/** Whether the Tool's answer says otherwise than rules see. */
export const claimContradicted = (practice: ReviewPractice) => practice.state === "NOT_MET" && (practice.claimed === "selected" || practice.claimed === "not-applicable");

export const isContradicted = (practice: ReviewPractice) => practice.contradicted || claimContradicted(practice);

const TESTS: Record<Filter, (question: ReviewQuestion) => boolean> = {
  all: () => true,
  ask: (question) => question.said === null && question.practices.some((practice) => practice.ask !== null),
  contradicted: (question) => question.practices.some(isContradicted),
  high: (question) => question.risk === "HIGH",
  open: (question) => !question.complete,
};

const includes = (row: Row, text: string) =>
  [row.question.code, row.question.title, ...row.question.practices.flatMap((practice) => [practice.code, practice.title])].some((one) => one.toLowerCase().includes(text));

/** What a pillar is called: a lens of one's own names its pillars itself, also where their ids are those of the framework. */
export const pillarOf = (review: Review, pillar: ReviewPillar) => (review.lens ? pillar.title : t.pillar(pillar.id));

/** A practice's code below its question: of a lens of one's own only the choice, for ids are long and the question's stands above. */
export const labelOf = (lens: string | null, question: string, code: string) => (lens && code.startsWith(`${question}-`) ? code.slice(question.length + 1) : code);

/** The questions to show, in the order of the framework. */
export function rowsOf(review: Review, { show, pillar, text = "" }: Wanted): Row[] {
  const words = text.trim().toLowerCase();
  return review.pillars
    .flatMap((one) => one.questions.map((question) => ({ pillar: one.id, pillarName: pillarOf(review, one), question })))
    .filter((row) => TESTS[show](row.question) && (!pillar || row.pillar === pillar) && (words === "" || includes(row, words)));
}

/** How many questions each filter would show. */
export function countsOf(review: Review, pillar?: string | null): Record<Filter, number> {
  const count = (show: Filter) => rowsOf(review, { show, pillar }).length;
  return { all: count("all"), ask: count("ask"), contradicted: count("contradicted"), high: count("high"), open: count("open") };
}

export const filterOf = (value: string | null): Filter => FILTERS.find((one) => one === value) ?? "all";

/** Practices with an answer. */
export const answeredOf = (question: ReviewQuestion) => question.practices.filter((practice) => practice.answer !== "unknown" || question.said !== null).length;

/** The code of the question so many steps from one; that one itself at the ends. */
export function stepFrom(rows: Row[], code: string, by: number): string {
  const at = rows.findIndex((row) => row.question.code === code);
  const next = Math.min(Math.max(at + by, 0), rows.length - 1);
  return rows[next]?.question.code ?? code;
}

/** What changed between high risk and less since the milestone. */
export function movedOf(review: Review): { better: ReviewQuestion[]; worse: ReviewQuestion[] } {
  const all = review.pillars.flatMap((pillar) => pillar.questions).filter((question) => question.before !== undefined);
  return {
    better: all.filter((question) => question.before === "HIGH" && question.risk !== "HIGH"),
    worse: all.filter((question) => question.before !== "HIGH" && question.risk === "HIGH"),
  };
}
