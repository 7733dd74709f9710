import { post } from "../../api/client";
import type { Body } from "../../api/contract";
import { useChange } from "../../api/useChange";
import { number } from "../../parts/format";
import { t } from "../../texts";
import { bodyOf, type Filter } from "./filter";

type Request = Body<"/findings/actions", "post">;

/** The findings that an action is about: named one by one, or all that a filter finds. */
export type Target = { ids: string[] } | { filter: Filter };

export interface DialogProps {
  target: Target;
  count: number;
  onClose: (changed: boolean) => void;
}

/** Does something to findings and tells how many changed. */
export function useAct(target: Target, onDone: () => void) {
  return useChange((request: Omit<Request, "ids" | "filter">) => post("/findings/actions", { ...("ids" in target ? target : { filter: bodyOf(target.filter) }), ...request }), {
    done: (answer) => t.actions.changed(number(answer.changed), answer.changed),
    onDone,
    quiet: true,
  });
}
