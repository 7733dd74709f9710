import Badge from "@cloudscape-design/components/badge";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { ProposedAnswer, QuestionRisk } from "../../api/types";
import { t } from "../../texts";

const ANSWERS: Record<ProposedAnswer, StatusIndicatorProps.Type> = { selected: "success", "not-selected": "error", "not-applicable": "stopped", unknown: "pending" };
const RISKS: Record<QuestionRisk, StatusIndicatorProps.Type> = { HIGH: "error", MEDIUM: "warning", NONE: "success", UNANSWERED: "pending" };

export const AnswerMark = ({ value }: { value: ProposedAnswer }) => <StatusIndicator type={ANSWERS[value]} wrapText={false}>{t.review.answers[value]}</StatusIndicator>;

export const RiskMark = ({ value }: { value: QuestionRisk }) => <StatusIndicator type={RISKS[value]} wrapText={false}>{t.review.risks[value]}</StatusIndicator>;

export const ContradictedBadge = () => <Badge color="severity-high">{t.review.contradicted}</Badge>;
