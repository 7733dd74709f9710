import { useEffect, useState } from "react";
import type { ReviewPractice, SaidAnswer } from "../../api/types";
import { number } from "../../parts/format";
import { t } from "../../texts";
import { AnswerForm } from "../review/AnswerForm";
import { Evidence } from "../review/Evidence";
import { AnswerMark, ContradictedBadge, RiskMark } from "../review/marks";
import { isContradicted, type Row } from "../review/questions";
import { useAnswer } from "../review/useAnswer";

const m = t.meeting;
const TYPING = "input, textarea, select, [role=dialog], [role=combobox], [role=listbox]";

interface Props {
  row: Row;
  /** Who answers, where nothing else is said. */
  by: string;
}

/** One question with its practices; the one that is talked of is large. */
export function Slide({ row, by }: Props) {
  const { question } = row;
  const first = question.practices.findIndex((practice) => practice.answer === "unknown");
  const [at, setAt] = useState(Math.max(0, first));
  const [form, setForm] = useState<SaidAnswer | "details" | null>(null);
  const next = () => setAt((before) => Math.min(before + 1, question.practices.length - 1));
  const send = useAnswer(question.code, { queue: "meeting" });
  const practice = question.practices[at];
  const say = (answer: SaidAnswer) => {
    if (!practice) return;
    // Why something does not apply must be said; a mere yes or no need not.
    if (answer === "not-applicable") setForm(answer);
    else {
      send
        .mutateAsync([{ code: practice.code, answer, by, note: practice.said?.note || undefined, evidence: practice.said?.evidence, owner: practice.said?.owner || undefined }])
        .catch(() => choose(at));
      next();
    }
  };
  const choose = (index: number) => {
    setForm(null);
    setAt(index);
  };

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest(TYPING)) return;
      if (event.key === "ArrowDown") choose(Math.min(at + 1, question.practices.length - 1));
      else if (event.key === "ArrowUp") choose(Math.max(at - 1, 0));
      else if (event.key === "y") say("yes");
      else if (event.key === "n") say("no");
      else if (event.key === "x") say("not-applicable");
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  });

  return (
    <article>
      <p className="pillar">
        {row.pillarName} · {question.code} <RiskMark value={question.risk} />
      </p>
      <h1>{question.title}</h1>
      <ol className="slide">
        {question.practices.map((one, index) => (
          <li key={one.code} className={index === at ? "here" : ""}>
            <button type="button" className="line" aria-expanded={index === at} aria-label={m.practice(one.code)} onClick={() => choose(index)}>
              <span className="title">{one.title}</span>
              <span className="state">
                {isContradicted(one) && <ContradictedBadge />} <AnswerMark value={one.answer} />
              </span>
            </button>
            {index === at && (
              <div className="talk">
                <Talk practice={one} />
                <div className="keys">
                  <Key letter="Y" text={m.yes} on={one.said?.answer === "yes"} onClick={() => say("yes")} />
                  <Key letter="N" text={m.no} on={one.said?.answer === "no"} onClick={() => say("no")} />
                  <Key letter="X" text={m.na} on={one.said?.answer === "not-applicable"} onClick={() => say("not-applicable")} />
                  <button type="button" className="quiet" aria-expanded={form === "details"} onClick={() => setForm(form === "details" ? null : "details")}>
                    {m.details}
                  </button>
                </div>
                {form && (
                  <div className="paper">
                    {form === "details" && one.rules.length > 0 && <Evidence rules={one.rules} practice={one.code} />}
                    <AnswerForm key={`${one.code} ${form}`} practice={one} question={question.code} first={form === "details" ? undefined : form} onClose={() => setForm(null)} />
                  </div>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}

function Talk({ practice }: { practice: ReviewPractice }) {
  return (
    <>
      <Because practice={practice} />
      {practice.ask?.evidence && <p className="key">{practice.ask.evidence}</p>}
      {practice.ask && practice.rules.length > 0 && <p className="key">{practice.why}</p>}
      {practice.claimed && (
        <p>
          {t.review.claimed}: {t.review.answers[practice.claimed]}
        </p>
      )}
      {practice.said && (
        <p>
          <b>{t.review.states[practice.said.answer]}</b> · {practice.said.by}
          {practice.said.note && `: ${practice.said.note}`}
        </p>
      )}
    </>
  );
}

/** What fails, in the words of the rules; else what to ask people, or why it is proposed. */
function Because({ practice }: { practice: ReviewPractice }) {
  const failing = practice.rules.filter((rule) => rule.fail > 0).sort((one, other) => other.fail - one.fail);
  if (failing.length > 0)
    return (
      <ul className="question">
        {failing.slice(0, 3).map((rule) => (
          <li key={rule.rule}>{m.fails(rule.title, number(rule.fail), number(rule.fail + rule.pass))}</li>
        ))}
      </ul>
    );
  return <p className="question">{practice.ask?.open ?? practice.why}</p>;
}

const Key = ({ letter, text, on, onClick }: { letter: string; text: string; on: boolean; onClick: () => void }) => (
  <button type="button" aria-pressed={on} onClick={onClick}>
    <kbd aria-hidden="true">{letter}</kbd> {text}
  </button>
);
