import type { TableProps } from "@cloudscape-design/components/table";
import type { Counts, Severity } from "../../api/types";
import { Figure } from "../../parts/Figure";
import { t } from "../../texts";

/** The three columns of open risks, each figure leading to what it counts. */
export function countColumns<T extends Counts>(href: (item: T, severity: Severity) => string): TableProps.ColumnDefinition<T>[] {
  return (["high", "medium", "low"] as const).map((level) => ({
    id: level,
    header: t.severity[level],
    sortingField: level,
    cell: (item) => <Figure value={item[level]} severity={level} label={t.overview.risks[level]} href={href(item, level)} />,
  }));
}
