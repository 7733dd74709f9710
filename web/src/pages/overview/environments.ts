import type { Counts } from "../../api/types";

interface Member extends Counts {
  environment: string | null;
  adherence?: number | null;
}

export interface Environment extends Counts {
  environment: string | null;
  members: number;
  /** The adherence of the member that keeps the practices least; null where none was judged. */
  worst: number | null;
}

/** Adds up the members of each environment, most high risks first. */
export function byEnvironment(members: Member[]): Environment[] {
  const found = new Map<string | null, Environment>();
  for (const one of members) {
    const key = one.environment || null;
    const sum = found.get(key) ?? { environment: key, members: 0, worst: null, high: 0, medium: 0, low: 0 };
    const worst = one.adherence == null ? sum.worst : Math.min(sum.worst ?? 1, one.adherence);
    found.set(key, { ...sum, members: sum.members + 1, worst, high: sum.high + one.high, medium: sum.medium + one.medium, low: sum.low + one.low });
  }
  return [...found.values()].sort((a, b) => b.high - a.high || b.medium - a.medium);
}
