import type { Neighbourhood } from "../../api/types";
import { useDark } from "../../app/look";
import { t } from "../../texts";
import { familyOf } from "./families";

/** The colours in use, and how risks show. */
export function Legend({ data }: { data: Neighbourhood }) {
  const dark = useDark();
  const families = [...new Map(data.nodes.map((node) => [familyOf(node.type).id, familyOf(node.type)])).values()];
  return (
    <ul className="legend">
      {families.map((family) => (
        <li key={family.id}>
          <span className="swatch" style={{ background: dark ? family.dark : family.light }} /> {t.drawing.families[family.id]}
        </li>
      ))}
      {(["high", "medium"] as const).map((level) => (
        <li key={level}>
          <span className={`swatch ring ${level}`} /> {t.overview.risks[level]}
        </li>
      ))}
    </ul>
  );
}
