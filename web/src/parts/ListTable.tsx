import Box from "@cloudscape-design/components/box";
import Pagination from "@cloudscape-design/components/pagination";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Item, ListPath, Query } from "../api/contract";
import { listing } from "../api/queries";
import { t } from "../texts";
import { number } from "./format";
import { Preferences, usePreferences } from "./Preferences";
import { Failure } from "./states";

export type Column<T> = TableProps.ColumnDefinition<T> & { id: string; label: string; optional?: boolean };

/** How many a list has, and how to write it: `1,000+` where not all were counted. */
export interface Total {
  count: number;
  text: string;
}

const totalOf = (page: { total: number; more?: boolean }): Total => ({ count: page.total, text: number(page.total) + (page.more ? "+" : "") });

interface Props<P extends ListPath, T> {
  /** A name for the viewer's settings of this table. */
  id: string;
  path: P;
  query: Query;
  columns: Column<T>[];
  rowKey: (item: T) => string;
  sort?: string;
  header: (total: Total | undefined) => ReactNode;
  filter?: ReactNode;
  empty: ReactNode;
  label: string;
  selection?: { selected: T[]; onSelect: (items: T[]) => void; name: (item: T) => string };
}

/** The first page of a list. */
const FIRST: { cursors: (string | null)[]; page: number } = { cursors: [null], page: 1 };

/** A table that the server filters, sorts and pages: it never asks for more than it shows. */
export function ListTable<P extends ListPath>(props: Props<P, Item<P>>) {
  // Another table has other settings. Another filter is the same table: who types the next one keeps the field and the words in it.
  return <Pages key={props.id} {...props} />;
}

function Pages<P extends ListPath>({ id, path, query, columns, rowKey, sort: initial, header, filter, empty, label, selection }: Props<P, Item<P>>) {
  const [preferences, setPreferences] = usePreferences(id, columns);
  const [sort, setSort] = useState(initial);
  const [seen, see] = useState({ ...FIRST, of: "" });
  const of = JSON.stringify(query);
  // A new filter starts at the first page.
  const { cursors, page } = seen.of === of ? seen : FIRST;
  const list = useQuery(listing(path, { ...query, limit: preferences.pageSize, sort, cursor: cursors[page - 1] }));
  // While one turns pages the last one stays; under a new filter the old rows would be wrong.
  const data = list.isPlaceholderData && page === 1 ? undefined : list.data;
  const next = data?.next ?? null;
  const known = next && page === cursors.length ? [...cursors, next] : cursors;
  const restart = () => see({ ...FIRST, of });
  const sortingColumn = sort ? columns.find((column) => column.sortingField === sort.replace(/^-/, "")) : undefined;

  return (
    <Table<Item<P>>
      variant="container"
      header={header(data && totalOf(data))}
      filter={filter}
      columnDefinitions={columns}
      columnDisplay={preferences.columns}
      items={data?.items ?? []}
      trackBy={rowKey}
      loading={!data && !list.error}
      loadingText={t.loading}
      wrapLines
      contentDensity="compact"
      stickyHeader
      sortingColumn={sortingColumn}
      sortingDescending={sort?.startsWith("-")}
      onSortingChange={({ detail }) => {
        setSort((detail.isDescending ? "-" : "") + detail.sortingColumn.sortingField);
        restart();
      }}
      selectionType={selection && "multi"}
      selectedItems={selection?.selected}
      onSelectionChange={({ detail }) => selection?.onSelect(detail.selectedItems)}
      ariaLabels={{
        tableLabel: label,
        selectionGroupLabel: t.table.selection,
        allItemsSelectionLabel: () => t.table.selectAll,
        itemSelectionLabel: (_, item) => t.table.select(selection?.name(item) ?? rowKey(item)),
      }}
      empty={list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Box>{empty}</Box>}
      pagination={
        (known.length > 1 || next !== null) && (
          <Pagination
            currentPageIndex={page}
            pagesCount={known.length}
            openEnd={next !== null && page === known.length}
            onChange={({ detail }) => see({ of, cursors: known, page: Math.min(detail.currentPageIndex, known.length) })}
          />
        )
      }
      preferences={<Preferences columns={columns} value={preferences} onChange={(value) => (setPreferences(value), restart())} />}
    />
  );
}
