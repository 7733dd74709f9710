import { t } from "../texts";
import { percent } from "./format";

/** Adherence as a thin bar beside its figure; grey where nothing was judged. */
export function Adherence({ value }: { value: number | null | undefined }) {
  const known = value !== null && value !== undefined;
  const level = !known ? "unknown" : value >= 0.9 ? "good" : value >= 0.7 ? "fair" : "poor";
  return (
    <span className="adherence" title={known ? undefined : t.notJudged}>
      <span className="figure">{percent(value)}</span>
      <span className="track" aria-hidden="true">
        <span className={`fill ${level}`} style={{ width: known ? `${value * 100}%` : 0 }} />
      </span>
    </span>
  );
}
