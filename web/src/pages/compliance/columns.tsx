import Link from "@cloudscape-design/components/link";
import type { TableProps } from "@cloudscape-design/components/table";
import { link, type Scope } from "../../app/scope";
import { Adherence } from "../../parts/Adherence";
import { Figure } from "../../parts/Figure";
import { t } from "../../texts";
import { change, pillarCount, practiceCount, type Row } from "./rows";
import { Risk, State } from "./states";

const c = t.compliance;
type Column = TableProps.ColumnDefinition<Row>;

/** The columns of the review; those of the comparison only where there is one. */
export function columnsOf(scope: Scope, compared: boolean): Column[] {
  const findings = (practice: string) => link("/risks", { practice, group: "none" }, scope);
  const columns: Column[] = [
    { id: "name", header: c.item, isRowHeader: true, minWidth: 340, cell: (row) => <Name row={row} scope={scope} /> },
    { id: "state", header: c.state, minWidth: 150, cell: (row) => now(row) },
    { id: "high", header: c.high, cell: (row) => <Figure value={count(row, "HIGH")} severity="high" /> },
    { id: "medium", header: c.medium, cell: (row) => <Figure value={count(row, "MEDIUM")} /> },
    { id: "risks", header: c.failing, cell: (row) => (row.kind === "practice" ? <Figure value={row.practice.fail} label={t.risk.many} href={findings(row.practice.code)} /> : null) },
    { id: "unseen", header: c.unseen, cell: (row) => (row.kind === "practice" ? <Figure value={row.practice.notEvaluated} /> : null) },
    { id: "evidenced", header: c.evidenced, cell: (row) => (row.kind === "practice" ? c.evidence(row.practice.evidenced) : null) },
  ];
  if (compared) columns.splice(2, 0, { id: "before", header: c.before, cell: (row) => <Before row={row} /> });
  return columns;
}

function Name({ row, scope }: { row: Row; scope: Scope }) {
  if (row.kind === "pillar") return <b>{row.pillar.title}</b>;
  if (row.kind === "question")
    return (
      <>
        <span className="code-label">{row.question.code}</span> {row.question.title}
      </>
    );
  return (
    <>
      <Link href={link(`/compliance/${row.practice.code}`, scope)}>{row.practice.code}</Link> {row.practice.title}
    </>
  );
}

function now(row: Row) {
  if (row.kind === "practice") return <State value={row.practice.state} />;
  return row.kind === "question" ? <Risk value={row.question.risk} /> : <Adherence value={row.pillar.adherence} />;
}

/** Of a pillar, questions at that risk; of a question, practices of that risk that are not met. */
function count(row: Row, risk: "HIGH" | "MEDIUM"): number | null {
  if (row.kind === "pillar") return pillarCount(row.pillar, risk);
  return row.kind === "question" ? practiceCount(row.question, risk) : Number(row.practice.risk.toUpperCase() === risk && (row.practice.state === "NOT_MET" || row.practice.state === "PARTLY_MET"));
}

function Before({ row }: { row: Row }) {
  if (row.kind === "pillar") return null;
  if (row.kind === "question") return row.question.before && row.question.before !== row.question.risk ? <Risk value={row.question.before} /> : <span className="nought">{c.same}</span>;
  const { before, state } = row.practice;
  if (!before || before === state) return <span className="nought">{c.same}</span>;
  const went = change(before, state);
  return (
    <>
      <State value={before} /> {went && <span className={went}>{c.went[went]}</span>}
    </>
  );
}
