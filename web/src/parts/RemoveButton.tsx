import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { useChange } from "../api/useChange";
import { t } from "../texts";
import { FormModal } from "./FormModal";

interface Props {
  title: string;
  /** What becomes of what hangs on it. */
  hint: string;
  remove: () => Promise<unknown>;
  onDone?: () => void;
  variant?: "inline-icon" | "normal";
}

/** Removes something after asking once. */
export function RemoveButton({ title, hint, remove, onDone, variant = "inline-icon" }: Props) {
  const [asking, setAsking] = useState(false);
  const change = useChange(remove, {
    done: () => t.removed,
    onDone: () => {
      setAsking(false);
      onDone?.();
    },
    quiet: true,
  });
  return (
    <>
      <Button variant={variant} iconName={variant === "inline-icon" ? "remove" : undefined} ariaLabel={title} onClick={() => setAsking(true)}>
        {variant === "normal" ? t.remove : undefined}
      </Button>
      {asking && (
        <FormModal title={title} submit={t.remove} busy={change.isPending} error={change.error} onSubmit={() => change.mutate(undefined)} onClose={() => setAsking(false)}>
          {hint}
        </FormModal>
      )}
    </>
  );
}
