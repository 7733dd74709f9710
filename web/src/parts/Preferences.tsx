import CollectionPreferences, { type CollectionPreferencesProps } from "@cloudscape-design/components/collection-preferences";
import { t } from "../texts";
import type { Column } from "./ListTable";
import { useStored } from "./useStored";

export interface TablePreferences {
  pageSize: number;
  columns: CollectionPreferencesProps.ContentDisplayItem[];
}

/** How a viewer likes a table: kept in the browser; columns that came later are added as they are by default. */
export function usePreferences<T>(id: string, columns: Column<T>[]): [TablePreferences, (value: TablePreferences) => void] {
  const [kept, keep] = useStored<TablePreferences | null>(`table.${id}`, null);
  const ids = new Set(columns.map((column) => column.id));
  const known = (kept?.columns ?? []).filter((column) => ids.has(column.id));
  const missing = columns.filter((column) => !known.some((one) => one.id === column.id));
  return [
    { pageSize: kept?.pageSize ?? 25, columns: [...known, ...missing.map((column) => ({ id: column.id, visible: !column.optional }))] },
    keep,
  ];
}

export function Preferences<T>({ columns, value, onChange }: { columns: Column<T>[]; value: TablePreferences; onChange: (value: TablePreferences) => void }) {
  return (
    <CollectionPreferences
      title={t.table.preferences}
      confirmLabel={t.save}
      cancelLabel={t.cancel}
      preferences={{ pageSize: value.pageSize, contentDisplay: value.columns }}
      pageSizePreference={{ title: t.table.rows, options: [25, 50, 100].map((size) => ({ value: size, label: t.table.rowCount(size) })) }}
      contentDisplayPreference={{ options: columns.map((column, index) => ({ id: column.id, label: column.label, alwaysVisible: index === 0 })) }}
      onConfirm={({ detail }) =>
        onChange({ pageSize: detail.pageSize ?? value.pageSize, columns: [...(detail.contentDisplay ?? value.columns)] })
      }
    />
  );
}
