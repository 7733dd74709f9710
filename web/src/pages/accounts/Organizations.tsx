import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { post, remove } from "../../api/client";
import { organizations } from "../../api/queries";
import type { Account, Organization } from "../../api/types";
import { useChange } from "../../api/useChange";
import { Figure } from "../../parts/Figure";
import { RemoveButton } from "../../parts/RemoveButton";
import { Empty, Failure } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { AddOrganization } from "./AddOrganization";

const o = t.organizations;

/** The organizations whose accounts are found by asking one of them. */
export function Organizations({ accounts }: { accounts: Account[] }) {
  const list = useQuery(organizations);
  const [adding, setAdding] = useState(false);
  const read = useChange((id: string) => post("/organizations/{id}/read", { id }), { done: (one) => one.message ?? o.read });
  const name = (one: Organization) => accounts.find((account) => account.account === one.account)?.name || one.account;
  return (
    <>
      <Table<Organization>
        contentDensity="compact"
        wrapLines
        items={list.data ?? []}
        loading={list.isPending}
        loadingText={t.loading}
        header={
          <Header variant="h2" counter={list.data && `(${list.data.length})`} description={o.description} actions={<Button onClick={() => setAdding(true)}>{o.add}</Button>}>
            {o.title}
          </Header>
        }
        ariaLabels={{ tableLabel: o.title }}
        empty={list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Empty title={o.nothing} hint={o.nothingHint} />}
        columnDefinitions={[
          { id: "account", header: o.asked, isRowHeader: true, cell: name },
          { id: "role", header: o.role, cell: (one) => <span className="mono">{one.roleName}</span> },
          { id: "externalId", header: t.accounts.externalId, cell: (one) => <span className="mono">{one.externalId}</span> },
          { id: "environment", header: t.accounts.environment, cell: (one) => one.environment || t.none },
          { id: "accounts", header: o.found, cell: (one) => <Figure value={one.accounts} /> },
          {
            id: "read",
            header: o.lastRead,
            cell: (one) => (
              <>
                <Time at={one.readAt} relative />
                <div className="key">{one.message}</div>
              </>
            ),
          },
          {
            id: "actions",
            header: <span className="sr-only">{t.actions.label}</span>,
            cell: (one) => (
              <SpaceBetween direction="horizontal" size="xxs">
                <Button variant="inline-link" loading={read.isPending && read.variables === one.id} onClick={() => read.mutate(one.id)}>{o.readNow}</Button>
                <RemoveButton title={o.removeTitle(name(one))} hint={o.removeHint} remove={() => remove("/organizations/{id}", { id: one.id })} />
              </SpaceBetween>
            ),
          },
        ]}
      />
      {adding && <AddOrganization accounts={accounts} onClose={() => setAdding(false)} />}
    </>
  );
}
