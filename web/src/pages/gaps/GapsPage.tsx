import Header from "@cloudscape-design/components/header";
import type { Gap } from "../../api/types";
import { useScope } from "../../app/scope";
import { ScopeSelect } from "../../app/ScopeSelect";
import { typeName } from "../../parts/format";
import { type Column, ListTable } from "../../parts/ListTable";
import { Page } from "../../parts/Page";
import { Empty } from "../../parts/states";
import { t } from "../../texts";

const g = t.gaps;

const COLUMNS: Column<Gap>[] = [
  { id: "operation", label: g.operation, header: g.operation, isRowHeader: true, minWidth: 200, cell: (gap) => <span className="mono">{gap.service}:{gap.operation}</span> },
  { id: "reason", label: g.reason, header: g.reason, cell: (gap) => g.reasons[gap.reason] ?? gap.reason },
  { id: "account", label: g.account, header: g.account, cell: (gap) => <span className="figure">{gap.account}</span> },
  { id: "region", label: g.region, header: g.region, cell: (gap) => gap.region },
  { id: "type", label: g.type, header: g.type, cell: (gap) => typeName(gap.type) },
  { id: "resource", label: g.resource, header: g.resource, optional: true, cell: (gap) => gap.resource ?? t.none },
  { id: "permission", label: g.permission, header: g.permission, cell: (gap) => (gap.permission ? <span className="mono">{gap.permission}</span> : t.none) },
  { id: "message", label: g.message, header: g.message, minWidth: 260, cell: (gap) => gap.message || t.none },
];

/** What the last scans could not see, and what would close it. */
export default function GapsPage() {
  const scope = useScope();
  return (
    <Page title={g.title} description={g.description} actions={<ScopeSelect />}>
      <ListTable
        id="gaps"
        path="/gaps"
        query={scope}
        columns={COLUMNS}
        rowKey={(gap) => [gap.account, gap.region, gap.service, gap.operation, gap.type, gap.resource].join(" ")}
        header={(total) => <Header variant="h2" counter={total === undefined ? undefined : `(${total.text})`}>{g.title}</Header>}
        empty={<Empty title={g.none} hint={g.noneHint} />}
        label={g.title}
      />
    </Page>
  );
}
