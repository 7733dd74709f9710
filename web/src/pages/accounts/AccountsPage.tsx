import Button from "@cloudscape-design/components/button";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { post, remove } from "../../api/client";
import { accounts } from "../../api/queries";
import type { Account } from "../../api/types";
import { useChange } from "../../api/useChange";
import { Page } from "../../parts/Page";
import { RemoveButton } from "../../parts/RemoveButton";
import { Empty, Failure } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { AccountState } from "./AccountState";
import { EditAccount } from "./EditAccount";
import { Organizations } from "./Organizations";

const a = t.accounts;

export default function AccountsPage() {
  const list = useQuery(accounts);
  const [editing, setEditing] = useState<Account | null>(null);
  const check = useChange((id: string) => post("/accounts/{id}/check", { id }), { done: (one) => (one.state === "ok" ? a.checkOk : a.checkNotOk) });
  return (
    <Page title={a.title} counter={list.data && `(${list.data.length})`} description={a.description} actions={<Button variant="primary" href="/accounts/new">{a.add}</Button>}>
      <SpaceBetween size="m">
        <Table<Account>
          contentDensity="compact"
          wrapLines
          items={list.data ?? []}
          loading={list.isPending}
          loadingText={t.loading}
          ariaLabels={{ tableLabel: a.title }}
          empty={list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Empty title={a.nothing} hint={a.nothingHint} action={<Button variant="primary" href="/accounts/new">{a.add}</Button>} />}
          columnDefinitions={[
            { id: "name", header: a.name, isRowHeader: true, cell: (one) => <Link href={`/?account=${one.account}`}>{one.name || one.account}</Link> },
            { id: "account", header: a.id, cell: (one) => <span className="figure">{one.account}</span> },
            { id: "environment", header: a.environment, cell: (one) => one.environment || t.none },
            { id: "regions", header: a.regions, cell: (one) => one.regions.join(", ") || a.allRegions },
            { id: "state", header: a.state, cell: (one) => <AccountState account={one} /> },
            { id: "lastScan", header: a.lastScan, cell: (one) => (one.lastScan ? <Link href={`/scans/${one.lastScan}`}>{one.scannedAt ? <Time at={one.scannedAt} relative /> : t.scans.one}</Link> : t.none) },
            {
              id: "actions",
              header: <span className="sr-only">{t.actions.label}</span>,
              cell: (one) => (
                <SpaceBetween direction="horizontal" size="xxs">
                  {one.state === "ok" ? (
                    <Button variant="inline-link" href={`/scans?start=1&account=${one.account}`}>{t.scans.start}</Button>
                  ) : (
                    <Button variant="inline-link" href={`/accounts/${one.id}/onboarding`}>{a.goOn}</Button>
                  )}
                  <Button variant="inline-link" loading={check.isPending && check.variables === one.id} onClick={() => check.mutate(one.id)}>{a.check}</Button>
                  <Button variant="inline-icon" iconName="edit" ariaLabel={a.edit(one.name || one.account)} onClick={() => setEditing(one)} />
                  <RemoveButton title={a.removeTitle(one.name || one.account)} hint={a.removeHint} remove={() => remove("/accounts/{id}", { id: one.id })} />
                </SpaceBetween>
              ),
            },
          ]}
        />
        <Organizations accounts={list.data ?? []} />
      </SpaceBetween>
      {editing && <EditAccount account={editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}
