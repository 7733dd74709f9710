import ProgressBar from "@cloudscape-design/components/progress-bar";
import type { ReactNode } from "react";
import type { Scan } from "../api/types";
import { useProgress } from "../api/useProgress";
import { t } from "../texts";
import { number } from "./format";

export const isActive = (scan: Scan) => scan.state === "queued" || scan.state === "running";

/** How far a scan is, live while it runs. */
export function ScanProgress({ scan, label }: { scan: Scan; label: ReactNode }) {
  const live = useProgress(scan.id, isActive(scan));
  const progress = live ?? scan.progress;
  const done = progress?.total ? (progress.done / progress.total) * 100 : 0;
  const status = scan.state === "done" ? "success" : scan.state === "failed" || scan.state === "cancelled" ? "error" : "in-progress";
  return (
    <ProgressBar
      label={label}
      value={done}
      status={status}
      resultText={scan.state === "done" ? t.scans.read(scan.resources ?? 0) : (scan.error ?? t.scans.states[scan.state])}
      description={scan.state === "queued" ? t.scans.states.queued : progress?.what || undefined}
      additionalInfo={progress?.total ? t.scans.steps(number(progress.done), number(progress.total)) : undefined}
    />
  );
}
