import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Table from "@cloudscape-design/components/table";
import type { Overview } from "../../api/types";
import { link, type Scope } from "../../app/scope";
import { Figure } from "../../parts/Figure";
import { RiskBar } from "../../parts/RiskBar";
import { t } from "../../texts";

const total = (row: Overview["byImpact"][number]) => row.high + row.medium + row.low;

/** What the risks would do to the business. */
export function Impact({ rows, scope }: { rows: Overview["byImpact"]; scope: Scope }) {
  const most = Math.max(0, ...rows.map(total));
  return (
    <Container fitHeight header={<Header variant="h2">{t.overview.impact}</Header>}>
      <Table
        variant="borderless"
        contentDensity="compact"
        items={rows}
        ariaLabels={{ tableLabel: t.overview.impact }}
        columnDefinitions={[
          { id: "impact", header: t.overview.consequence, isRowHeader: true, cell: (row) => <Link href={link("/risks", { impact: row.impact }, scope)}>{t.impact(row.impact)}</Link> },
          { id: "bar", header: t.overview.bySeverity, width: "50%", minWidth: 120, cell: (row) => <RiskBar counts={row} most={most} /> },
          { id: "high", header: t.severity.high, cell: (row) => <Figure value={row.high} severity="high" label={t.overview.risks.high} href={link("/risks", { impact: row.impact, severity: "high" }, scope)} /> },
          { id: "total", header: t.overview.all, cell: (row) => <Figure value={total(row)} label={t.risk.many} href={link("/risks", { impact: row.impact }, scope)} /> },
        ]}
      />
    </Container>
  );
}
