import DatePicker from "@cloudscape-design/components/date-picker";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import { useState } from "react";
import { put } from "../../api/client";
import type { Body } from "../../api/contract";
import type { Customer } from "../../api/types";
import { useChange } from "../../api/useChange";
import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";
import { STAGES } from "./journey";

const c = t.customers;

/** Says where a customer stands and what comes next. */
export function JourneyModal({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const [stage, setStage] = useState<string>(customer.saidStage ?? "");
  const [nextStep, setNextStep] = useState(customer.nextStep);
  const [due, setDue] = useState(customer.due ?? "");
  const send = useChange((body: Body<"/customers/{id}", "put">) => put("/customers/{id}", { id: customer.id }, body), { done: () => c.saved, onDone: onClose, quiet: true });
  const options = [{ value: "", label: c.asSeen }, ...STAGES.map((value) => ({ value: value as string, label: c.stages[value] }))];
  return (
    <FormModal title={c.edit(customer.name)} submit={t.save} busy={send.isPending} error={send.error} onSubmit={() => send.mutate({ stage: stage || undefined, nextStep: nextStep.trim() || undefined, due: due || undefined })} onClose={onClose}>
      <FormField label={c.stage}>
        <Select selectedOption={options.find((one) => one.value === stage) ?? null} options={options} onChange={({ detail }) => setStage(detail.selectedOption.value ?? "")} />
      </FormField>
      <FormField label={c.next} description={c.nextHint}>
        <Input value={nextStep} onChange={({ detail }) => setNextStep(detail.value.slice(0, 500))} />
      </FormField>
      <FormField label={c.due}>
        <DatePicker value={due} placeholder={t.dateFormat} onChange={({ detail }) => setDue(detail.value)} />
      </FormField>
    </FormModal>
  );
}
