import Button from "@cloudscape-design/components/button";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { remove } from "../../api/client";
import { accounts, schedules } from "../../api/queries";
import type { Schedule } from "../../api/types";
import { Page } from "../../parts/Page";
import { RemoveButton } from "../../parts/RemoveButton";
import { Empty, Failure } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { AddSchedule } from "./AddSchedule";
import { describe } from "./cron";

const s = t.schedules;

export default function SchedulesPage() {
  const list = useQuery(schedules);
  const owned = useQuery(accounts);
  const [adding, setAdding] = useState(false);
  const name = (id: string) => {
    const account = owned.data?.find((one) => one.id === id || one.account === id);
    return account?.name || account?.account || id;
  };
  return (
    <Page title={s.title} counter={list.data && `(${list.data.length})`} description={s.description} actions={<Button variant="primary" onClick={() => setAdding(true)}>{s.add}</Button>}>
      <Table<Schedule>
        contentDensity="compact"
        items={list.data ?? []}
        loading={list.isPending}
        loadingText={t.loading}
        ariaLabels={{ tableLabel: s.title }}
        empty={list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Empty title={s.nothing} hint={s.nothingHint} action={<Button onClick={() => setAdding(true)}>{s.add}</Button>} />}
        columnDefinitions={[
          { id: "name", header: s.name, isRowHeader: true, cell: (one) => one.name },
          { id: "when", header: s.when, cell: (one) => <>{describe(one.cron) ?? <span className="mono">{one.cron}</span>} <span className="key">{one.zone}</span></> },
          { id: "accounts", header: s.accounts, cell: (one) => one.accounts.map(name).join(", ") || s.allAccounts },
          { id: "next", header: s.next, cell: (one) => <Time at={one.next} /> },
          { id: "remove", header: <span className="sr-only">{t.remove}</span>, cell: (one) => <RemoveButton title={s.removeTitle(one.name)} hint={s.removeHint} remove={() => remove("/schedules/{id}", { id: one.id })} /> },
        ]}
      />
      {adding && <AddSchedule accounts={owned.data ?? []} onClose={() => setAdding(false)} />}
    </Page>
  );
}
