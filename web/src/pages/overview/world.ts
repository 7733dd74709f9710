import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Counts, Overview } from "../../api/types";
import { regionPlace } from "../../parts/regions";

export interface Point {
  x: number;
  y: number;
}

export interface Spot extends Point {
  region: string;
  radius: number;
  level: "high" | "medium" | "low" | "good";
}

const NORTH = 78;
const SOUTH = -56;
/** Degrees of longitude shrink to this at 40° north, where most regions are. */
const SQUEEZE = 0.77;
export const WORLD = { width: 360 * SQUEEZE, height: NORTH - SOUTH };
const SMALLEST = 2.2;
const LARGEST = 8;

export const project = (north: number, east: number): Point => ({ x: (east + 180) * SQUEEZE, y: NORTH - north });

/** The outlines of the continents as an SVG path; Antarctica has no region. */
export function outlines(world: Topology<{ land: GeometryCollection }>): string {
  const polygons = feature(world, world.objects.land).features.flatMap(({ geometry }) => (geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : []));
  return polygons
    .filter(([ring = []]) => ring.some(([, north = 0]) => north > SOUTH))
    .flat()
    .map(outline)
    .join("");
}

/** What lies on both sides of the date line begins anew on the other side, instead of crossing the whole map. */
const outline = (ring: number[][]) =>
  ring
    .map(([east = 0, north = 0], index) => {
      const before = ring[index - 1]?.[0] ?? east;
      return `${index === 0 || Math.abs(east - before) > 180 ? "M" : "L"}${point(project(north, east))}`;
    })
    .join("");

const point = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

const levelOf = ({ high, medium, low }: Counts): Spot["level"] => (high > 0 ? "high" : medium > 0 ? "medium" : low > 0 ? "low" : "good");

/** A spot for each region whose place is known: its area tells how many resources it has, its colour the worst risk. Large ones first, so that none hides a smaller one. */
export function spots(rows: Overview["byRegion"]): Spot[] {
  const most = Math.max(1, ...rows.map((row) => row.resources));
  return rows
    .flatMap((row) => {
      const place = regionPlace(row.region);
      if (!place) return [];
      return [{ ...project(...place), region: row.region, radius: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(row.resources / most), level: levelOf(row) }];
    })
    .sort((one, other) => other.radius - one.radius);
}
