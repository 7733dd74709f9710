import Button from "@cloudscape-design/components/button";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { session } from "../../api/queries";
import type { ReviewPractice, SaidAnswer } from "../../api/types";
import { Failure } from "../../parts/states";
import { t } from "../../texts";
import { bodyOf, type Draft, draftOf, type Fault, faultOf, LONGEST_NOTE, type Reason, REASONS } from "./draft";
import { useAnswer } from "./useAnswer";

const r = t.review;
const ANSWERS: SaidAnswer[] = ["yes", "no", "not-applicable"];

interface Props {
  practice: ReviewPractice;
  question: string;
  first?: SaidAnswer;
  onClose: () => void;
}

/** What people say to a practice, with note, evidence, who said so, and who sees to it. */
export function AnswerForm({ practice, question, first, onClose }: Props) {
  const { data } = useQuery(session);
  const [draft, setDraft] = useState<Draft>(() => {
    const known = draftOf(practice, data?.user.name || data?.user.email || "");
    return first ? { ...known, answer: first } : known;
  });
  const send = useAnswer(question, { onDone: onClose, quiet: true });
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const left = LONGEST_NOTE - draft.note.length;
  const faults: Record<Fault, string> = { answer: r.answerMissing, reason: r.reasonMissing, note: r.tooLong(-left) };
  const fault = faultOf(draft);
  const reasons = REASONS.map((value) => ({ value, label: r.reasons[value] }));
  return (
    <form
      className="answer-form"
      aria-label={`${r.yourAnswer}: ${practice.code}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!fault) send.mutate([bodyOf(practice.code, draft)]);
      }}
    >
      <SpaceBetween size="s">
        {send.error && <Failure error={send.error} />}
        <FormField label={r.yourAnswer}>
          <SegmentedControl label={r.yourAnswer} selectedId={draft.answer ?? ""} onChange={({ detail }) => change({ answer: detail.selectedId as SaidAnswer })} options={ANSWERS.map((id) => ({ id, text: r.states[id] }))} />
        </FormField>
        {draft.answer === "not-applicable" && (
          <FormField label={r.reason}>
            <Select selectedOption={reasons.find((one) => one.value === draft.reason) ?? null} options={reasons} placeholder={r.reasonMissing} onChange={({ detail }) => change({ reason: detail.selectedOption.value as Reason })} />
          </FormField>
        )}
        <FormField label={r.note} constraintText={left >= 0 ? r.left(left) : undefined} errorText={left < 0 ? r.tooLong(-left) : undefined}>
          <Textarea value={draft.note} rows={2} onChange={({ detail }) => change({ note: detail.value })} />
        </FormField>
        <ColumnLayout columns={3}>
          <FormField label={r.by}>
            <Input value={draft.by} onChange={({ detail }) => change({ by: detail.value })} />
          </FormField>
          <FormField label={r.owner}>
            <Input value={draft.owner} onChange={({ detail }) => change({ owner: detail.value })} />
          </FormField>
          <FormField label={r.links} constraintText={r.linksHint}>
            <Textarea value={draft.links} rows={1} placeholder="https://" onChange={({ detail }) => change({ links: detail.value })} />
          </FormField>
        </ColumnLayout>
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="primary" loading={send.isPending} disabled={fault !== null} disabledReason={fault ? faults[fault] : undefined}>
            {r.save}
          </Button>
          {practice.said && (
            <Button formAction="none" onClick={() => send.mutate([{ code: practice.code }])}>
              {r.takeBack}
            </Button>
          )}
          <Button variant="link" formAction="none" onClick={onClose}>
            {t.cancel}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}
