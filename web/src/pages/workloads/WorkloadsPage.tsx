import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { remove } from "../../api/client";
import { overview, workloads } from "../../api/queries";
import type { Workload } from "../../api/types";
import { link } from "../../app/scope";
import { Adherence } from "../../parts/Adherence";
import { Figure } from "../../parts/Figure";
import { Page } from "../../parts/Page";
import { RemoveButton } from "../../parts/RemoveButton";
import { CriticalityBadge } from "../../parts/Severity";
import { Empty, Failure } from "../../parts/states";
import { t } from "../../texts";
import { Suggestions } from "./Suggestions";

const w = t.workloads;

export default function WorkloadsPage() {
  const list = useQuery(workloads);
  const health = useQuery(overview({}));
  const of = new Map((health.data?.workloads ?? []).map((one) => [one.id, one]));
  return (
    <Page title={w.title} description={w.description} actions={<Button variant="primary" href="/workloads/new">{w.add}</Button>}>
      <SpaceBetween size="m">
        <Table<Workload>
          contentDensity="compact"
          wrapLines
          items={list.data ?? []}
          loading={list.isPending}
          loadingText={t.loading}
          header={<Header variant="h2" counter={list.data && `(${list.data.length})`}>{w.title}</Header>}
          ariaLabels={{ tableLabel: w.title }}
          empty={list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Empty title={w.nothing} hint={w.nothingHint} action={<Button href="/workloads/new">{w.add}</Button>} />}
          columnDefinitions={[
            {
              id: "name",
              header: w.name,
              minWidth: 120,
              isRowHeader: true,
              cell: (one) => (
                <>
                  <Link href={`/workloads/${one.id}`}>{one.name}</Link>
                  <div className="key">{one.environment}</div>
                </>
              ),
            },
            { id: "criticality", header: w.criticality, cell: (one) => <CriticalityBadge value={one.criticality} /> },
            { id: "owner", header: w.owner, cell: (one) => one.owner || t.none },
            { id: "services", header: w.services, cell: (one) => one.services.join(", ") || t.none },
            { id: "adherence", header: t.overview.adherence, cell: (one) => <Adherence value={of.get(one.id)?.adherence} /> },
            { id: "high", header: t.severity.high, cell: (one) => <Figure value={of.get(one.id)?.high} severity="high" label={t.overview.risks.high} href={link("/risks", { workload: one.id, severity: "high" })} /> },
            { id: "drawing", header: <span className="sr-only">{t.topology.open}</span>, cell: (one) => <Link href={`/workloads/${one.id}/drawing`} ariaLabel={t.topology.title(one.name)}>{t.topology.open}</Link> },
            { id: "review", header: <span className="sr-only">{t.nav.reviews}</span>, cell: (one) => <Link href={`/reviews/${one.id}`} ariaLabel={t.review.of(one.name)}>{t.nav.reviews}</Link> },
            { id: "remove", header: <span className="sr-only">{t.remove}</span>, cell: (one) => <RemoveButton title={w.removeTitle(one.name)} hint={w.removeHint} remove={() => remove("/workloads/{id}", { id: one.id })} /> },
          ]}
        />
        <Suggestions />
      </SpaceBetween>
    </Page>
  );
}
