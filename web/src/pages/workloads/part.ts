import type { WorkloadDraft } from "../../api/types";

/** A part of the editor: shows the draft and changes it. */
export interface Part {
  draft: WorkloadDraft;
  change: (part: Partial<WorkloadDraft>) => void;
}
