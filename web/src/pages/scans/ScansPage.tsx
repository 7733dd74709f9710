import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { lazy, Suspense } from "react";
import type { Scan } from "../../api/types";
import { Figure } from "../../parts/Figure";
import { duration } from "../../parts/format";
import { type Column, ListTable } from "../../parts/ListTable";
import { Page } from "../../parts/Page";
import { Empty } from "../../parts/states";
import { Time } from "../../parts/Time";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { ImportButton } from "./ImportButton";
import { ScanState } from "./ScanState";

const StartScan = lazy(() => import("./StartScan"));
const s = t.scans;

const COLUMNS: Column<Scan>[] = [
  { id: "started", label: s.started, header: s.started, isRowHeader: true, cell: (one) => <Link href={`/scans/${one.id}`}><Time at={one.startedAt ?? one.queuedAt} /></Link> },
  { id: "state", label: s.state, header: s.state, minWidth: 180, cell: (one) => <ScanState scan={one} /> },
  { id: "account", label: s.account, header: s.account, cell: (one) => <span className="figure">{(one.accounts ?? [one.account]).join(", ")}</span> },
  { id: "regions", label: s.regions, header: s.regions, cell: (one) => one.regions?.join(", ") || t.accounts.allRegions },
  { id: "resources", label: t.nav.resources, header: t.nav.resources, cell: (one) => <Figure value={one.resources} /> },
  { id: "gaps", label: s.gaps, header: s.gaps, cell: (one) => <Figure value={one.gaps} /> },
  { id: "opened", label: s.opened, header: s.opened, cell: (one) => <Figure value={one.opened} href={`/scans/${one.id}`} />, optional: true },
  { id: "resolved", label: s.resolved, header: s.resolved, cell: (one) => <Figure value={one.resolved} href={`/scans/${one.id}`} />, optional: true },
  { id: "took", label: s.took, header: s.took, cell: (one) => (one.startedAt && one.finishedAt ? <span className="nowrap">{duration(one.startedAt, one.finishedAt)}</span> : t.none) },
];

export default function ScansPage() {
  const { search, set } = useView();
  return (
    <Page
      title={s.title}
      description={s.description}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <ImportButton />
          <Button variant="primary" onClick={() => set({ start: "1" })}>{s.start}</Button>
        </SpaceBetween>
      }
    >
      <ListTable
        id="scans"
        path="/scans"
        query={{}}
        columns={COLUMNS}
        rowKey={(one) => one.id}
        label={s.title}
        header={(total) => <Header variant="h2">{total === undefined ? s.title : s.count(total.text, total.count)}</Header>}
        empty={<Empty title={s.nothing} hint={s.nothingHint} action={<Button onClick={() => set({ start: "1" })}>{s.start}</Button>} />}
      />
      {search.get("start") && (
        <Suspense>
          <StartScan account={search.get("account") ?? undefined} onClose={() => set({ start: null, account: null })} />
        </Suspense>
      )}
    </Page>
  );
}
