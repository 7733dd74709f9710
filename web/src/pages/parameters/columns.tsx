import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Input from "@cloudscape-design/components/input";
import Link from "@cloudscape-design/components/link";
import type { TableProps } from "@cloudscape-design/components/table";
import Textarea from "@cloudscape-design/components/textarea";
import { remove } from "../../api/client";
import type { Parameter } from "../../api/types";
import { useChange } from "../../api/useChange";
import { Time } from "../../parts/Time";
import { Value } from "../../parts/Value";
import { t } from "../../texts";
import { isLong, read, textOf } from "./values";

const p = t.parameters;

const Shown = ({ value }: { value: unknown }) => (value === "" ? <span className="nought">{p.emptyText}</span> : <Value value={value} />);

export const columns: TableProps.ColumnDefinition<Parameter>[] = [
  {
    id: "rule",
    header: p.rule,
    isRowHeader: true,
    sortingField: "title",
    minWidth: 220,
    cell: (one) => (
      <>
        <Link href={`/rules/${one.rule}`}>{one.title}</Link>
        <Box variant="small" color="text-body-secondary" display="block">{one.rule}</Box>
      </>
    ),
  },
  {
    id: "name",
    header: p.parameter,
    sortingField: "name",
    minWidth: 200,
    cell: (one) => (
      <>
        <span className="mono">{one.name}</span>
        <Box variant="small" color="text-body-secondary" display="block">{one.about}</Box>
      </>
    ),
  },
  {
    id: "value",
    header: p.value,
    minWidth: 180,
    cell: (one) => <Shown value={one.value} />,
    editConfig: {
      ariaLabel: p.value,
      editIconAriaLabel: p.change,
      errorIconAriaLabel: p.wrong,
      validation: (one, typed) => {
        const given = read(one.type, typed === undefined ? textOf(one.value) : String(typed));
        return "problem" in given ? given.problem : undefined;
      },
      editingCell: (one, { currentValue, setValue }: TableProps.CellContext<string>) => {
        const value = currentValue ?? textOf(one.value);
        const label = p.edit(one.name, one.rule);
        return isLong(one.type) ? (
          <Textarea autoFocus ariaLabel={label} rows={6} value={value} onChange={({ detail }) => setValue(detail.value)} />
        ) : (
          <Input autoFocus ariaLabel={label} value={value} inputMode={one.type === "int" ? "numeric" : undefined} onChange={({ detail }) => setValue(detail.value)} />
        );
      },
    },
  },
  { id: "usual", header: p.usual, minWidth: 140, cell: (one) => <Shown value={one.usual} /> },
  { id: "changed", header: p.changed, minWidth: 150, sortingField: "changedAt", cell: (one) => (one.changed ? <Changed one={one} /> : t.none) },
];

function Changed({ one }: { one: Parameter }) {
  const reset = useChange(() => remove("/parameters/{rule}/{name}", { rule: one.rule, name: one.name }), { done: () => p.wasReset(one.name) });
  return (
    <>
      <Time at={one.changedAt} />
      <Box variant="small" color="text-body-secondary" display="block">{one.changedBy && t.packs.by(one.changedBy)}</Box>
      <Button variant="inline-link" loading={reset.isPending} ariaLabel={p.reset(one.name, one.rule)} onClick={() => reset.mutate(undefined)}>{p.resetShort}</Button>
    </>
  );
}
