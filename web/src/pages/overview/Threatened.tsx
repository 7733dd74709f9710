import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Table from "@cloudscape-design/components/table";
import type { Overview } from "../../api/types";
import { link } from "../../app/scope";
import { Figure } from "../../parts/Figure";
import { CriticalityBadge } from "../../parts/Severity";
import { Empty } from "../../parts/states";
import { t } from "../../texts";

const o = t.overview;
const MOST = 6;

/** The business services that stand on workloads with risks, worst first. */
export function Threatened({ services, workloads }: { services: Overview["threatened"]; workloads: Overview["workloads"] }) {
  const of = new Map(workloads.map((one) => [one.id, one]));
  return (
    <Container fitHeight header={<Header variant="h2" description={o.threatenedHint}>{o.threatened}</Header>}>
      <Table
        variant="borderless"
        contentDensity="compact"
        items={services.slice(0, MOST)}
        ariaLabels={{ tableLabel: o.threatened }}
        empty={<Empty title={o.noServices} hint={o.noServicesHint} action={<Link href="/workloads/new">{t.workloads.add}</Link>} />}
        columnDefinitions={[
          { id: "service", header: o.service, isRowHeader: true, cell: (one) => <Link href={link("/risks", { workload: one.workloadId, impact: ["downtime", "security"] })}>{one.service}</Link> },
          { id: "workload", header: o.workload, cell: (one) => <Link href={link("/", { workload: one.workloadId })}>{one.workload}</Link> },
          { id: "criticality", header: o.criticality, cell: (one) => <CriticalityBadge value={of.get(one.workloadId)?.criticality} /> },
          { id: "high", header: t.severity.high, cell: (one) => <Figure value={one.high} severity="high" label={o.risks.high} href={link("/risks", { workload: one.workloadId, severity: "high" })} /> },
          { id: "risks", header: o.all, cell: (one) => <Figure value={one.risks} label={t.risk.many} href={link("/risks", { workload: one.workloadId })} /> },
        ]}
      />
    </Container>
  );
}
