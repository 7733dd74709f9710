import type { Counts } from "../api/types";
import { t } from "../texts";
import { number } from "./format";

/** Open risks by severity as one stacked bar, as long as its share of the largest. */
export function RiskBar({ counts, most }: { counts: Counts; most: number }) {
  const sum = counts.high + counts.medium + counts.low;
  const label = (["high", "medium", "low"] as const).map((level) => `${number(counts[level])} ${t.severity[level].toLowerCase()}`).join(", ");
  return (
    <span className="riskbar" role="img" aria-label={label} title={label} style={{ width: `${most > 0 ? Math.max(2, (sum / most) * 100) : 0}%` }}>
      {(["high", "medium", "low"] as const).map(
        (level) => counts[level] > 0 && <span key={level} className={`part ${level}`} style={{ flexGrow: counts[level] }} />,
      )}
    </span>
  );
}
