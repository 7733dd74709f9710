import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { post, upload } from "../../api/client";
import { milestones } from "../../api/queries";
import type { Body } from "../../api/contract";
import type { Milestone, Review, ReviewQuestion } from "../../api/types";
import { useChange } from "../../api/useChange";
import { Figure } from "../../parts/Figure";
import { FileButton } from "../../parts/FileButton";
import { FormModal } from "../../parts/FormModal";
import { Empty, Failure } from "../../parts/states";
import { Time } from "../../parts/Time";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { Progress } from "./Progress";
import { movedOf } from "./questions";
import { useSubject } from "./useSubject";

const m = t.milestones;

/** How the review stood at times that people kept, and what changed since one of them. */
export function Milestones({ data }: { data: Review }) {
  const { workload, lens } = useSubject();
  const { search, set } = useView();
  const [keeping, setKeeping] = useState(false);
  const list = useQuery(milestones(workload, lens));
  const bring = useChange((file: File) => upload("/reviews/{workload}/milestones/import", file, { workload, lens }), { done: (one) => m.brought(one.name) });
  const since = search.get("since");
  const actions = (
    <SpaceBetween direction="horizontal" size="xs">
      <FileButton label={m.bring} accept=".json,application/json" busy={bring.isPending} onFile={(file) => bring.mutate(file)} />
      <Button onClick={() => setKeeping(true)}>{m.keep}</Button>
    </SpaceBetween>
  );
  return (
    <SpaceBetween size="m">
      <Table<Milestone>
        contentDensity="compact"
        items={list.data ?? []}
        loading={list.isPending}
        loadingText={t.loading}
        trackBy="id"
        header={<Header variant="h2" description={m.hint} actions={actions}>{m.title}</Header>}
        ariaLabels={{ tableLabel: m.title }}
        empty={list.error ? <Failure error={list.error} /> : <Empty title={m.none} hint={m.noneHint} action={<Button onClick={() => setKeeping(true)}>{m.keep}</Button>} />}
        columnDefinitions={[
          { id: "name", header: m.name, isRowHeader: true, cell: (one) => (one.tool ? <>{one.name} <div className="key">{m.tool}</div></> : one.name) },
          { id: "at", header: m.at, cell: (one) => <Time at={one.at} /> },
          { id: "by", header: m.by, cell: (one) => one.by },
          { id: "high", header: t.review.high, cell: (one) => <Figure value={one.high} severity="high" /> },
          { id: "medium", header: t.review.medium, cell: (one) => <Figure value={one.medium} /> },
          { id: "answered", header: m.answered, minWidth: 190, cell: (one) => <Progress done={one.answered} all={one.practices} /> },
          {
            id: "compare",
            header: <span className="sr-only">{m.compare}</span>,
            cell: (one) => (
              <Button variant="inline-link" ariaLabel={`${one.id === since ? m.stop : m.compare}: ${one.name}`} onClick={() => set({ since: one.id === since ? null : one.id })}>
                {one.id === since ? m.stop : m.compare}
              </Button>
            ),
          },
        ]}
      />
      {data.since && <Moved data={data} since={data.since} />}
      {keeping && <Keep onClose={() => setKeeping(false)} />}
    </SpaceBetween>
  );
}

function Moved({ data, since }: { data: Review; since: Milestone }) {
  const { better, worse } = movedOf(data);
  return (
    <section aria-label={m.comparing}>
      <Header variant="h3">
        {m.comparing} {since.name}: {since.high} → {data.figures.high} {t.review.questionsHigh}
      </Header>
      {better.length + worse.length === 0 && <p>{m.nothing}</p>}
      <Questions title={m.better} questions={better} />
      <Questions title={m.worse} questions={worse} />
    </section>
  );
}

function Questions({ title, questions }: { title: string; questions: ReviewQuestion[] }) {
  const { view } = useSubject();
  if (questions.length === 0) return null;
  return (
    <>
      <h4>
        {title} ({questions.length})
      </h4>
      <ul className="link-list">
        {questions.map((question) => (
          <li key={question.code}>
            <a href={view({ q: question.code })}>{question.code}</a> {question.title}
          </li>
        ))}
      </ul>
    </>
  );
}

function Keep({ onClose }: { onClose: () => void }) {
  const { workload, lens } = useSubject();
  const [name, setName] = useState("");
  const send = useChange((body: Body<"/reviews/{workload}/milestones", "post">) => post("/reviews/{workload}/milestones", { workload, lens }, body), { done: (kept) => m.kept(kept.name), onDone: onClose, quiet: true });
  return (
    <FormModal title={m.keep} submit={m.keep} missing={name.trim() ? undefined : m.nameMissing} busy={send.isPending} error={send.error} onSubmit={() => send.mutate({ name: name.trim() })} onClose={onClose}>
      <FormField label={m.name} description={m.nameHint}>
        <Input value={name} autoFocus onChange={({ detail }) => setName(detail.value.slice(0, 100))} />
      </FormField>
    </FormModal>
  );
}
