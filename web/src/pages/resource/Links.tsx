import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import type { ResourceDetail, ResourceLink } from "../../api/types";
import { resourceName, typeName } from "../../parts/format";
import { Empty } from "../../parts/states";
import { t } from "../../texts";

const r = t.resources;

/** What the resource refers to, and what refers to it. */
export function Links({ data }: { data: ResourceDetail }) {
  return (
    <SpaceBetween size="m">
      <List title={r.linksTo} items={data.links} empty={r.linksToNothing} />
      <List title={r.linkedFrom} items={data.linkedFrom} empty={r.linkedFromNothing} />
    </SpaceBetween>
  );
}

function List({ title, items, empty }: { title: string; items: ResourceLink[]; empty: string }) {
  return (
    <Table
      contentDensity="compact"
      items={items}
      header={<Header variant="h3" counter={`(${items.length})`}>{title}</Header>}
      ariaLabels={{ tableLabel: title }}
      empty={<Empty title={empty} />}
      columnDefinitions={[
        { id: "name", header: r.name, isRowHeader: true, cell: ({ to }) => <Link href={`/resources/${encodeURIComponent(to.id)}`}>{resourceName(to)}</Link> },
        { id: "type", header: r.type, cell: ({ to }) => typeName(to.type) },
        { id: "by", header: r.by, cell: (one) => <span className="mono">{one.by}</span> },
        { id: "region", header: r.region, cell: ({ to }) => to.region },
      ]}
    />
  );
}
