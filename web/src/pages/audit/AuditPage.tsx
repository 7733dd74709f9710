import Header from "@cloudscape-design/components/header";
import type { AuditEntry } from "../../api/types";
import { type Column, ListTable } from "../../parts/ListTable";
import { Page } from "../../parts/Page";
import { Empty } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";

const a = t.audit;
const text = (value: unknown) => (typeof value === "string" ? value : value ? JSON.stringify(value) : "");

const COLUMNS: Column<AuditEntry>[] = [
  { id: "at", label: a.at, header: a.at, isRowHeader: true, cell: (one) => <Time at={one.at} /> },
  { id: "by", label: a.by, header: a.by, cell: (one) => one.by || t.none },
  { id: "action", label: a.action, header: a.action, cell: (one) => <span className="mono">{one.action}</span> },
  { id: "target", label: a.target, header: a.target, cell: (one) => one.target || t.none },
  { id: "detail", label: a.detail, header: a.detail, cell: (one) => text(one.detail) || t.none },
  { id: "address", label: a.address, header: a.address, cell: (one) => one.address || t.none },
];

export default function AuditPage() {
  return (
    <Page title={a.title} description={a.description}>
      <ListTable
        id="audit"
        path="/audit"
        query={{}}
        columns={COLUMNS}
        rowKey={(one) => one.id ?? `${one.at} ${one.action}`}
        label={a.title}
        header={(total) => <Header variant="h2">{total === undefined ? a.title : a.count(total.text, total.count)}</Header>}
        empty={<Empty title={a.nothing} />}
      />
    </Page>
  );
}
