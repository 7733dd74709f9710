import ExpandableSection from "@cloudscape-design/components/expandable-section";
import type { ReviewEvidence, ReviewGap } from "../../api/types";
import { number, typeName } from "../../parts/format";
import { regionName } from "../../parts/regions";
import { Severity } from "../../parts/Severity";
import { t } from "../../texts";
import { useSubject } from "./useSubject";

const r = t.review;

interface Props {
  rules: ReviewEvidence[];
  practice: string;
}

/** What rules say of a practice: those that fail first, with resources; then what was not seen. */
export function Evidence({ rules, practice }: Props) {
  const { risks } = useSubject();
  const failing = rules.some((rule) => rule.fail > 0);
  const sorted = [...rules].sort((one, other) => Number(other.fail > 0) - Number(one.fail > 0) || Number(other.notEvaluated > 0) - Number(one.notEvaluated > 0));
  return (
    <ExpandableSection headerText={r.evidence} headerCounter={`(${rules.length})`} defaultExpanded={failing && rules.length < 4} headingTagOverride="h4">
      <ul className="evidence-rules">
        {sorted.map((rule) => (
          <li key={rule.rule}>
            <Severity value={rule.severity} /> <a href={`/rules/${rule.rule}`}>{rule.title}</a> <span className={rule.fail > 0 ? "worse" : "key"}>{counts(rule)}</span>
            {rule.examples.length > 0 && (
              <ul>
                {rule.examples.map((example) => (
                  <li key={`${example.id} ${example.name} ${example.account} ${example.region}`}>
                    {example.id ? <a href={`/resources/${example.id}`}>{example.name}</a> : example.name}{" "}
                    <span className="key">
                      {typeName(example.type)}, {regionName(example.region)}
                    </span>
                    <div>{example.message}</div>
                  </li>
                ))}
                {rule.fail > rule.examples.length && (
                  <li>
                    <a href={risks({ rule: rule.rule, practice })}>{r.more(number(rule.fail))}</a>
                  </li>
                )}
              </ul>
            )}
            {rule.gaps.map((gap) => (
              <div key={`${gap.account} ${gap.region} ${gap.operation}`} className="key">
                {gapText(gap)}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}

function counts(rule: ReviewEvidence): string {
  if (!rule.judged) return r.notRun;
  const parts = [rule.fail > 0 && r.fails(number(rule.fail)), rule.pass > 0 && r.holds(number(rule.pass)), rule.notEvaluated > 0 && r.unseen(number(rule.notEvaluated))].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : r.nothingThere;
}

function gapText(gap: ReviewGap): string {
  const what = r.gap(`${gap.account} ${gap.region}`, `${gap.service} ${gap.operation}, ${t.gaps.reasons[gap.reason] ?? gap.reason}`);
  return gap.permission ? `${what}; ${r.allow(gap.permission)}` : what;
}
