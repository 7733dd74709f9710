import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import PropertyFilter, { type PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { accounts, listing } from "../../api/queries";
import type { Resource } from "../../api/types";
import { link } from "../../app/scope";
import { Figure } from "../../parts/Figure";
import { resourceName, typeName } from "../../parts/format";
import { type Column, ListTable } from "../../parts/ListTable";
import { Page } from "../../parts/Page";
import { regionName } from "../../parts/regions";
import { ShareButton } from "../../parts/ShareButton";
import { Empty } from "../../parts/states";
import { Time } from "../../parts/Time";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { filterOf, parametersOf, PROPERTIES, queryOf, tokensOf } from "./filter";

const r = t.resources;
const home = (one: Resource) => `/resources/${encodeURIComponent(one.id)}`;

const COLUMNS: Column<Resource>[] = [
  {
    id: "name",
    label: r.name,
    header: r.name,
    sortingField: "name",
    isRowHeader: true,
    minWidth: 220,
    cell: (one) => (
      <>
        <Link href={home(one)}>{resourceName(one)}</Link>
        {one.arn && <Box variant="small" color="text-body-secondary" display="block">{one.arn}</Box>}
      </>
    ),
  },
  { id: "type", label: r.type, header: r.type, sortingField: "type", cell: (one) => <span className="nowrap">{typeName(one.type)}</span> },
  { id: "account", label: r.account, header: r.account, cell: (one) => <span className="figure">{one.account}</span> },
  { id: "region", label: r.region, header: r.region, cell: (one) => <span className="nowrap">{one.region}</span> },
  { id: "tags", label: r.tags, header: r.tags, optional: true, cell: (one) => Object.entries(one.tags ?? {}).map(([key, value]) => `${key}=${value}`).join(", ") || t.none },
  ...(["high", "medium", "low"] as const).map((level): Column<Resource> => ({
    id: level,
    label: t.severity[level],
    header: t.severity[level],
    cell: (one) => <Figure value={one[level]} severity={level} label={t.overview.risks[level]} href={link(home(one), { tab: "risks" })} />,
  })),
  { id: "lastSeen", label: t.risk.lastSeen, header: t.risk.lastSeen, optional: true, cell: (one) => <Time at={one.lastSeen} relative /> },
];

export default function ResourcesPage() {
  const { search, set } = useView();
  const filter = useMemo(() => filterOf(search), [search]);
  return (
    <Page title={r.title} description={r.description} actions={<ShareButton />}>
      <ListTable
        id="resources"
        path="/resources"
        query={{ ...queryOf(filter), workload: search.get("workload") }}
        columns={COLUMNS}
        rowKey={(one) => one.id}
        label={r.title}
        header={(total) => <Header variant="h2">{total === undefined ? r.title : r.count(total.text, total.count)}</Header>}
        filter={<Filter query={tokensOf(filter)} onChange={(query) => set(parametersOf(query))} />}
        empty={<Empty title={search.size > 0 ? r.noMatch : r.nothing} hint={search.size > 0 ? t.risks.noMatchHint : r.nothingHint} action={<Link href={search.size > 0 ? "/resources" : "/scans?start=1"}>{search.size > 0 ? t.filter.clear : t.scans.start}</Link>} />}
      />
    </Page>
  );
}

function Filter({ query, onChange }: { query: PropertyFilterProps.Query; onChange: (query: PropertyFilterProps.Query) => void }) {
  const owned = useQuery(accounts);
  const types = useQuery(listing("/findings/groups", { by: "type", limit: 500 }));
  const regions = useQuery(listing("/findings/groups", { by: "region", limit: 100 }));
  const options: PropertyFilterProps.FilteringOption[] = [
    ...(owned.data ?? []).map((one) => ({ propertyKey: "account", value: one.account, label: one.name || one.account })),
    ...(types.data?.items ?? []).map((one) => ({ propertyKey: "type", value: one.key, label: typeName(one.key) })),
    ...(regions.data?.items ?? []).map((one) => ({ propertyKey: "region", value: one.key, label: regionName(one.key) })),
  ];
  return (
    <PropertyFilter
      query={query}
      onChange={({ detail }) => onChange(detail)}
      filteringProperties={PROPERTIES.map((key) => ({ key, propertyLabel: r.properties[key], groupValuesLabel: t.filter.valuesOf(r.properties[key]), operators: ["="] }))}
      filteringOptions={options}
      filteringAriaLabel={r.find}
      filteringPlaceholder={r.find}
      hideOperations
      expandToViewport
    />
  );
}
