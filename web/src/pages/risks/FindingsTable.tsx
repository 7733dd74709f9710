import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import type { Finding } from "../../api/types";
import { resourceName, typeName } from "../../parts/format";
import { type Column, ListTable } from "../../parts/ListTable";
import { Severity, Status } from "../../parts/Severity";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { BulkActions } from "./BulkActions";
import type { Filter } from "./filter";
import { NoRisks } from "./NoRisks";

const r = t.risk;

const COLUMNS: Column<Finding>[] = [
  { id: "severity", label: r.severity, header: r.severity, sortingField: "severity", cell: (one) => <Severity value={one.severity} /> },
  {
    id: "message",
    label: r.what,
    header: r.what,
    isRowHeader: true,
    minWidth: 320,
    cell: (one) => (
      <>
        <Link href={`/risks/${one.id}`}>{one.message || one.title}</Link>
        <Box variant="small" color="text-body-secondary" display="block">{one.title}</Box>
      </>
    ),
  },
  {
    id: "resource",
    label: r.resource,
    header: r.resource,
    minWidth: 180,
    cell: (one) => (
      <>
        <Link href={`/resources/${encodeURIComponent(one.resource.id)}`}>{resourceName(one.resource)}</Link>
        <Box variant="small" color="text-body-secondary" display="block">{typeName(one.resource.type)} · {one.resource.region}</Box>
      </>
    ),
  },
  { id: "account", label: r.account, header: r.account, cell: (one) => one.resource.account, optional: true },
  { id: "region", label: r.region, header: r.region, cell: (one) => <span className="nowrap">{one.resource.region}</span>, optional: true },
  { id: "impact", label: r.impact, header: r.impact, cell: (one) => one.impact.map(t.impact).join(", "), optional: true },
  { id: "practices", label: r.practices, header: r.practices, cell: (one) => one.practices.join(", "), optional: true },
  { id: "status", label: r.status, header: r.status, cell: (one) => <Status value={one.status} /> },
  { id: "assignee", label: r.assignee, header: r.assignee, cell: (one) => one.assignee ?? t.none, optional: true },
  { id: "firstSeen", label: r.firstSeen, header: r.firstSeen, sortingField: "firstSeen", cell: (one) => <Time at={one.firstSeen} relative /> },
  { id: "lastSeen", label: r.lastSeen, header: r.lastSeen, sortingField: "lastSeen", cell: (one) => <Time at={one.lastSeen} relative />, optional: true },
];

/** One line for each risk: a rule that fails on a resource. */
export function FindingsTable({ filter, bar, by, columns = COLUMNS }: { filter: Filter; bar?: ReactNode; by?: ReactNode; columns?: Column<Finding>[] }) {
  const [selected, select] = useState<Finding[]>([]);
  const only = selected.length === 1 ? selected[0] : undefined;
  return (
    <ListTable
      id="findings"
      path="/findings"
      query={filter}
      columns={columns}
      rowKey={(one) => one.id}
      sort="-severity"
      label={t.risks.title}
      selection={{ selected, onSelect: select, name: (one) => one.message || one.title }}
      header={(total) => (
        <Header
          variant="h2"
          counter={total === undefined ? undefined : `(${total.text})`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {by}
              <BulkActions
                target={selected.length > 0 ? { ids: selected.map((one) => one.id) } : null}
                count={selected.length}
                mute={only && { rule: only.rule, resource: only.resource.arn ?? only.resource.key }}
                onDone={() => select([])}
              />
            </SpaceBetween>
          }
        >
          {t.risks.by.none}
        </Header>
      )}
      filter={bar}
      empty={<NoRisks filter={filter} />}
    />
  );
}
