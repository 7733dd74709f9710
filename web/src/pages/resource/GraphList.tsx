import Link from "@cloudscape-design/components/link";
import Table from "@cloudscape-design/components/table";
import type { Neighbourhood } from "../../api/types";
import { resourceName, typeName } from "../../parts/format";
import { t } from "../../texts";

/** The drawing's links as a table, for reading and for screen readers. */
export function GraphList({ data }: { data: Neighbourhood }) {
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const name = (id: string) => {
    const node = nodes.get(id);
    return node && <><Link href={`/resources/${encodeURIComponent(id)}`}>{resourceName(node)}</Link> <span className="key">{typeName(node.type)}</span></>;
  };
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      items={data.edges}
      ariaLabels={{ tableLabel: t.drawing.title }}
      columnDefinitions={[
        { id: "from", header: t.drawing.from, isRowHeader: true, cell: (edge) => name(edge.from) },
        { id: "by", header: t.resources.by, cell: (edge) => <span className="mono">{edge.by}</span> },
        { id: "to", header: t.drawing.to, cell: (edge) => name(edge.to) },
      ]}
    />
  );
}
