import { t } from "../../texts";
import { answeredOf, isContradicted, type Row } from "./questions";

const r = t.review;

/** The questions by pillar, each with its risk and how much of it is answered. */
export function QuestionList({ rows, open, onChoose }: { rows: Row[]; open: string; onChoose: (code: string) => void }) {
  const pillars = [...new Map(rows.map((row) => [row.pillar, row.pillarName]))];
  return (
    <nav className="question-list" aria-label={r.questions}>
      {pillars.map(([pillar, name]) => (
        <section key={pillar} aria-label={name}>
          <h3>{name}</h3>
          <ul>
            {rows
              .filter((row) => row.pillar === pillar)
              .map(({ question }) => (
                <li key={question.code}>
                  <button type="button" aria-current={question.code === open ? "true" : undefined} onClick={() => onChoose(question.code)}>
                    <span className={`dot ${question.risk.toLowerCase()}`} role="img" aria-label={r.risks[question.risk]} title={r.risks[question.risk]} />
                    <span className="code-label">{question.code}</span>
                    <span className="title">{question.title}</span>
                    {question.practices.some(isContradicted) && <span className="mark" role="img" aria-label={r.contradicted} title={r.contradicted}>!</span>}
                    <span className="count">
                      {answeredOf(question)}/{question.practices.length}
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {rows.length === 0 && <p className="key">{r.noMatch}</p>}
    </nav>
  );
}
