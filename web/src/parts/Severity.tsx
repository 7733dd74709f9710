import Badge from "@cloudscape-design/components/badge";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { Criticality, FindingStatus, Severity as Level } from "../api/types";
import { t } from "../texts";

const COLORS = { high: "severity-high", medium: "severity-medium", low: "severity-low" } as const;

export function Severity({ value }: { value: Level }) {
  return <Badge color={COLORS[value]}>{t.severity[value]}</Badge>;
}

const STATES: Record<FindingStatus, StatusIndicatorProps.Type> = { open: "warning", accepted: "info", muted: "stopped", resolved: "success" };

export function Status({ value }: { value: FindingStatus }) {
  return <StatusIndicator type={STATES[value]} wrapText={false}>{t.status[value]}</StatusIndicator>;
}

export function CriticalityBadge({ value }: { value: Criticality | null | undefined }) {
  if (!value) return <>{t.none}</>;
  return <Badge color={value === "critical" ? "severity-critical" : value === "high" ? "severity-high" : "grey"}>{t.criticality[value]}</Badge>;
}
