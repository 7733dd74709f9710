import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { post, remove } from "../../api/client";
import { notifications } from "../../api/queries";
import type { Notification } from "../../api/types";
import { useChange } from "../../api/useChange";
import { Page } from "../../parts/Page";
import { RemoveButton } from "../../parts/RemoveButton";
import { Empty, Failure } from "../../parts/states";
import { t } from "../../texts";
import { AddNotification } from "./AddNotification";
import { Deliveries } from "./Deliveries";

const n = t.notifications;

export default function NotificationsPage() {
  const list = useQuery(notifications);
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<Notification | null>(null);
  const test = useChange((id: string) => post("/notifications/{id}/test", { id }), { done: () => n.tested });
  return (
    <Page title={n.title} counter={list.data && `(${list.data.length})`} description={n.description} actions={<Button variant="primary" onClick={() => setAdding(true)}>{n.add}</Button>}>
      <Table<Notification>
        contentDensity="compact"
        items={list.data ?? []}
        loading={list.isPending}
        loadingText={t.loading}
        ariaLabels={{ tableLabel: n.title }}
        empty={list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Empty title={n.nothing} hint={n.nothingHint} />}
        columnDefinitions={[
          { id: "name", header: n.name, isRowHeader: true, cell: (one) => one.name },
          { id: "kind", header: n.kind, cell: (one) => n.kinds[one.kind as "webhook"] ?? one.kind },
          { id: "target", header: n.target, cell: (one) => <span className="mono">{one.target}</span> },
          { id: "severity", header: n.severity, cell: (one) => (one.severity ? n.from[one.severity] : n.from.low) },
          { id: "events", header: n.when, cell: (one) => (one.events ?? []).map((event) => n.events[event as "opened"] ?? event).join(", ") },
          {
            id: "actions",
            header: <span className="sr-only">{t.actions.label}</span>,
            cell: (one) => (
              <SpaceBetween direction="horizontal" size="xxs">
                <Button variant="inline-link" loading={test.isPending && test.variables === one.id} onClick={() => test.mutate(one.id)}>{n.test}</Button>
                <Button variant="inline-link" ariaLabel={n.sentTo(one.name)} onClick={() => setShown(one)}>{n.deliveries}</Button>
                <RemoveButton title={n.removeTitle(one.name)} hint={n.removeHint} remove={() => remove("/notifications/{id}", { id: one.id })} />
              </SpaceBetween>
            ),
          },
        ]}
      />
      {shown && <Deliveries notification={shown} onClose={() => setShown(null)} />}
      {adding && <AddNotification onClose={() => setAdding(false)} />}
    </Page>
  );
}
