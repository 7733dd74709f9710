import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import type { ReviewPractice } from "../../api/types";
import { date } from "../../parts/format";
import { t } from "../../texts";
import { AnswerForm } from "./AnswerForm";
import { Evidence } from "./Evidence";
import { AnswerMark, ContradictedBadge } from "./marks";
import { claimContradicted, labelOf } from "./questions";
import { useSubject } from "./useSubject";

const r = t.review;

interface Props {
  practice: ReviewPractice;
  question: string;
}

/** One practice: the proposal, what it rests on, the claim beside it, and what people say. */
export function Practice({ practice, question }: Props) {
  const [editing, setEditing] = useState(false);
  const { lens } = useSubject();
  const { said, ask } = practice;
  return (
    <li>
      <div className="practice-head">
        <div className="title">
          <span className="code-label">{labelOf(lens, question, practice.code)}</span> {practice.title}
          <div className="key">{r.practiceRisk(t.severity[practice.risk])}</div>
        </div>
        <div>
          <AnswerMark value={practice.answer} />
          {practice.before && practice.before !== practice.answer && <div className="key">{r.before(r.answers[practice.before])}</div>}
        </div>
        {!editing && (
          <Button ariaLabel={`${said ? r.edit : r.answer} ${practice.code}`} onClick={() => setEditing(true)}>
            {said ? r.edit : r.answer}
          </Button>
        )}
      </div>
      <div className="why">{practice.why}</div>
      {practice.claimed && (
        <div>
          <span className="key">{r.claimed}:</span> {r.answers[practice.claimed]} {claimContradicted(practice) && <ContradictedBadge />}
        </div>
      )}
      {said && (
        <div className="said">
          <b>{r.states[said.answer]}</b>
          {said.reason && ` (${r.reasons[said.reason as keyof typeof r.reasons] ?? said.reason})`} · {r.said(said.by, date(said.on))} {practice.contradicted && <ContradictedBadge />}
          {said.note && <div>{said.note}</div>}
          {said.owner && <div className="key">{r.owner}: {said.owner}</div>}
          {said.evidence.map((href) => (
            <div key={href}>
              <a href={href} target="_blank" rel="noreferrer noopener">{href}</a>
            </div>
          ))}
        </div>
      )}
      {ask && !said && (
        <div className="ask">
          <b>{r.ask}</b>
          <p>{ask.open}</p>
          {ask.evidence && <p className="key">{ask.evidence}</p>}
        </div>
      )}
      {practice.rules.length > 0 && <Evidence rules={practice.rules} practice={practice.code} />}
      {editing && <AnswerForm practice={practice} question={question} onClose={() => setEditing(false)} />}
    </li>
  );
}
