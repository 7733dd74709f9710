import Link from "@cloudscape-design/components/link";
import Tabs from "@cloudscape-design/components/tabs";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import type { Overview } from "../../api/types";
import { link } from "../../app/scope";
import { Adherence } from "../../parts/Adherence";
import { CriticalityBadge } from "../../parts/Severity";
import { Empty } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { countColumns } from "./columns";

const o = t.overview;

/** The health of each workload and account. */
export function Health({ data }: { data: Overview }) {
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
      ]}
    />
  );
}

function Rows<T>({ items, columns, label, empty }: { items: T[]; columns: TableProps.ColumnDefinition<T>[]; label: string; empty: React.ReactNode }) {
  return <Table variant="borderless" contentDensity="compact" items={items} columnDefinitions={columns} ariaLabels={{ tableLabel: label }} empty={empty} />;
}
