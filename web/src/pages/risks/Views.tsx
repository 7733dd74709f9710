import ButtonDropdown, { type ButtonDropdownProps } from "@cloudscape-design/components/button-dropdown";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { session } from "../../api/queries";
import { link } from "../../app/scope";
import { FormModal } from "../../parts/FormModal";
import { useStored } from "../../parts/useStored";
import { t } from "../../texts";

interface View {
  name: string;
  search: string;
}

const v = t.views;

/** Filters with a name: some that everyone needs, and the viewer's own, kept in this browser. */
export function Views() {
  const [own, setOwn] = useStored<View[]>("risk-views", []);
  const [saving, setSaving] = useState(false);
  const { search } = useLocation();
  const navigate = useNavigate();
  const { data } = useQuery(session);
  const given: View[] = [
    { name: v.high, search: link("", { severity: "high" }) },
    { name: v.downtime, search: link("", { impact: ["downtime", "data-loss"], severity: ["high", "medium"] }) },
    { name: v.mine, search: link("", { assignee: data?.user.email, group: "none" }) },
    { name: v.accepted, search: link("", { status: "accepted", group: "none" }) },
    { name: v.muted, search: link("", { status: "muted", group: "none" }) },
  ];
  const current = own.find((view) => view.search === search);
  const items: ButtonDropdownProps.ItemOrGroup[] = [
    { text: v.given, items: given.map((view, index) => ({ id: `given:${index}`, text: view.name })) },
    ...(own.length > 0 ? [{ text: v.own, items: own.map((view, index) => ({ id: `own:${index}`, text: view.name })) }] : []),
    {
      text: v.manage,
      items: [
        { id: "save", text: v.save },
        ...(current ? [{ id: "forget", text: v.forget(current.name) }] : []),
        { id: "mutes", text: v.mutes, href: "/risks/mutes" },
      ],
    },
  ];
  const choose = (id: string) => {
    const [list, index] = id.split(":");
    const view = (list === "given" ? given : own)[Number(index)];
    if (id === "save") setSaving(true);
    else if (id === "forget") setOwn(own.filter((one) => one !== current));
    else if (view) void navigate(`/risks${view.search}`);
  };
  return (
    <>
      <ButtonDropdown items={items} onItemClick={({ detail }) => choose(detail.id)}>
        {current?.name ?? v.label}
      </ButtonDropdown>
      {saving && <SaveView onClose={() => setSaving(false)} onSave={(name) => setOwn([...own.filter((one) => one.name !== name), { name, search }])} />}
    </>
  );
}

function SaveView({ onSave, onClose }: { onSave: (name: string) => void; onClose: () => void }) {
  const [name, setName] = useState("");
  return (
    <FormModal
      title={v.saveTitle}
      submit={t.save}
      missing={name.trim() ? undefined : v.nameMissing}
      onClose={onClose}
      onSubmit={() => {
        onSave(name.trim());
        onClose();
      }}
    >
      <FormField label={v.name} description={v.saveHint}>
        <Input value={name} autoFocus onChange={({ detail }) => setName(detail.value)} />
      </FormField>
    </FormModal>
  );
}
