import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import { lazy, Suspense, useState } from "react";
import type { Mute } from "../../api/types";
import { t } from "../../texts";
import type { Target } from "./useAct";

const AcceptModal = lazy(() => import("./AcceptModal"));
const AssignModal = lazy(() => import("./AssignModal"));
const CommentModal = lazy(() => import("./CommentModal"));
const MuteModal = lazy(() => import("./MuteModal"));
const ReopenModal = lazy(() => import("./ReopenModal"));

const DIALOGS = { accept: AcceptModal, assign: AssignModal, comment: CommentModal, reopen: ReopenModal };
type Action = keyof typeof DIALOGS | "mute";

interface Props {
  /** The findings to act on; null while none is chosen. */
  target: Target | null;
  count: number;
  /** Which mute to begin with. */
  mute?: Partial<Mute>;
  onDone?: () => void;
}

/** What one can do with the chosen risks. */
export function BulkActions({ target, count, mute, onDone }: Props) {
  const [action, setAction] = useState<Action | null>(null);
  const close = (changed: boolean) => {
    setAction(null);
    if (changed) onDone?.();
  };
  const Dialog = action && action !== "mute" ? DIALOGS[action] : null;
  return (
    <>
      <ButtonDropdown
        disabled={!target}
        disabledReason={t.risks.chooseFirst}
        items={[
          { id: "accept", text: t.actions.accept },
          { id: "assign", text: t.actions.assign },
          { id: "mute", text: t.actions.mute },
          { id: "comment", text: t.actions.comment },
          { id: "reopen", text: t.actions.reopen },
        ]}
        onItemClick={({ detail }) => setAction(detail.id as Action)}
      >
        {t.actions.label}
      </ButtonDropdown>
      <Suspense>
        {target && Dialog && <Dialog target={target} count={count} onClose={close} />}
        {action === "mute" && <MuteModal initial={mute ?? {}} onClose={close} />}
      </Suspense>
    </>
  );
}
