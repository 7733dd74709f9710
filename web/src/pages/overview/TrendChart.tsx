import LineChart from "@cloudscape-design/components/line-chart";
import type { TrendPoint } from "../../api/types";
import { date, dateTime, number } from "../../parts/format";
import { t } from "../../texts";
import { percentRange } from "./difference";

const LEVELS = ["high", "medium", "low"] as const;

export default function TrendChart({ points, what }: { points: TrendPoint[]; what: "adherence" | "risks" }) {
  const at = (point: TrendPoint) => new Date(point.at);
  const ratio = what === "adherence";
  const series = ratio
    ? [
        {
          title: t.overview.adherence,
          type: "line" as const,
          color: "var(--accent)",
          data: points.flatMap((point) => (point.adherence == null ? [] : [{ x: at(point), y: point.adherence * 100 }])),
          valueFormatter: (value: number) => `${value.toFixed(1)} %`,
        },
      ]
    : LEVELS.map((level) => ({
        title: t.severity[level],
        type: "line" as const,
        color: `var(--${level})`,
        data: points.map((point) => ({ x: at(point), y: point[level] })),
        valueFormatter: (value: number) => number(value),
      }));
  const first = points[0];
  const last = points.at(-1);
  return (
    <LineChart
      height={210}
      series={series}
      xScaleType="time"
      xDomain={first && last ? [at(first), at(last)] : undefined}
      yDomain={ratio ? percentRange(points) : [0, Math.max(1, ...points.flatMap((point) => LEVELS.map((level) => point[level])))]}
      xTickFormatter={(value) => date(value.toISOString())}
      yTickFormatter={(value) => (ratio ? `${value} %` : number(value))}
      detailPopoverSeriesContent={({ series: one, y }) => ({ key: one.title, value: ratio ? `${y.toFixed(1)} %` : number(y) })}
      i18nStrings={{ xTickFormatter: (value) => dateTime((value as Date).toISOString()) }}
      ariaLabel={t.overview.trend}
      hideFilter
      hideLegend={ratio}
    />
  );
}
