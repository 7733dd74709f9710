import { useCollection } from "@cloudscape-design/collection-hooks";
import Badge from "@cloudscape-design/components/badge";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Pagination from "@cloudscape-design/components/pagination";
import PropertyFilter from "@cloudscape-design/components/property-filter";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { rules } from "../../api/queries";
import type { Rule } from "../../api/types";
import { link } from "../../app/scope";
import { Figure } from "../../parts/Figure";
import { number, typeName } from "../../parts/format";
import { Page } from "../../parts/Page";
import { Practices } from "../../parts/Practices";
import { Severity } from "../../parts/Severity";
import { Answer, Empty } from "../../parts/states";
import { t } from "../../texts";
import { rowsOf, type Row } from "./rows";

const r = t.rules;
const ORDER = { high: 0, medium: 1, low: 2 };

const COLUMNS: TableProps.ColumnDefinition<Row>[] = [
  {
    id: "title",
    header: r.rule,
    isRowHeader: true,
    sortingField: "title",
    minWidth: 260,
    cell: (one) => (
      <>
        <Link href={`/rules/${one.id}`}>{one.title}</Link>
        <Box variant="small" color="text-body-secondary" display="block">{one.id}</Box>
        {one.pack && <Badge color="blue">{one.source}</Badge>}
      </>
    ),
  },
  { id: "severity", header: t.risk.severity, sortingComparator: (a, b) => ORDER[a.severity] - ORDER[b.severity], cell: (one) => <Severity value={one.severity} /> },
  { id: "type", header: t.resources.type, sortingField: "resource", cell: (one) => typeName(one.resource) },
  { id: "impact", header: t.risk.impact, cell: (one) => one.impact.map(t.impact).join(", ") },
  { id: "practices", header: t.risk.practices, cell: (one) => <Practices codes={one.practices} /> },
  { id: "open", header: r.open, sortingField: "open", cell: (one) => <Figure value={one.open} label={t.risk.many} href={link("/risks", { rule: one.id, group: "none" })} /> },
];

const PROPERTIES = (["severity", "service", "impact", "pillar", "tool", "source"] as const).map((key) => ({
  key,
  propertyLabel: r.properties[key],
  groupValuesLabel: t.filter.valuesOf(r.properties[key]),
  operators: ["=" as const, "!=" as const],
}));

export default function RulesPage() {
  const answer = useQuery(rules);
  return (
    <Page
      title={r.title}
      description={r.description}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button href="/rules/parameters">{r.setParameters}</Button>
          <Button href="/rules/packs">{r.packs}</Button>
        </SpaceBetween>
      }
    >
      <Answer of={answer}>{(all) => <Catalogue rules={all} />}</Answer>
    </Page>
  );
}

/** All rules; they are few and rarely change, so the browser filters and sorts them. */
function Catalogue({ rules: all }: { rules: Rule[] }) {
  const { items, collectionProps, propertyFilterProps, paginationProps, filteredItemsCount, actions } = useCollection(rowsOf(all), {
    propertyFiltering: { filteringProperties: PROPERTIES, noMatch: <Empty title={r.noMatch} />, empty: <Empty title={r.nothing} /> },
    sorting: { defaultState: { sortingColumn: COLUMNS[5]!, isDescending: true } },
    pagination: { pageSize: 50 },
  });
  const filtered = propertyFilterProps.query.tokens.length > 0;
  return (
    <Table<Row>
      {...collectionProps}
      contentDensity="compact"
      wrapLines
      stickyHeader
      items={items}
      trackBy="id"
      columnDefinitions={COLUMNS}
      ariaLabels={{ tableLabel: r.title }}
      header={<Header variant="h2" counter={filtered ? r.ofAll(number(all.length)) : undefined}>{r.count(number(filteredItemsCount), filteredItemsCount ?? 0)}</Header>}
      filter={
        <PropertyFilter
          {...propertyFilterProps}
          filteringPlaceholder={r.find}
          filteringAriaLabel={r.find}
          expandToViewport
          onChange={(event) => {
            actions.setCurrentPage(1);
            propertyFilterProps.onChange(event);
          }}
        />
      }
      pagination={<Pagination {...paginationProps} />}
    />
  );
}
