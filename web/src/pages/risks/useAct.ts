import { post } from "../../api/client";
import type { FindingActionRequest } from "../../api/types";
import { useChange } from "../../api/useChange";
import { number } from "../../parts/format";
import { t } from "../../texts";
import type { Filter } from "./filter";

/** The findings that an action is about: named one by one, or all that a filter finds. */
export type Target = { ids: string[] } | { filter: Filter };

export interface DialogProps {
  target: Target;
  count: number;
  onClose: (changed: boolean) => void;
}

/** Does something to findings and tells how many changed. */
export function useAct(target: Target, onDone: () => void) {
  return useChange((request: Omit<FindingActionRequest, "ids" | "filter">) => post<{ changed: number }>("/findings/actions", { ...target, ...request }), {
    done: (answer) => t.actions.changed(number(answer.changed), answer.changed),
    onDone,
    quiet: true,
  });
}
