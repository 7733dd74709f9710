import { useCollection } from "@cloudscape-design/collection-hooks";
import Header from "@cloudscape-design/components/header";
import Pagination from "@cloudscape-design/components/pagination";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import Toggle from "@cloudscape-design/components/toggle";
import { put } from "../../api/client";
import type { Parameter } from "../../api/types";
import { useChange } from "../../api/useChange";
import { number } from "../../parts/format";
import { Empty } from "../../parts/states";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { columns } from "./columns";
import { matches, read } from "./values";

const p = t.parameters;

/** All parameters; they are few, so the browser filters and sorts them. Values are changed where they stand. */
export function ParameterTable({ all }: { all: Parameter[] }) {
  const { search, set } = useView();
  const find = search.get("find") ?? "";
  const changed = search.get("changed") === "1";
  const shown = all.filter((one) => (!changed || one.changed) && matches(one, find));
  const { items, collectionProps, paginationProps } = useCollection(shown, { sorting: {}, pagination: { pageSize: 50 } });
  const save = useChange(({ one, value }: { one: Parameter; value: unknown }) => put("/parameters/{rule}/{name}", { rule: one.rule, name: one.name }, { value }), {
    done: (saved) => p.saved(saved.name),
  });
  return (
    <Table<Parameter>
      {...collectionProps}
      contentDensity="compact"
      wrapLines
      stickyHeader
      items={items}
      trackBy={(one) => `${one.rule} ${one.name}`}
      columnDefinitions={columns}
      submitEdit={async (one, _, typed) => {
        const given = read(one.type, String(typed));
        if ("value" in given) await save.mutateAsync({ one, value: given.value });
      }}
      ariaLabels={{
        tableLabel: p.title,
        activateEditLabel: (_, one) => p.edit(one.name, one.rule),
        cancelEditLabel: () => p.leave,
        submitEditLabel: () => p.submit,
        submittingEditText: () => t.loading,
        successfulEditLabel: () => p.stored,
      }}
      header={<Header variant="h2" counter={shown.length < all.length ? t.rules.ofAll(number(all.length)) : undefined}>{p.count(number(shown.length), shown.length)}</Header>}
      empty={changed && find === "" ? <Empty title={p.noneChanged} hint={p.noneChangedHint} /> : <Empty title={p.noMatch} hint={p.noMatchHint} />}
      filter={
        <SpaceBetween direction="horizontal" size="m" alignItems="center">
          <div className="find">
            <TextFilter filteringText={find} filteringPlaceholder={p.find} filteringAriaLabel={p.find} onChange={({ detail }) => set({ find: detail.filteringText })} />
          </div>
          <Toggle checked={changed} onChange={({ detail }) => set({ changed: detail.checked ? "1" : null })}>{p.onlyChanged}</Toggle>
        </SpaceBetween>
      }
      pagination={<Pagination {...paginationProps} />}
    />
  );
}
