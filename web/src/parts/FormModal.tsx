import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Form from "@cloudscape-design/components/form";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { t } from "../texts";
import { Failure } from "./states";

interface Props {
  title: string;
  submit: string;
  /** Why it cannot be sent yet; the button tells. */
  missing?: string;
  busy?: boolean;
  error?: Error | null;
  size?: "medium" | "large";
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A dialog with a form: Enter sends it, Escape closes it, an error stands in it. */
export function FormModal({ title, submit, missing, busy, error, size = "medium", onSubmit, onClose, children }: Props) {
  return (
    <Modal visible header={title} size={size} onDismiss={onClose} closeAriaLabel={t.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing && !busy) onSubmit();
        }}
      >
        <Form
          actions={
            <Box float="right">
              <SpaceBetween direction="horizontal" size="xs">
                <Button variant="link" formAction="none" onClick={onClose}>
                  {t.cancel}
                </Button>
                <Button variant="primary" loading={busy} disabled={missing !== undefined} disabledReason={missing}>
                  {submit}
                </Button>
              </SpaceBetween>
            </Box>
          }
        >
          <SpaceBetween size="m">
            {error && <Failure error={error} />}
            {children}
          </SpaceBetween>
        </Form>
      </form>
    </Modal>
  );
}
