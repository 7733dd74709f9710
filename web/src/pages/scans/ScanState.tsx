import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { Scan } from "../../api/types";
import { useProgress } from "../../api/useProgress";
import { isActive } from "../../parts/ScanProgress";
import { t } from "../../texts";

const TYPES: Record<Scan["state"], StatusIndicatorProps.Type> = { queued: "pending", running: "in-progress", done: "success", failed: "error", cancelled: "stopped" };

/** The state of a scan, with how far it is while it runs. */
export function ScanState({ scan }: { scan: Scan }) {
  const live = useProgress(scan.id, isActive(scan));
  const progress = live ?? scan.progress;
  const part = isActive(scan) && progress?.total ? ` ${Math.floor((progress.done / progress.total) * 100)} %` : "";
  return (
    <StatusIndicator type={TYPES[scan.state]} wrapText={false}>
      {t.scans.states[scan.state]}
      {part}
    </StatusIndicator>
  );
}
