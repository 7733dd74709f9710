import Button from "@cloudscape-design/components/button";
import { useRef } from "react";
import { upload } from "../../api/client";
import { useChange } from "../../api/useChange";
import { t } from "../../texts";

/** Takes in what the AWS CLI printed of the Tool's answers. */
export function ImportClaims({ workload, label, primary }: { workload: string; label: string; primary?: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  const send = useChange((file: File) => upload("/reviews/{workload}/claims", file, { workload, name: file.name }), { done: (review) => t.claims.imported(review.claim?.from ?? "") });
  return (
    <>
      <Button iconName="upload" variant={primary ? "primary" : "normal"} loading={send.isPending} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) send.mutate(file);
          event.target.value = "";
        }}
      />
    </>
  );
}
