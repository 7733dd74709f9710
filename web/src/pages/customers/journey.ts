import type { Customer, Stage } from "../../api/types";

export const STAGES: Stage[] = ["onboarded", "scanned", "discussed", "sow-sent", "accepted", "mending", "improved"];
const DAY = 86_400_000;

/** How many days of a trial are left; less than nought where it has ended. */
export const trialDays = (customer: Pick<Customer, "trialEndsAt">, now = Date.now()) => (customer.trialEndsAt ? Math.floor((Date.parse(customer.trialEndsAt) - now) / DAY) : 0);

/** Whether the next step should have been done by the day before, in the viewer's zone. */
export const isOverdue = (customer: Pick<Customer, "due" | "stage">, now = Date.now()) => customer.due !== null && customer.stage !== "improved" && Date.parse(`${customer.due}T00:00`) + DAY <= now;

/** How much of the high-risk questions of the first scan are none any more, in whole per cent; nothing where there were none. */
export function improvementOf({ high, highAtFirst }: Pick<Customer, "high" | "highAtFirst">): number | null {
  return highAtFirst ? Math.floor(((highAtFirst - high) / highAtFirst) * 100) : null;
}

/** What is overdue first, then by the day of the next step, then by name. */
export function byUrgency(one: Customer, other: Customer): number {
  const due = (customer: Customer) => (customer.due ? Date.parse(customer.due) : Infinity);
  const first = due(one);
  const second = due(other);
  return first === second ? one.name.localeCompare(other.name) : first - second;
}
