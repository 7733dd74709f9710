import FormField from "@cloudscape-design/components/form-field";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import type { Criticality, Workload } from "../../api/types";
import { Words } from "../../parts/Words";
import { t } from "../../texts";
import type { Part } from "./part";

const w = t.workloads;
const LEVELS = ["critical", "high", "medium", "low"] as const;

/** What the workload is called, how much depends on it, who answers for it. */
export function Naming({ draft, change, others }: Part & { others: Workload[] }) {
  const levels = LEVELS.map((value) => ({ value, label: t.criticality[value], description: w.criticalities[value] }));
  const none = { value: "", label: w.noParent };
  const parents = [none, ...others.map((one) => ({ value: one.id, label: one.name }))];
  return (
    <ColumnLayout columns={2}>
      <FormField label={w.name}>
        <Input value={draft.name} onChange={({ detail }) => change({ name: detail.value })} />
      </FormField>
      <FormField label={w.environment} constraintText={w.environmentHint}>
        <Input value={draft.environment} onChange={({ detail }) => change({ environment: detail.value })} />
      </FormField>
      <FormField label={w.criticality}>
        <Select options={levels} selectedOption={levels.find((one) => one.value === draft.criticality) ?? null} onChange={({ detail }) => change({ criticality: detail.selectedOption.value as Criticality })} />
      </FormField>
      <FormField label={w.owner} constraintText={w.ownerHint}>
        <Input value={draft.owner} onChange={({ detail }) => change({ owner: detail.value })} />
      </FormField>
      <FormField label={w.services} constraintText={w.servicesHint}>
        <Words value={draft.services} label={w.services} onChange={(services) => change({ services })} />
      </FormField>
      <FormField label={w.parent} constraintText={w.parentHint}>
        <Select options={parents} selectedOption={parents.find((one) => one.value === (draft.parent ?? "")) ?? none} onChange={({ detail }) => change({ parent: detail.selectedOption.value || null })} />
      </FormField>
    </ColumnLayout>
  );
}
