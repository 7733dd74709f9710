import Button from "@cloudscape-design/components/button";
import Select from "@cloudscape-design/components/select";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useEffect, useMemo, useRef } from "react";
import { useNavigate } from "react-router";
import type { Review } from "../../api/types";
import { Empty } from "../../parts/states";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { QuestionList } from "./QuestionList";
import { QuestionPane } from "./QuestionPane";
import { countsOf, FILTERS, filterOf, pillarOf, rowsOf, stepFrom } from "./questions";
import { useSubject } from "./useSubject";

const r = t.review;
const TYPING = "input, textarea, select, [contenteditable], [role=combobox], [role=dialog]";

/** The questions beside the one that is open. */
export function Questions({ data }: { data: Review }) {
  const subject = useSubject();
  const { search, set } = useView();
  const navigate = useNavigate();
  const pane = useRef<HTMLDivElement>(null);
  const show = filterOf(search.get("show"));
  const pillar = search.get("pillar");
  const text = search.get("text") ?? "";
  const rows = useMemo(() => rowsOf(data, { show, pillar, text }), [data, show, pillar, text]);
  const counts = useMemo(() => countsOf(data, pillar), [data, pillar]);
  const asked = search.get("q");
  // What one works on stays open, though an answer takes it out of the filter.
  const all = useMemo(() => rowsOf(data, { show: "all" }), [data]);
  const open = all.find((row) => row.question.code === asked) ?? rows[0];
  const code = open?.question.code ?? "";
  const choose = (next: string) => {
    set({ q: next });
    if (pane.current && pane.current.getBoundingClientRect().top < 0) pane.current.scrollIntoView({ block: "start" });
  };

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest(TYPING)) return;
      if (event.key === "j") choose(stepFrom(rows, code, 1));
      else if (event.key === "k") choose(stepFrom(rows, code, -1));
      else if (event.key === "m") void navigate(subject.meeting({ q: code, show: show === "all" ? null : show }));
    };
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  });

  const pillars = [{ value: "", label: r.allPillars }, ...data.pillars.map((one) => ({ value: one.id, label: pillarOf(data, one) }))];
  return (
    <SpaceBetween size="s">
      <div className="filters">
        <SegmentedControl
          label={r.filterLabel}
          selectedId={show}
          onChange={({ detail }) => set({ show: detail.selectedId === "all" ? null : detail.selectedId, q: null })}
          options={FILTERS.map((id) => ({ id, text: `${r.filters[id]} (${counts[id]})` }))}
        />
        <Select
          selectedOption={pillars.find((one) => one.value === (pillar ?? "")) ?? null}
          options={pillars}
          ariaLabel={t.overview.pillar}
          onChange={({ detail }) => set({ pillar: detail.selectedOption.value || null, q: null })}
        />
        <TextFilter filteringText={text} filteringPlaceholder={r.find} filteringAriaLabel={r.find} onChange={({ detail }) => set({ text: detail.filteringText || null })} />
      </div>
      {rows.length === 0 && !asked ? (
        <Empty title={r.noMatch} action={<Button onClick={() => set({ show: null, pillar: null, text: null })}>{r.clear}</Button>} />
      ) : (
        <div className="review">
          <QuestionList rows={rows} open={code} onChoose={choose} />
          <div ref={pane} className="review-pane">
            {open && <QuestionPane key={code} question={open.question} />}
          </div>
        </div>
      )}
      <div className="key no-print">{r.keys}</div>
    </SpaceBetween>
  );
}
