import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Multiselect from "@cloudscape-design/components/multiselect";
import Select from "@cloudscape-design/components/select";
import { useState } from "react";
import { post } from "../../api/client";
import type { Body } from "../../api/contract";
import { useChange } from "../../api/useChange";
import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";

const n = t.notifications;
const KINDS = ["slack", "webhook", "email", "jira", "sns", "eventbridge"] as const;
const EVENTS = ["opened", "reopened", "failed", "digest"] as const;
const LEVELS = ["high", "medium", "low"] as const;

export function AddNotification({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("slack");
  const [target, setTarget] = useState("");
  const [secret, setSecret] = useState("");
  const [user, setUser] = useState("");
  const [project, setProject] = useState("");
  const [environment, setEnvironment] = useState("");
  const [events, setEvents] = useState<readonly string[]>(["opened", "reopened", "failed"]);
  const [severity, setSeverity] = useState<(typeof LEVELS)[number]>("high");
  const save = useChange((body: Body<"/notifications", "post">) => post("/notifications", body), { done: () => n.saved, onDone: onClose, quiet: true });
  const kinds = KINDS.map((value) => ({ value, label: n.kinds[value] }));
  const happenings = EVENTS.map((value) => ({ value, label: n.events[value] }));
  const signed = kind === "webhook" || kind === "jira";
  const missing = !name.trim()
    ? n.nameMissing
    : !target.trim()
      ? n.targetMissing
      : signed && !secret.trim()
        ? n.secretMissing
        : kind === "jira" && (!user.trim() || !project.trim())
          ? n.jiraMissing
          : undefined;
  const levels = LEVELS.map((value) => ({ value, label: n.from[value] }));
  return (
    <FormModal
      title={n.add}
      submit={t.save}
      missing={missing}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          name: name.trim(),
          kind,
          target: target.trim(),
          severity,
          events: [...events],
          ...(signed && { secret: secret.trim() }),
          ...(kind === "jira" && { user: user.trim(), project: project.trim() }),
          ...(environment.trim() && { environment: environment.trim() }),
        })
      }
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
      {kind === "jira" && (
        <>
          <FormField label={n.project} constraintText={n.projectHint}>
            <Input value={project} spellcheck={false} onChange={({ detail }) => setProject(detail.value)} />
          </FormField>
          <FormField label={n.user} constraintText={n.userHint}>
            <Input value={user} spellcheck={false} onChange={({ detail }) => setUser(detail.value)} />
          </FormField>
        </>
      )}
      {signed && (
        <FormField label={n.secret} constraintText={n.secrets[kind]}>
          <Input type="password" value={secret} autoComplete={false} onChange={({ detail }) => setSecret(detail.value)} />
        </FormField>
      )}
      <FormField label={n.when}>
        <Multiselect
          options={happenings}
          selectedOptions={happenings.filter((one) => events.includes(one.value))}
          onChange={({ detail }) => setEvents(detail.selectedOptions.map((one) => one.value ?? ""))}
        />
      </FormField>
      <FormField label={n.environment} constraintText={n.environmentHint}>
        <Input value={environment} onChange={({ detail }) => setEnvironment(detail.value)} />
      </FormField>
      <FormField label={n.severity}>
        <Select options={levels} selectedOption={levels.find((one) => one.value === severity) ?? null} onChange={({ detail }) => setSeverity(detail.selectedOption.value as typeof severity)} />
      </FormField>
    </FormModal>
  );
}
