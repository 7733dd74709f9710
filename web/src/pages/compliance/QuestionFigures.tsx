import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import type { Assessment, QuestionRisk } from "../../api/types";
import { number } from "../../parts/format";
import { t } from "../../texts";

const KINDS = [
  ["high", "HIGH"],
  ["medium", "MEDIUM"],
  ["none", "NONE"],
  ["unanswered", "UNANSWERED"],
] as const;

/** How many questions stand how, and how many did before. */
export function QuestionFigures({ data, compared }: { data: Assessment; compared: boolean }) {
  const questions = data.pillars.flatMap((pillar) => pillar.questions);
  const before = (risk: QuestionRisk) => questions.filter((question) => (question.before ?? question.risk) === risk).length;
  return (
    <Container>
      <div className="figures">
        {KINDS.map(([key, risk]) => (
          <div key={key}>
            <Box variant="awsui-key-label">{t.compliance.questions[key]}</Box>
            <span className={`value ${key === "high" && data.questionsAtRisk.high > 0 ? "high" : ""}`}>{number(data.questionsAtRisk[key])}</span>
            <span className="note">{compared ? t.compliance.beforeIt(number(before(risk))) : t.compliance.ofAll(number(questions.length))}</span>
          </div>
        ))}
      </div>
    </Container>
  );
}
