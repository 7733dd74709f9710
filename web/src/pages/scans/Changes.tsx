import { useCollection } from "@cloudscape-design/collection-hooks";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Pagination from "@cloudscape-design/components/pagination";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { scanChanges } from "../../api/queries";
import type { ScanChanges } from "../../api/types";
import { number, resourceName } from "../../parts/format";
import { Severity } from "../../parts/Severity";
import { Answer, Empty } from "../../parts/states";
import { t } from "../../texts";

const s = t.scans;
const PAGE = 50;

/** What a scan found different from the one before. */
export function Changes({ id }: { id: string }) {
  const answer = useQuery(scanChanges(id));
  return <Answer of={answer}>{(data) => <Changed data={data} />}</Answer>;
}

function Changed({ data }: { data: ScanChanges }) {
  const { items, collectionProps, paginationProps } = useCollection(data.items, { pagination: { pageSize: PAGE } });
  return (
    <Table<ScanChanges["items"][number]>
      {...collectionProps}
      contentDensity="compact"
      wrapLines
      items={items}
      header={<Header variant="h2" description={s.changeCounts(number(data.opened), number(data.resolved), number(data.reopened))}>{s.changes}</Header>}
      ariaLabels={{ tableLabel: s.changes }}
      empty={<Empty title={s.noChanges} />}
      pagination={data.items.length > PAGE && <Pagination {...paginationProps} />}
      columnDefinitions={[
        { id: "severity", header: t.risk.severity, cell: (one) => <Severity value={one.severity} /> },
        { id: "message", header: t.risk.what, isRowHeader: true, cell: (one) => <Link href={`/risks/${one.id}`}>{one.message || one.title}</Link> },
        { id: "resource", header: t.risk.resource, cell: (one) => <Link href={`/resources/${encodeURIComponent(one.resource.id)}`}>{resourceName(one.resource)}</Link> },
        { id: "change", header: s.change, cell: (one) => t.event(one.event) },
      ]}
    />
  );
}
