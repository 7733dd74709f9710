import type { Rule } from "../../api/types";
import { t } from "../../texts";

/** A rule with what it is searched and filtered by as words. */
export interface Row extends Rule {
  pillar: string;
  /** The tools whose checks it knows. */
  tool: string;
  /** The names of the same check elsewhere: people find their way by them. */
  names: string;
  /** Who brings it. */
  source: string;
}

export const rowsOf = (rules: Rule[]): Row[] =>
  rules.map((rule) => ({
    ...rule,
    pillar: rule.pillars.map(t.pillar).join(", "),
    tool: Object.keys(rule.equivalents).map(t.tool).join(", "),
    names: namesOf(rule).join(" "),
    source: rule.pack ? t.rules.pack(rule.pack) : t.rules.atoll,
  }));

/** What other tools call the rule. */
export const namesOf = (rule: Rule): string[] => Object.values(rule.equivalents).flat();
