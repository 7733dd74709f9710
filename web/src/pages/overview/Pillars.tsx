import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Table from "@cloudscape-design/components/table";
import type { Overview } from "../../api/types";
import { link, type Scope } from "../../app/scope";
import { Adherence } from "../../parts/Adherence";
import { t } from "../../texts";
import { countColumns } from "./columns";

/** The six pillars: how far each is kept, and what stands against it. */
export function Pillars({ rows, scope }: { rows: Overview["byPillar"]; scope: Scope }) {
  return (
    <Container fitHeight header={<Header variant="h2">{t.overview.pillars}</Header>}>
      <Table
        variant="borderless"
        contentDensity="compact"
        items={rows}
        ariaLabels={{ tableLabel: t.overview.pillars }}
        columnDefinitions={[
          { id: "pillar", header: t.overview.pillar, isRowHeader: true, cell: (row) => <Link href={link("/compliance", { pillar: row.pillar }, scope)}>{t.pillar(row.pillar)}</Link> },
          { id: "adherence", header: t.overview.adherence, cell: (row) => <Adherence value={row.adherence} /> },
          ...countColumns<Overview["byPillar"][number]>((row, severity) => link("/risks", { pillar: row.pillar, severity }, scope), ["high", "medium"]),
        ]}
      />
    </Container>
  );
}
