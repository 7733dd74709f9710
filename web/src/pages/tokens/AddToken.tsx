import Alert from "@cloudscape-design/components/alert";
import DatePicker from "@cloudscape-design/components/date-picker";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { post } from "../../api/client";
import type { Body } from "../../api/contract";
import type { Role } from "../../api/types";
import { useChange } from "../../api/useChange";
import { Code } from "../../parts/Code";
import { FormModal } from "../../parts/FormModal";
import { ROLES, t } from "../../texts";
import { endOfDay, isFuture, monthsFromNow } from "../risks/dates";

const k = t.tokens;

/** Makes a token, then shows its secret once. */
export function AddToken({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("viewer");
  const [until, setUntil] = useState(monthsFromNow(3));
  const save = useChange((body: Body<"/tokens", "post">) => post("/tokens", body), { quiet: true });
  const roles = ROLES.map((value) => ({ value, label: t.people.roles[value], description: t.people.may[value] }));
  if (save.data?.secret)
    return (
      <Modal visible header={k.made} onDismiss={onClose} closeAriaLabel={t.close}>
        <SpaceBetween size="m">
          <Alert type="warning">{k.onlyOnce}</Alert>
          <Code text={save.data.secret} label={k.secret} />
          <div>{k.usage}</div>
          <Code text={`curl -H "Authorization: Bearer ${save.data.secret}" ${location.origin}/api/v1/overview`} label={k.usage} />
        </SpaceBetween>
      </Modal>
    );
  return (
    <FormModal
      title={k.add}
      submit={k.submit}
      missing={!name.trim() ? k.nameMissing : !isFuture(until) ? t.actions.untilPast : undefined}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.mutate({ name: name.trim(), role, expiresAt: endOfDay(until) })}
    >
      <FormField label={k.name} description={k.nameHint}>
        <Input value={name} autoFocus onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <FormField label={t.people.role}>
        <Select options={roles} selectedOption={roles.find((one) => one.value === role) ?? null} onChange={({ detail }) => setRole(detail.selectedOption.value as Role)} />
      </FormField>
      <FormField label={k.expires} description={k.expiresHint}>
        <DatePicker value={until} isDateEnabled={(date) => date > new Date()} onChange={({ detail }) => setUntil(detail.value)} placeholder={t.dateFormat} />
      </FormField>
    </FormModal>
  );
}
