import type { WorkloadDraft, WorkloadSuggestion } from "../../api/types";
import { t } from "../../texts";

export const blank: WorkloadDraft = {
  name: "",
  environment: "",
  criticality: "medium",
  owner: "",
  services: [],
  parent: null,
  accounts: [],
  regions: [],
  tags: {},
  stacks: [],
  applications: [],
  resources: [],
};

/** Only what belongs to a workload's definition, whatever else the server sent along. */
export function draftOf(source: Partial<WorkloadDraft> | WorkloadSuggestion): WorkloadDraft {
  const given = source as Partial<WorkloadDraft>;
  return Object.fromEntries(Object.entries(blank).map(([name, value]) => [name, given[name as keyof WorkloadDraft] ?? value])) as unknown as WorkloadDraft;
}

/** Whether anything says which resources belong to it. */
export const hasMembers = (draft: WorkloadDraft) =>
  [draft.accounts, draft.regions, draft.stacks, draft.applications, draft.resources].some((list) => list.length > 0) || Object.keys(draft.tags).length > 0;

/** Why the draft cannot be saved yet. */
export function problemsOf(draft: WorkloadDraft): string | undefined {
  if (!draft.name.trim()) return t.workloads.nameMissing;
  return hasMembers(draft) ? undefined : t.workloads.membersMissing;
}
