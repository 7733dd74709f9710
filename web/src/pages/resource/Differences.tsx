import Table from "@cloudscape-design/components/table";
import { Empty } from "../../parts/states";
import { Value } from "../../parts/Value";
import { t } from "../../texts";
import { differences } from "./tree";

const r = t.resources;

/** What changed, as a table of before and now. */
export function Differences({ before, now }: { before: unknown; now: unknown }) {
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      items={differences(before, now)}
      ariaLabels={{ tableLabel: r.changes }}
      empty={<Empty title={r.noChanges} />}
      columnDefinitions={[
        { id: "path", header: r.key, isRowHeader: true, cell: (one) => <span className="mono">{one.path}</span> },
        { id: "before", header: r.before, cell: (one) => (one.kind === "added" ? t.none : <span className="diff-removed"><Value value={one.before} /></span>) },
        { id: "now", header: r.now, cell: (one) => (one.kind === "removed" ? t.none : <span className="diff-added"><Value value={one.now} /></span>) },
      ]}
    />
  );
}
