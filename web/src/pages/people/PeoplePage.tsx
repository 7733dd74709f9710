import Button from "@cloudscape-design/components/button";
import Select from "@cloudscape-design/components/select";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { patch, remove } from "../../api/client";
import { people, session } from "../../api/queries";
import type { Person, Role } from "../../api/types";
import { useChange } from "../../api/useChange";
import { Page } from "../../parts/Page";
import { RemoveButton } from "../../parts/RemoveButton";
import { Empty, Failure } from "../../parts/states";
import { Time } from "../../parts/Time";
import { ROLES, t } from "../../texts";
import { AddPerson } from "./AddPerson";

const p = t.people;

export default function PeoplePage() {
  const list = useQuery(people);
  const me = useQuery(session).data?.user;
  const [adding, setAdding] = useState(false);
  const owner = me?.role === "owner";
  const turn = useChange(({ id, role }: { id: string; role: Role }) => patch("/people/{id}", { id }, { role }), { done: () => p.saved });
  const roles = ROLES.map((value) => ({ value, label: p.roles[value], description: p.may[value] }));
  return (
    <Page title={p.title} counter={list.data && `(${list.data.length})`} description={p.description} actions={owner && <Button variant="primary" onClick={() => setAdding(true)}>{p.add}</Button>}>
      <Table<Person>
        contentDensity="compact"
        items={list.data ?? []}
        loading={list.isPending}
        loadingText={t.loading}
        ariaLabels={{ tableLabel: p.title }}
        empty={list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Empty title={p.nothing} />}
        columnDefinitions={[
          { id: "name", header: p.name, isRowHeader: true, cell: (one) => <>{one.name || one.email}{one.id === me?.id && <span className="key"> {p.you}</span>}</> },
          { id: "email", header: p.email, cell: (one) => one.email },
          {
            id: "role",
            header: p.role,
            minWidth: 200,
            cell: (one) =>
              owner && one.id !== me.id ? (
                <Select options={roles} selectedOption={roles.find((role) => role.value === one.role) ?? null} ariaLabel={`${p.role}: ${one.email}`} expandToViewport onChange={({ detail }) => turn.mutate({ id: one.id, role: detail.selectedOption.value as Role })} />
              ) : (
                (p.roles[one.role] ?? one.role)
              ),
          },
          { id: "seen", header: p.lastSeen, cell: (one) => <Time at={one.lastSeen} relative /> },
          { id: "remove", header: <span className="sr-only">{t.remove}</span>, cell: (one) => owner && one.id !== me.id && <RemoveButton title={p.removeTitle(one.email)} hint={p.removeHint} remove={() => remove("/people/{id}", { id: one.id })} /> },
        ]}
      />
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </Page>
  );
}
