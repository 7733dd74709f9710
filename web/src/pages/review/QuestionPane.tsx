import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { put } from "../../api/client";
import type { ReviewQuestion } from "../../api/types";
import { useChange } from "../../api/useChange";
import { date } from "../../parts/format";
import { t } from "../../texts";
import { ExcludeModal } from "./ExcludeModal";
import { RiskMark } from "./marks";
import { Practice } from "./Practice";
import { useSubject } from "./useSubject";

const r = t.review;

/** One question: what is proposed to each practice, why, and what people say. */
export function QuestionPane({ question }: { question: ReviewQuestion }) {
  const { workload, lens } = useSubject();
  const [excluding, setExcluding] = useState(false);
  const include = useChange(() => put("/reviews/{workload}/questions/{code}", { workload, code: question.code, lens }, { applies: true }));
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={
            <span className="underline">
              <RiskMark value={question.risk} />
              {question.before && <span className="key">{r.before(r.risks[question.before])}</span>}
              {question.claimedApplicable === false && <span className="key">{r.claimed}: {r.answers["not-applicable"]}</span>}
            </span>
          }
          actions={
            question.said && <Button loading={include.isPending} onClick={() => include.mutate(undefined)}>{r.applies}</Button>
          }
        >
          <span className="code-label">{question.code}</span> {question.title}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {question.said && (
          <Box>
            <b>{r.states["not-applicable"]}</b> · {r.said(question.said.by, date(question.said.on))}
            {question.said.note && <div>{question.said.note}</div>}
          </Box>
        )}
        <ul className="practices">
          {question.practices.map((practice) => (
            <Practice key={practice.code} practice={practice} question={question.code} />
          ))}
        </ul>
        {!question.said && <Button variant="inline-link" onClick={() => setExcluding(true)}>{r.notApplicable}</Button>}
      </SpaceBetween>
      {excluding && <ExcludeModal question={question} onClose={() => setExcluding(false)} />}
    </Container>
  );
}
