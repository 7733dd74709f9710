import Button from "@cloudscape-design/components/button";
import { useRef } from "react";
import { useNavigate } from "react-router";
import { upload } from "../../api/client";
import { useChange } from "../../api/useChange";
import { t } from "../../texts";

/** Takes in a snapshot that `atoll collect` wrote elsewhere. */
export function ImportButton() {
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const send = useChange((file: File) => upload("/scans/import", file), { done: () => t.scans.imported, onDone: (scan) => void navigate(`/scans/${scan.id}`) });
  return (
    <>
      <Button iconName="upload" loading={send.isPending} onClick={() => field.current?.click()}>
        {t.scans.import}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={t.scans.import}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) send.mutate(file);
          event.target.value = "";
        }}
      />
    </>
  );
}
