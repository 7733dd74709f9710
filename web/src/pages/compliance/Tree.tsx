import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import Toggle from "@cloudscape-design/components/toggle";
import Button from "@cloudscape-design/components/button";
import Select from "@cloudscape-design/components/select";
import { useMemo, useState } from "react";
import type { Assessment } from "../../api/types";
import { useScope } from "../../app/scope";
import { Empty } from "../../parts/states";
import { useView } from "../../parts/useView";
import { PILLARS, t } from "../../texts";
import { columnsOf } from "./columns";
import { type Row, rowsOf } from "./rows";

const c = t.compliance;

/** The whole review as a tree that unfolds from pillars to practices. */
export function Tree({ data, compared }: { data: Assessment; compared: boolean }) {
  const scope = useScope();
  const { search, set } = useView();
  const pillar = search.get("pillar");
  const atRisk = search.get("atRisk") === "1";
  const text = search.get("text") ?? "";
  const rows = useMemo(() => rowsOf(data, { pillar, atRisk, text }), [data, pillar, atRisk, text]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(() => new Set(pillar ? [pillar] : []));
  // What one looks for is shown, wherever it stands in the tree.
  const wanted = text.length > 1;
  const folders = rows.flatMap((row) => [row, ...row.children]);
  const expanded = folders.filter((row) => unfolded.has(row.id) || wanted || (pillar !== null && row.kind === "pillar"));
  const columns = useMemo(() => columnsOf(scope, compared), [scope, compared]);
  const all = [{ value: "", label: c.allPillars }, ...PILLARS.map((id) => ({ value: id, label: t.pillar(id) }))];

  return (
    <Table<Row>
      contentDensity="compact"
      wrapLines
      stickyHeader
      items={rows}
      trackBy="id"
      columnDefinitions={columns}
      expandableRows={{
        getItemChildren: (row) => row.children,
        isItemExpandable: (row) => row.children.length > 0,
        expandedItems: expanded,
        onExpandableItemToggle: ({ detail }) => {
          const next = new Set(unfolded);
          if (detail.expanded) next.add(detail.item.id);
          else next.delete(detail.item.id);
          setUnfolded(next);
        },
      }}
      ariaLabels={{ tableLabel: c.title, expandButtonLabel: (row) => c.unfold(row.id), collapseButtonLabel: (row) => c.fold(row.id) }}
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={() => setUnfolded(new Set(data.pillars.flatMap((one) => [one.id, ...one.questions.map((question) => question.code)])))}>{c.unfoldAll}</Button>
              <Button onClick={() => setUnfolded(new Set())}>{c.foldAll}</Button>
            </SpaceBetween>
          }
        >
          {c.review}
        </Header>
      }
      filter={
        <div className="filters">
          <TextFilter filteringText={text} filteringPlaceholder={c.find} filteringAriaLabel={c.find} onChange={({ detail }) => set({ text: detail.filteringText || null })} />
          <Select
            options={all}
            selectedOption={all.find((option) => option.value === (pillar ?? "")) ?? null}
            ariaLabel={t.overview.pillar}
            onChange={({ detail }) => set({ pillar: detail.selectedOption.value || null })}
          />
          <Toggle checked={atRisk} onChange={({ detail }) => set({ atRisk: detail.checked ? "1" : null })}>
            {c.onlyAtRisk}
          </Toggle>
        </div>
      }
      empty={<Empty title={c.noMatch} action={<Button onClick={() => set({ text: null, pillar: null, atRisk: null })}>{t.filter.clear}</Button>} />}
    />
  );
}
