import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import type { ReactNode } from "react";
import type { Overview, Severity } from "../../api/types";
import { link, type Scope } from "../../app/scope";
import { date, number, percent } from "../../parts/format";
import { t } from "../../texts";
import { difference } from "./difference";

const o = t.overview;

/** The five figures that tell at once how things are and whether they get better. */
export function Figures({ data, scope }: { data: Overview; scope: Scope }) {
  const first = data.trend[0];
  const since = first && data.trend.length > 1 ? o.since(date(first.at)) : "";
  return (
    <Container>
      <div className="figures">
        <Figure label={o.adherence} value={percent(data.adherence)} note={<Change value={difference(first?.adherence, data.adherence)} unit={o.points} more="better" since={since} />} />
        {(["high", "medium", "low"] as const).map((level) => (
          <Figure
            key={level}
            label={o.risks[level]}
            value={<a href={riskLink(level, scope)}>{number(data.risks[level])}</a>}
            level={data.risks[level] > 0 ? level : undefined}
            note={<Change value={first && data.trend.length > 1 ? data.risks[level] - first[level] : null} more="worse" since={since} />}
          />
        ))}
        {data.changes && (
          <Figure
            label={o.changes}
            value={<a href="/scans">{number(data.changes.opened + data.changes.reopened)}</a>}
            note={o.changeNote(number(data.changes.resolved), date(data.changes.since))}
          />
        )}
        <Figure label={o.coverage} value={<a href="/gaps">{percent(coverage(data))}</a>} note={data.coverage.gaps > 0 || data.coverage.notEvaluated > 0 ? o.gaps(data.coverage.notEvaluated, data.coverage.gaps) : o.noGaps} />
      </div>
    </Container>
  );
}

function coverage({ coverage: { evaluations, notEvaluated } }: Overview) {
  return evaluations > 0 ? 1 - notEvaluated / evaluations : null;
}

const riskLink = (severity: Severity, scope: Scope) => link("/risks", { severity }, scope);

function Figure({ label, value, note, level }: { label: string; value: ReactNode; note: ReactNode; level?: Severity }) {
  return (
    <div>
      <Box variant="awsui-key-label">{label}</Box>
      <span className={`value ${level === "high" ? "high" : ""}`}>{value}</span>
      <span className="note">{note}</span>
    </div>
  );
}

/** By how much a figure went up or down, and whether that is good. */
function Change({ value, unit, more, since }: { value: number | null; unit?: (count: number) => string; more: "better" | "worse"; since: string }) {
  if (value === null) return <>{o.noTrend}</>;
  if (value === 0) return <>{`${o.same} ${since}`}</>;
  const good = value > 0 === (more === "better");
  return (
    <>
      <span className={good ? "better" : "worse"}>
        <span aria-hidden="true">{value > 0 ? "▲" : "▼"}</span> <span className="sr-only">{value > 0 ? o.up : o.down}</span>
        {number(Math.abs(value))}
        {unit?.(value)}
      </span>{" "}
      {since}
    </>
  );
}
