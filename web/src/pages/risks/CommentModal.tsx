import FormField from "@cloudscape-design/components/form-field";
import Textarea from "@cloudscape-design/components/textarea";
import { useState } from "react";
import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";
import { type DialogProps, useAct } from "./useAct";

const a = t.actions;

export default function CommentModal({ target, count, onClose }: DialogProps) {
  const [text, setText] = useState("");
  const act = useAct(target, () => onClose(true));
  return (
    <FormModal
      title={a.commentTitle(count)}
      submit={a.commentSubmit}
      missing={text.trim() ? undefined : a.commentMissing}
      busy={act.isPending}
      error={act.error}
      onClose={() => onClose(false)}
      onSubmit={() => act.mutate({ action: "comment", text: text.trim() })}
    >
      <FormField label={a.commentLabel}>
        <Textarea value={text} rows={4} autoFocus onChange={({ detail }) => setText(detail.value)} />
      </FormField>
    </FormModal>
  );
}
