import { upload } from "../../api/client";
import { useChange } from "../../api/useChange";
import { FileButton } from "../../parts/FileButton";
import { t } from "../../texts";
import { useSubject } from "./useSubject";

/** Takes in what the AWS CLI printed of the Tool's answers. */
export function ImportClaims({ label, primary }: { label: string; primary?: boolean }) {
  const { workload, lens } = useSubject();
  const send = useChange((file: File) => upload("/reviews/{workload}/claims", file, { workload, name: file.name, lens }), { done: (review) => t.claims.imported(review.claim?.from ?? "") });
  return <FileButton label={label} accept=".json,application/json" variant={primary ? "primary" : "normal"} busy={send.isPending} onFile={(file) => send.mutate(file)} />;
}
