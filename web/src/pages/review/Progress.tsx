import { number } from "../../parts/format";
import { t } from "../../texts";

/** How much is answered, as a bar with its figures. */
export function Progress({ done, all }: { done: number; all: number }) {
  return (
    <span className="adherence" title={t.review.progressOf(number(done), number(all))}>
      <span className="track">
        <span className="fill good" style={{ width: `${all > 0 ? (done / all) * 100 : 0}%` }} />
      </span>
      <span>
        {number(done)}
        <span className="key"> / {number(all)}</span>
      </span>
    </span>
  );
}
