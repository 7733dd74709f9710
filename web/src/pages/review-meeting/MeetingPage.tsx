import "./meeting.css";
import Button from "@cloudscape-design/components/button";
import Select from "@cloudscape-design/components/select";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useNavigate } from "react-router";
import { review, session } from "../../api/queries";
import { setLook, useDark } from "../../app/look";
import { NoticeBar } from "../../app/notices";
import { useLinks } from "../../app/useLinks";
import { Answer, Empty } from "../../parts/states";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { countsOf, FILTERS, filterOf, type Row, rowsOf, stepFrom } from "../review/questions";
import { useSubject } from "../review/useSubject";
import { Slide } from "./Slide";
import { useRound } from "./useRound";

const m = t.meeting;
const TYPING = "input, textarea, select, [role=dialog], [role=combobox], [role=listbox]";

/** The review on a projector: one question on the screen, led by arrow keys. */
export default function MeetingPage() {
  useLinks();
  const { workload, lens, view } = useSubject();
  const { search } = useView();
  const dark = useDark();
  const answer = useQuery(review(workload, lens));
  const back = view({ q: search.get("q") });
  const part = workload === "estate" ? t.review.estate : (answer.data?.name ?? "");
  const name = answer.data?.lens ? t.lenses.by(part, answer.data.lens.name) : part;
  useEffect(() => {
    document.title = `${m.title}: ${name} · ${t.product}`;
  }, [name]);
  return (
    <div className="meeting">
      <NoticeBar />
      <Answer of={answer}>{(data) => <Round data={data} name={name} back={back} dark={dark} />}</Answer>
    </div>
  );
}

function Round({ data, name, back, dark }: { data: Parameters<typeof rowsOf>[0]; name: string; back: string; dark: boolean }) {
  const { search, set } = useView();
  const navigate = useNavigate();
  const { data: who } = useQuery(session);
  const show = filterOf(search.get("show"));
  const counts = useMemo(() => countsOf(data), [data]);
  const rows = useRound(data, show);
  const code = rows.find((row) => row.question.code === search.get("q"))?.question.code ?? rows[0]?.question.code ?? "";
  const at = rows.findIndex((row) => row.question.code === code);
  const row: Row | undefined = rows[at];
  const go = (by: number) => set({ q: stepFrom(rows, code, by) });

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest(TYPING)) return;
      if (event.key === "ArrowRight" || event.key === "PageDown") go(1);
      else if (event.key === "ArrowLeft" || event.key === "PageUp") go(-1);
      else if (event.key === "d") setLook({ mode: dark ? "light" : "dark" });
      else if (event.key === "Escape") void navigate(back);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  });

  const options = FILTERS.map((id) => ({ value: id, label: `${t.review.filters[id]} (${counts[id]})` }));
  return (
    <>
      <header className="meeting-bar">
        <Button iconName="close" variant="icon" ariaLabel={m.leave} href={back} />
        <span className="where">{row ? m.of(name, at + 1, rows.length) : name}</span>
        <span className="meeting-track" role="img" aria-label={m.progress(data.figures.answered, data.figures.practices)} title={m.progress(data.figures.answered, data.figures.practices)}>
          <span style={{ width: `${(data.figures.answered / Math.max(1, data.figures.practices)) * 100}%` }} />
        </span>
        <Select selectedOption={options.find((one) => one.value === show) ?? null} options={options} ariaLabel={t.review.filterLabel} onChange={({ detail }) => set({ show: detail.selectedOption.value === "all" ? null : (detail.selectedOption.value ?? null), q: null })} />
        <Button onClick={() => setLook({ mode: dark ? "light" : "dark" })}>{dark ? m.light : m.dark}</Button>
        <Button iconName="angle-left" ariaLabel={m.previous} disabled={at <= 0} onClick={() => go(-1)} />
        <Button iconName="angle-right" ariaLabel={m.next} disabled={at < 0 || at === rows.length - 1} onClick={() => go(1)} />
      </header>
      <main>{row ? <Slide key={code} row={row} by={who?.user.name || who?.user.email || ""} /> : <Empty title={m.none} hint={m.noneHint} />}</main>
      <footer className="no-print">{m.help}</footer>
    </>
  );
}
