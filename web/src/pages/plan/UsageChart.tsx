import LineChart from "@cloudscape-design/components/line-chart";
import type { Plan } from "../../api/types";
import { date, dateTime, number } from "../../parts/format";
import { t } from "../../texts";

const p = t.plan;

/** How many nodes there were, day by day, beside the plan's limit. */
export default function UsageChart({ usage, limit }: { usage: Plan["usage"]; limit: number | null }) {
  const days = usage.map((one) => ({ x: new Date(one.at), y: one.nodes }));
  const most = Math.max(limit ?? 0, ...days.map((day) => day.y));
  const first = days[0]?.x;
  const last = days.at(-1)?.x;
  return (
    <LineChart
      series={[
        { title: p.nodes, type: "line", color: "var(--accent)", data: days, valueFormatter: number },
        ...(limit === null ? [] : [{ title: p.limit, type: "threshold" as const, color: "var(--high)", y: limit, valueFormatter: number }]),
      ]}
      xScaleType="time"
      xDomain={first && last ? [first, last] : undefined}
      yDomain={[0, Math.ceil(most * 1.1)]}
      height={220}
      hideFilter
      hideLegend={limit === null}
      ariaLabel={p.overTime}
      xTickFormatter={(day) => date(day.toISOString())}
      yTickFormatter={number}
      i18nStrings={{ xTickFormatter: (day) => dateTime((day as Date).toISOString()) }}
    />
  );
}
