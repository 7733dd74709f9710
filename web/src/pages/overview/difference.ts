import type { TrendPoint } from "../../api/types";

type Ratio = number | null | undefined;

/** By how many whole percentage points a ratio went up; null where one of the two is not known. */
export function difference(before: Ratio, now: Ratio): number | null {
  if (before === null || before === undefined || now === null || now === undefined) return null;
  return Math.floor(now * 100 + 1e-9) - Math.floor(before * 100 + 1e-9);
}

/** The lowest and highest percentage that a chart of the points shows, with room above and below. */
export function percentRange(points: TrendPoint[]): [number, number] {
  const known = points.flatMap((point) => (point.adherence == null ? [] : [point.adherence * 100]));
  if (known.length === 0) return [0, 100];
  const low = Math.max(0, Math.floor((Math.min(...known) - 5) / 10) * 10);
  const high = Math.min(100, Math.ceil((Math.max(...known) + 5) / 10) * 10);
  return [low, high];
}
