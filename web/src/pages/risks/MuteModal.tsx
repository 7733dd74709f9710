import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import DatePicker from "@cloudscape-design/components/date-picker";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { post } from "../../api/client";
import type { Body } from "../../api/contract";
import type { Mute } from "../../api/types";
import { useChange } from "../../api/useChange";
import { FormModal } from "../../parts/FormModal";
import { number } from "../../parts/format";
import { t } from "../../texts";
import { endOfDay, isFuture } from "./dates";

const m = t.mutes;
const PATTERNS = ["rule", "resource", "account", "region", "tag"] as const;
type Patterns = Partial<Record<(typeof PATTERNS)[number], string>>;

const filled = (patterns: Patterns): Patterns => Object.fromEntries(Object.entries(patterns).filter(([, value]) => value.trim()));

/** Hides what matches patterns, for good or until a day; shows first what that would be. */
export default function MuteModal({ initial, onClose }: { initial: Partial<Mute>; onClose: (changed: boolean) => void }) {
  const [patterns, setPatterns] = useState<Patterns>(() => startOf(initial));
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const asked = useDeferredValue(JSON.stringify(filled(patterns)));
  const some = asked !== "{}";
  const preview = useQuery({
    queryKey: ["mute-preview", asked],
    queryFn: () => post("/mutes/preview", JSON.parse(asked)),
    enabled: some,
    retry: false,
  });
  const save = useChange((mute: Body<"/mutes", "post">) => post("/mutes", mute), { done: () => m.done, onDone: () => onClose(true), quiet: true });
  const missing = !some ? m.patternMissing : preview.error ? preview.error.message : !reason.trim() ? t.actions.reasonMissing : until && !isFuture(until) ? t.actions.untilPast : undefined;
  return (
    <FormModal
      title={m.add}
      submit={m.submit}
      missing={missing}
      busy={save.isPending}
      error={save.error}
      onClose={() => onClose(false)}
      onSubmit={() => save.mutate({ ...filled(patterns), reason: reason.trim(), until: until ? endOfDay(until) : undefined })}
    >
      <div>{m.hint}</div>
      {PATTERNS.map((name) => (
        <FormField key={name} label={m.patterns[name]} constraintText={m.constraints[name]} stretch>
          <Input value={patterns[name] ?? ""} spellcheck={false} onChange={({ detail }) => setPatterns({ ...patterns, [name]: detail.value })} />
        </FormField>
      ))}
      <FormField label={t.actions.reason}>
        <Input value={reason} onChange={({ detail }) => setReason(detail.value)} />
      </FormField>
      <FormField label={<>{t.actions.until} <i>- {t.optional}</i></>} description={m.untilHint}>
        <DatePicker value={until} isDateEnabled={(date) => date > new Date()} onChange={({ detail }) => setUntil(detail.value)} placeholder={t.dateFormat} />
      </FormField>
      {some && preview.data && (
        <Alert type={preview.data.findings > 0 ? "info" : "warning"} header={m.matches(number(preview.data.findings), preview.data.findings)}>
          {preview.data.sample.slice(0, 5).map((one) => (
            <Box key={one.id} variant="small" display="block">{one.message || one.title}</Box>
          ))}
        </Alert>
      )}
      {preview.error && <Alert type="error">{preview.error.message}</Alert>}
    </FormModal>
  );
}

/** Begins with what was chosen; a resource is meant literally, so what has a meaning in patterns is escaped. */
function startOf(initial: Partial<Mute>): Patterns {
  const start: Patterns = {};
  for (const name of PATTERNS) {
    const value = initial[name];
    if (value) start[name] = name === "resource" ? value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : value;
  }
  return start;
}
