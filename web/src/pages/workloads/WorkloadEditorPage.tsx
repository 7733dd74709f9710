import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Grid from "@cloudscape-design/components/grid";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation, useNavigate, useParams } from "react-router";
import { post, put } from "../../api/client";
import { workloads } from "../../api/queries";
import type { Workload, WorkloadDraft, WorkloadSuggestion } from "../../api/types";
import { useChange } from "../../api/useChange";
import { Page } from "../../parts/Page";
import { Answer, Empty, Failure } from "../../parts/states";
import { t } from "../../texts";
import { blank, draftOf, problemsOf } from "./draft";
import { Membership } from "./Membership";
import { Naming } from "./Naming";
import { Preview } from "./Preview";

const w = t.workloads;

export default function WorkloadEditorPage() {
  const { id } = useParams();
  const list = useQuery(workloads);
  const suggestion = useLocation().state as WorkloadSuggestion | null;
  const known = id ? list.data?.find((one) => one.id === id) : undefined;
  const title = id ? (known?.name ?? w.edit) : w.add;
  return (
    <Page title={title} description={w.editorHint} above={[{ text: w.title, href: "/workloads" }]}>
      <Answer of={list}>
        {(all) => (id && !known ? <Empty title={w.gone} hint={w.goneHint} /> : <Editor key={id ?? "new"} id={id} start={known ?? { ...blank, ...draftOf(suggestion ?? {}) }} others={all.filter((one) => one.id !== id)} />)}
      </Answer>
    </Page>
  );
}

function Editor({ id, start, others }: { id?: string; start: WorkloadDraft; others: Workload[] }) {
  const [draft, setDraft] = useState<WorkloadDraft>(() => draftOf(start));
  const navigate = useNavigate();
  const change = (part: Partial<WorkloadDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useChange((body: WorkloadDraft) => (id ? put("/workloads/{id}", { id }, body) : post("/workloads", body)), {
    done: () => w.saved,
    onDone: () => void navigate("/workloads"),
    quiet: true,
  });
  const missing = problemsOf(draft);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) save.mutate(draft);
      }}
    >
      <Grid gridDefinition={[{ colspan: { default: 12, s: 8 } }, { colspan: { default: 12, s: 4 } }]}>
        <SpaceBetween size="m">
          {save.error && <Failure error={save.error} />}
          <Container header={<Header variant="h2">{w.naming}</Header>}>
            <Naming draft={draft} change={change} others={others} />
          </Container>
          <Container header={<Header variant="h2" description={w.membershipHint}>{w.membership}</Header>}>
            <Membership draft={draft} change={change} />
          </Container>
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="primary" loading={save.isPending} disabled={missing !== undefined} disabledReason={missing}>
              {t.save}
            </Button>
            <Button variant="link" formAction="none" href="/workloads">
              {t.cancel}
            </Button>
          </SpaceBetween>
        </SpaceBetween>
        <Preview draft={draft} />
      </Grid>
    </form>
  );
}
