import { useMemo } from "react";
import type { GeometryCollection, Topology } from "topojson-specification";
import land from "world-atlas/land-110m.json";
import type { Overview } from "../../api/types";
import { link, type Scope } from "../../app/scope";
import { number } from "../../parts/format";
import { regionName } from "../../parts/regions";
import { t } from "../../texts";
import { outlines, spots, WORLD } from "./world";

const CONTINENTS = outlines(land as unknown as Topology<{ land: GeometryCollection }>);
/** More names than these would lie upon each other. */
const NAMED = 8;

/** The world with a spot for each region; the table below says the same in figures, so keys and readers pass the map by. */
export default function RegionMap({ rows, scope }: { rows: Overview["byRegion"]; scope: Scope }) {
  const shown = useMemo(() => spots(rows), [rows]);
  const of = new Map(rows.map((row) => [row.region, row]));
  return (
    <svg className="world" viewBox={`0 0 ${WORLD.width} ${WORLD.height}`} aria-hidden="true">
      <path className="land" d={CONTINENTS} />
      {shown.map(({ region, x, y, radius, level }) => (
        <a key={region} href={link("/risks", scope, { region })} tabIndex={-1}>
          <title>{t.overview.spot(regionName(region), number(of.get(region)?.resources), number(of.get(region)?.high))}</title>
          <circle className={level} cx={x} cy={y} r={radius} />
          {shown.length <= NAMED && (
            <text x={x + radius + 2} y={y + 2}>
              {region}
            </text>
          )}
        </a>
      ))}
    </svg>
  );
}
