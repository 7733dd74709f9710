import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { post } from "../../api/client";
import type { Body } from "../../api/contract";
import type { Role } from "../../api/types";
import { useChange } from "../../api/useChange";
import { FormModal } from "../../parts/FormModal";
import { ROLES, t } from "../../texts";

const p = t.people;

export function AddPerson({ onClose }: { onClose: () => void }) {
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("viewer");
  const [password, setPassword] = useState("");
  const save = useChange((body: Body<"/people", "post">) => post("/people", body), { done: () => p.added, onDone: onClose, quiet: true });
  return (
    <FormModal
      title={p.add}
      submit={t.add}
      missing={/^\S+@\S+$/.test(email) ? undefined : p.emailMissing}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.mutate({ email: email.trim(), name: name.trim() || undefined, role, password: password || undefined })}
    >
      <FormField label={p.email}>
        <Input value={email} type="email" autoFocus autoComplete="off" onChange={({ detail }) => setEmail(detail.value)} />
      </FormField>
      <FormField label={<>{p.name} <i>- {t.optional}</i></>}>
        <Input value={name} autoComplete="off" onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <FormField label={p.role}>
        <RadioGroup value={role} items={ROLES.map((value) => ({ value, label: p.roles[value], description: p.may[value] }))} onChange={({ detail }) => setRole(detail.value as Role)} />
      </FormField>
      <FormField label={<>{p.password} <i>- {t.optional}</i></>} description={p.passwordHint}>
        <Input value={password} type="password" autoComplete="new-password" onChange={({ detail }) => setPassword(detail.value)} />
      </FormField>
    </FormModal>
  );
}
