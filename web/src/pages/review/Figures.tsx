import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import type { Review } from "../../api/types";
import { number } from "../../parts/format";
import { t } from "../../texts";
import { useSubject } from "./useSubject";

const f = t.review.figures;
const r = t.review;

/** How the review stands, in five figures that lead to their questions. */
export function Figures({ data }: { data: Review }) {
  const { figures, claim, since } = data;
  const { view } = useSubject();
  const contradictions = figures.contradicted + (claim?.contradictions.length ?? 0);
  const tiles = [
    { key: "high", label: f.high, value: figures.high, note: since ? r.since(number(since.high)) : r.ofQuestions(number(figures.questions)), show: "high", loud: figures.high > 0 },
    { key: "medium", label: f.medium, value: figures.medium, note: since ? r.since(number(since.medium)) : r.ofQuestions(number(figures.questions)), show: "", loud: false },
    { key: "complete", label: f.complete, value: figures.complete, note: r.ofQuestions(number(figures.questions)), show: "open", loud: false },
    { key: "practices", label: f.practices, value: figures.answered, note: r.ofPractices(number(figures.practices)), show: "ask", loud: false },
    { key: "contradictions", label: f.contradictions, value: contradictions, note: claim ? r.claimsAgainst : r.noClaims, show: "contradicted", loud: contradictions > 0 },
  ];
  return (
    <Container>
      <div className="figures">
        {tiles.map((tile) => (
          <div key={tile.key}>
            <Box variant="awsui-key-label">{tile.label}</Box>
            <span className={`value ${tile.loud ? "high" : ""}`}>
              <a href={view({ show: tile.show })} aria-label={`${number(tile.value)} ${tile.label}`}>{number(tile.value)}</a>
            </span>
            <span className="note">{tile.note}</span>
          </div>
        ))}
      </div>
    </Container>
  );
}
