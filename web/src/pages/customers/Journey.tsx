import type { Stage } from "../../api/types";
import { t } from "../../texts";
import { STAGES } from "./journey";

const c = t.customers;

/** The way from onboarded to improved, and how far it is. */
export function Journey({ stage }: { stage: Stage | null }) {
  const at = stage ? STAGES.indexOf(stage) : -1;
  const name = stage ? c.stages[stage] : c.none;
  return (
    <>
      <span className="journey" role="img" aria-label={`${c.journey}: ${name}`}>
        {STAGES.map((one, index) => (
          <span key={one} className={index <= at ? "done" : ""} title={c.stages[one]} />
        ))}
      </span>
      <div>{name}</div>
    </>
  );
}
