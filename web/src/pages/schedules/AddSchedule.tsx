import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Multiselect from "@cloudscape-design/components/multiselect";
import Select from "@cloudscape-design/components/select";
import TimeInput from "@cloudscape-design/components/time-input";
import { useState } from "react";
import { post } from "../../api/client";
import type { Body } from "../../api/contract";
import type { Account } from "../../api/types";
import { useChange } from "../../api/useChange";
import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";
import { cronOf, type Rhythm } from "./cron";

const s = t.schedules;
const RHYTHMS: Rhythm[] = ["hourly", "daily", "weekdays", "weekly", "own"];

export function AddSchedule({ accounts, onClose }: { accounts: Account[]; onClose: () => void }) {
  const [name, setName] = useState("");
  const [rhythm, setRhythm] = useState<Rhythm>("daily");
  const [time, setTime] = useState("03:00");
  const [own, setOwn] = useState("");
  const [zone, setZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [chosen, setChosen] = useState<string[]>([]);
  const save = useChange((body: Body<"/schedules", "post">) => post("/schedules", body), { done: () => s.saved, onDone: onClose, quiet: true });
  const cron = rhythm === "own" ? own.trim() : cronOf(rhythm, time);
  const options = RHYTHMS.map((value) => ({ value, label: s.rhythms[value] }));
  const zones = Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value }));
  const accountOptions = accounts.map((one) => ({ value: one.account, label: one.name || one.account, description: one.account }));
  const missing = !name.trim() ? s.nameMissing : !cron ? s.cronMissing : undefined;
  return (
    <FormModal
      title={s.add}
      submit={t.save}
      missing={missing}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.mutate({ name: name.trim(), cron, zone, accounts: chosen })}
    >
      <FormField label={s.name}>
        <Input value={name} autoFocus onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <FormField label={s.rhythm}>
        <Select options={options} selectedOption={options.find((one) => one.value === rhythm) ?? null} onChange={({ detail }) => setRhythm(detail.selectedOption.value as Rhythm)} />
      </FormField>
      {rhythm === "own" ? (
        <FormField label={s.cron} constraintText={s.cronHint}>
          <Input value={own} spellcheck={false} placeholder="0 3 * * 1-5" onChange={({ detail }) => setOwn(detail.value)} />
        </FormField>
      ) : (
        rhythm !== "hourly" && (
          <FormField label={s.time}>
            <TimeInput value={time} format="hh:mm" placeholder="hh:mm" onChange={({ detail }) => setTime(detail.value)} />
          </FormField>
        )
      )}
      <FormField label={s.zone}>
        <Select options={zones} filteringType="auto" selectedOption={{ value: zone, label: zone }} onChange={({ detail }) => setZone(detail.selectedOption.value ?? zone)} />
      </FormField>
      <FormField label={s.accounts}>
        <Multiselect
          options={accountOptions}
          selectedOptions={accountOptions.filter((one) => chosen.includes(one.value))}
          placeholder={s.allAccounts}
          onChange={({ detail }) => setChosen(detail.selectedOptions.map((one) => one.value ?? ""))}
        />
      </FormField>
    </FormModal>
  );
}
