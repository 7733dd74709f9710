import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import { useState } from "react";
import { post } from "../../api/client";
import { useChange } from "../../api/useChange";
import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";

const n = t.notifications;
const KINDS = ["slack", "teams", "webhook", "email", "sns"] as const;
const LEVELS = ["high", "medium", "low"] as const;

export function AddNotification({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("slack");
  const [target, setTarget] = useState("");
  const [severity, setSeverity] = useState<(typeof LEVELS)[number]>("high");
  const save = useChange((body: object) => post("/notifications", body), { done: () => n.saved, onDone: onClose, quiet: true });
  const kinds = KINDS.map((value) => ({ value, label: n.kinds[value] }));
  const levels = LEVELS.map((value) => ({ value, label: n.from[value] }));
  return (
    <FormModal
      title={n.add}
      submit={t.save}
      missing={!name.trim() ? n.nameMissing : !target.trim() ? n.targetMissing : undefined}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.mutate({ name: name.trim(), kind, target: target.trim(), severity })}
    >
      <FormField label={n.name}>
        <Input value={name} autoFocus onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <FormField label={n.kind}>
        <Select options={kinds} selectedOption={kinds.find((one) => one.value === kind) ?? null} onChange={({ detail }) => setKind(detail.selectedOption.value as typeof kind)} />
      </FormField>
      <FormField label={n.target} constraintText={n.targets[kind]}>
        <Input value={target} spellcheck={false} onChange={({ detail }) => setTarget(detail.value)} />
      </FormField>
      <FormField label={n.severity}>
        <Select options={levels} selectedOption={levels.find((one) => one.value === severity) ?? null} onChange={({ detail }) => setSeverity(detail.selectedOption.value as typeof severity)} />
      </FormField>
    </FormModal>
  );
}
