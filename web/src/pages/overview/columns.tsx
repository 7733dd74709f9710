import type { TableProps } from "@cloudscape-design/components/table";
import type { Counts, Severity } from "../../api/types";
import { Figure } from "../../parts/Figure";
import { t } from "../../texts";

const LEVELS: Severity[] = ["high", "medium", "low"];

/** Columns of open risks, one for each level, each figure leading to what it counts. */
export function countColumns<T extends Counts>(href: (item: T, severity: Severity) => string, levels = LEVELS): TableProps.ColumnDefinition<T>[] {
  return levels.map((level) => ({
    id: level,
    header: t.severity[level],
    cell: (item) => <Figure value={item[level]} severity={level} label={t.overview.risks[level]} href={href(item, level)} />,
  }));
}
