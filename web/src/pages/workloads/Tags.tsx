import AttributeEditor from "@cloudscape-design/components/attribute-editor";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { t } from "../../texts";

type Row = [key: string, value: string];
const w = t.workloads;

/** Tags as rows of key and value; a row without a key does not count yet. */
export function Tags({ value, onChange }: { value: Record<string, string>; onChange: (tags: Record<string, string>) => void }) {
  const [rows, setRows] = useState<Row[]>(() => Object.entries(value));
  const set = (next: Row[]) => {
    setRows(next);
    onChange(Object.fromEntries(next.filter(([key]) => key.trim()).map(([key, one]) => [key.trim(), one])));
  };
  const replaced = (index: number, row: Row) => set(rows.map((one, at) => (at === index ? row : one)));
  return (
    <AttributeEditor<Row>
      items={rows}
      addButtonText={w.addTag}
      removeButtonText={t.remove}
      removeButtonAriaLabel={([key]) => `${t.remove} ${key}`}
      empty={w.noTags}
      onAddButtonClick={() => setRows([...rows, ["", ""]])}
      onRemoveButtonClick={({ detail }) => set(rows.filter((_, index) => index !== detail.itemIndex))}
      definition={[
        { label: w.tagKey, control: ([key, one], index) => <Input value={key} ariaLabel={w.tagKey} spellcheck={false} onChange={({ detail }) => replaced(index, [detail.value, one])} /> },
        { label: w.tagValue, control: ([key, one], index) => <Input value={one} ariaLabel={w.tagValue} spellcheck={false} onChange={({ detail }) => replaced(index, [key, detail.value])} /> },
      ]}
    />
  );
}
