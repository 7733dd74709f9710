import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";
import { type DialogProps, useAct } from "./useAct";

const a = t.actions;

export default function ReopenModal({ target, count, onClose }: DialogProps) {
  const act = useAct(target, () => onClose(true));
  return (
    <FormModal
      title={a.reopenTitle(count)}
      submit={a.reopenSubmit}
      busy={act.isPending}
      error={act.error}
      onClose={() => onClose(false)}
      onSubmit={() => act.mutate({ action: "reopen" })}
    >
      {a.reopenHint}
    </FormModal>
  );
}
