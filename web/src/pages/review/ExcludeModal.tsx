import FormField from "@cloudscape-design/components/form-field";
import Select from "@cloudscape-design/components/select";
import Textarea from "@cloudscape-design/components/textarea";
import { useState } from "react";
import { put } from "../../api/client";
import type { Body } from "../../api/contract";
import type { ReviewQuestion } from "../../api/types";
import { useChange } from "../../api/useChange";
import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";
import { LONGEST_QUESTION_NOTE, type Reason, REASONS } from "./draft";
import { useSubject } from "./useSubject";

const r = t.review;

/** Says that a whole question does not apply, and why. */
export function ExcludeModal({ question, onClose }: { question: ReviewQuestion; onClose: () => void }) {
  const { workload, lens } = useSubject();
  const [reason, setReason] = useState<Reason | null>(null);
  const [note, setNote] = useState("");
  const send = useChange((body: Body<"/reviews/{workload}/questions/{code}", "put">) => put("/reviews/{workload}/questions/{code}", { workload, code: question.code, lens }, body), { onDone: onClose, quiet: true });
  const options = REASONS.map((value) => ({ value, label: r.reasons[value] }));
  const missing = !reason ? r.reasonMissing : note.length > LONGEST_QUESTION_NOTE ? r.tooLong(note.length - LONGEST_QUESTION_NOTE) : undefined;
  return (
    <FormModal
      title={`${question.code}: ${r.notApplicable}`}
      submit={r.save}
      missing={missing}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => send.mutate({ applies: false, reason, note: note.trim() || undefined })}
      onClose={onClose}
    >
      <FormField label={r.reason}>
        <Select selectedOption={options.find((one) => one.value === reason) ?? null} options={options} placeholder={r.reasonMissing} onChange={({ detail }) => setReason(detail.selectedOption.value as Reason)} />
      </FormField>
      <FormField label={r.note} constraintText={r.questionNote}>
        <Textarea value={note} onChange={({ detail }) => setNote(detail.value)} />
      </FormField>
    </FormModal>
  );
}
