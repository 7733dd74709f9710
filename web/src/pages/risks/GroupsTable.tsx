import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import type { FindingGroup, Severity as Level } from "../../api/types";
import { link } from "../../app/scope";
import { Figure } from "../../parts/Figure";
import { typeName } from "../../parts/format";
import { type Column, ListTable } from "../../parts/ListTable";
import { regionName } from "../../parts/regions";
import { Severity } from "../../parts/Severity";
import { t } from "../../texts";
import { BulkActions } from "./BulkActions";
import { type Filter, parametersOf } from "./filter";
import { NoRisks } from "./NoRisks";

export type GroupBy = "rule" | "resource" | "type" | "account" | "region";

interface Props {
  filter: Filter;
  group: GroupBy;
  bar: ReactNode;
  by: ReactNode;
}

/** Risks added up; each figure leads to the risks it counts. */
export function GroupsTable({ filter, group, bar, by }: Props) {
  const [selected, select] = useState<FindingGroup[]>([]);
  const inside = (one: FindingGroup, more: object = {}) => link("/risks", parametersOf(filter), { group: "none", [group]: one.key }, more);
  const columns: Column<FindingGroup>[] = [
    { id: "title", label: t.risks.groups[group], header: t.risks.groups[group], isRowHeader: true, minWidth: 240, cell: (one) => <Name group={group} one={one} href={inside(one)} /> },
    { id: "severity", label: t.risk.worst, header: t.risk.worst, cell: (one) => <Severity value={one.severity} />, optional: group !== "rule" },
    ...(group === "rule" ? [] : (["high", "medium", "low"] as const).map((level) => counted(level, inside))),
    { id: "findings", label: t.nav.risks, header: t.nav.risks, cell: (one) => <Figure value={one.findings} label={t.risk.many} href={inside(one)} /> },
    ...(group === "resource"
      ? []
      : [{ id: "resources", label: t.nav.resources, header: t.nav.resources, cell: (one: FindingGroup) => <Figure value={one.resources} label={t.resource.many} href={inside(one)} /> }]),
  ];
  return (
    <ListTable
      id={`groups.${group}`}
      path="/findings/groups"
      query={{ ...filter, by: group }}
      columns={columns}
      rowKey={(one) => one.key}
      label={t.risks.title}
      selection={{ selected, onSelect: select, name: (one) => one.title }}
      header={(total) => (
        <Header
          variant="h2"
          counter={total === undefined ? undefined : `(${total.text})`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {by}
              <BulkActions
                target={selected.length > 0 ? { filter: { ...filter, [group]: selected.map((one) => one.key) } } : null}
                count={selected.reduce((sum, one) => sum + one.findings, 0)}
                mute={selected.length === 1 && group !== "resource" && group !== "type" ? { [group]: selected[0]?.key } : undefined}
                onDone={() => select([])}
              />
            </SpaceBetween>
          }
        >
          {t.risks.by[group]}
        </Header>
      )}
      filter={bar}
      empty={<NoRisks filter={filter} />}
    />
  );
}

const counted = (level: Level, inside: (one: FindingGroup, more: object) => string): Column<FindingGroup> => ({
  id: level,
  label: t.severity[level],
  header: t.severity[level],
  cell: (one) => <Figure value={one[level]} severity={level} label={t.overview.risks[level]} href={inside(one, { severity: level })} />,
});

function Name({ group, one, href }: { group: GroupBy; one: FindingGroup; href: string }) {
  const text = group === "type" ? typeName(one.key) : group === "region" ? regionName(one.key) : one.title || one.key;
  return (
    <>
      <Link href={href}>{text}</Link>
      {group === "rule" && <Box variant="small" color="text-body-secondary" display="block">{one.key}</Box>}
    </>
  );
}
