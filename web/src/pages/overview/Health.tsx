import Link from "@cloudscape-design/components/link";
import Tabs from "@cloudscape-design/components/tabs";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import type { Overview } from "../../api/types";
import { link, type Scope } from "../../app/scope";
import { Adherence } from "../../parts/Adherence";
import { Figure } from "../../parts/Figure";
import { CriticalityBadge } from "../../parts/Severity";
import { Empty } from "../../parts/states";
import { Time } from "../../parts/Time";
import { regionName } from "../../parts/regions";
import { t } from "../../texts";
import { countColumns } from "./columns";
import { byEnvironment } from "./environments";

const o = t.overview;

/** The health of each workload, account, region and environment, side by side. */
export function Health({ data, scope }: { data: Overview; scope: Scope }) {
  const environments = byEnvironment(data.workloads.length > 0 ? data.workloads : data.byAccount);
  return (
    <Tabs
      variant="container"
      ariaLabel={o.health}
      tabs={[
        {
          id: "workloads",
          label: `${t.nav.workloads} (${data.workloads.length})`,
          content: (
            <Rows
              label={t.nav.workloads}
              items={data.workloads}
              empty={<Empty title={o.noWorkloads} hint={o.noWorkloadsHint} action={<Link href="/workloads/new">{t.workloads.add}</Link>} />}
              columns={[
                { id: "name", header: o.workload, isRowHeader: true, cell: (one) => <Link href={link("/", { workload: one.id })}>{one.name}</Link> },
                { id: "environment", header: o.environment, cell: (one) => one.environment ?? t.none },
                { id: "criticality", header: o.criticality, cell: (one) => <CriticalityBadge value={one.criticality} /> },
                { id: "adherence", header: o.adherence, cell: (one) => <Adherence value={one.adherence} /> },
                ...countColumns<Overview["workloads"][number]>((one, severity) => link("/risks", { workload: one.id, severity })),
              ]}
            />
          ),
        },
        {
          id: "accounts",
          label: `${t.nav.accounts} (${data.byAccount.length})`,
          content: (
            <Rows
              label={t.nav.accounts}
              items={data.byAccount}
              empty={<Empty title={o.nothing} />}
              columns={[
                { id: "name", header: o.account, isRowHeader: true, cell: (one) => <Link href={link("/", { account: one.id })}>{one.name || one.id}</Link> },
                { id: "id", header: o.accountId, cell: (one) => <span className="figure">{one.id}</span> },
                { id: "environment", header: o.environment, cell: (one) => one.environment ?? t.none },
                { id: "scanned", header: o.scanned, cell: (one) => <Time at={one.scannedAt} relative /> },
                { id: "adherence", header: o.adherence, cell: (one) => <Adherence value={one.adherence} /> },
                ...countColumns<Overview["byAccount"][number]>((one, severity) => link("/risks", { account: one.id, severity })),
              ]}
            />
          ),
        },
        {
          id: "regions",
          label: `${o.regions} (${data.byRegion.length})`,
          content: (
            <Rows
              label={o.regions}
              items={data.byRegion}
              empty={<Empty title={o.nothing} />}
              columns={[
                { id: "region", header: o.region, isRowHeader: true, cell: (one) => <Link href={link("/risks", scope, { region: one.region })}>{regionName(one.region)}</Link> },
                { id: "code", header: o.regionCode, cell: (one) => one.region },
                { id: "resources", header: t.nav.resources, cell: (one) => <Figure value={one.resources} label={t.resource.many} href={link("/resources", { region: one.region })} /> },
                ...countColumns<Overview["byRegion"][number]>((one, severity) => link("/risks", scope, { region: one.region, severity })),
              ]}
            />
          ),
        },
        {
          id: "environments",
          label: `${o.environments} (${environments.length})`,
          content: (
            <Rows
              label={o.environments}
              items={environments}
              empty={<Empty title={o.noWorkloads} hint={o.noWorkloadsHint} />}
              columns={[
                { id: "environment", header: o.environment, isRowHeader: true, cell: (one) => one.environment ?? t.none },
                { id: "members", header: o.members, cell: (one) => <Figure value={one.members} /> },
                { id: "worst", header: o.worst, cell: (one) => <Adherence value={one.worst} /> },
                ...(["high", "medium", "low"] as const).map((level) => ({ id: level, header: t.severity[level], cell: (one: (typeof environments)[number]) => <Figure value={one[level]} severity={level} /> })),
              ]}
            />
          ),
        },
      ]}
    />
  );
}

function Rows<T>({ items, columns, label, empty }: { items: T[]; columns: TableProps.ColumnDefinition<T>[]; label: string; empty: React.ReactNode }) {
  return <Table variant="borderless" contentDensity="compact" items={items} columnDefinitions={columns} ariaLabels={{ tableLabel: label }} empty={empty} />;
}
