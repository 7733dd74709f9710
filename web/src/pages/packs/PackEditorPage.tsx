import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { type Place, post, Problem, put, remove } from "../../api/client";
import { pack } from "../../api/queries";
import { useChange } from "../../api/useChange";
import { Page } from "../../parts/Page";
import { RemoveButton } from "../../parts/RemoveButton";
import { Answer, Failure } from "../../parts/states";
import { t } from "../../texts";
import { blank, type Draft, draftOf, fileOf, missing } from "./draft";
import { Files, type Spot } from "./Files";
import { Problems } from "./Problems";

const p = t.packs;
const NEW = "new";

export default function PackEditorPage() {
  const { id = NEW } = useParams();
  return id === NEW ? <Frame title={p.add}><Editor start={blank()} known={[]} /></Frame> : <Known id={id} />;
}

const Frame = ({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) => (
  <Page title={title} description={p.editorHint} actions={actions} above={[{ text: t.rules.title, href: "/rules" }, { text: p.title, href: "/rules/packs" }]}>
    {children}
  </Page>
);

function Known({ id }: { id: string }) {
  const navigate = useNavigate();
  const answer = useQuery(pack(id));
  const name = answer.data?.name ?? p.one;
  const removal = answer.data && <RemoveButton variant="normal" title={p.removeTitle(name)} hint={p.removeHint} remove={() => remove("/packs/{id}", { id })} onDone={() => void navigate("/rules/packs")} />;
  return (
    <Frame title={name} actions={removal}>
      <Answer of={answer}>{(found) => <Editor key={found.changedAt} id={id} start={draftOf(found)} known={found.problems} />}</Answer>
    </Frame>
  );
}

/** @param known what is wrong with the pack as it is stored */
function Editor({ id, start, known }: { id?: string; start: Draft; known: Place[] }) {
  const [draft, setDraft] = useState(start);
  const [spot, setSpot] = useState<Spot>({ file: 0 });
  const navigate = useNavigate();
  const save = useChange((body: Draft) => (id ? put("/packs/{id}", { id }, body) : post("/packs", body)), {
    done: (saved) => p.saved(saved.name, saved.rules.length),
    onDone: () => void navigate("/rules/packs"),
    quiet: true,
  });
  const told = save.error instanceof Problem ? save.error.places : [];
  const places = save.isIdle ? known : told;
  const lacks = missing(draft);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!lacks) save.mutate(draft);
      }}
    >
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href="/rules/packs">{t.cancel}</Button>
            <Button variant="primary" loading={save.isPending} disabled={lacks !== undefined} disabledReason={lacks}>{t.save}</Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="m">
          {save.error && <Failure error={save.error} />}
          {places.length > 0 && (
            <Problems
              places={places}
              open={(place) => {
                const file = fileOf(place, draft);
                if (file >= 0) setSpot({ file, place });
              }}
            />
          )}
          <Container header={<Header variant="h2">{p.one}</Header>}>
            <FormField label={p.name} constraintText={p.nameHint}>
              <Input value={draft.name} onChange={({ detail }) => change({ name: detail.value })} />
            </FormField>
          </Container>
          <Files files={draft.files} spot={spot} setSpot={setSpot} change={(files) => change({ files })} />
        </SpaceBetween>
      </Form>
    </form>
  );
}
