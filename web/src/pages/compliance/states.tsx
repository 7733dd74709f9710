import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { PracticeState, QuestionRisk } from "../../api/types";
import { t } from "../../texts";

const PRACTICE: Record<PracticeState, StatusIndicatorProps.Type> = {
  MET: "success",
  PARTLY_MET: "warning",
  NOT_MET: "error",
  NOT_APPLICABLE: "stopped",
  UNKNOWN: "pending",
  ATTESTED: "info",
};

export const State = ({ value }: { value: PracticeState }) => <StatusIndicator type={PRACTICE[value]} wrapText={false}>{t.compliance.states[value]}</StatusIndicator>;

const QUESTION: Record<QuestionRisk, StatusIndicatorProps.Type> = { HIGH: "error", MEDIUM: "warning", NONE: "success", UNANSWERED: "pending" };

export const Risk = ({ value }: { value: QuestionRisk }) => <StatusIndicator type={QUESTION[value]} wrapText={false}>{t.compliance.risks[value]}</StatusIndicator>;
