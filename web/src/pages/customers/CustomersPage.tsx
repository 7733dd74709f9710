import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { patch } from "../../api/client";
import { customers, session } from "../../api/queries";
import type { Customer } from "../../api/types";
import { useChange } from "../../api/useChange";
import { Figure } from "../../parts/Figure";
import { date, number } from "../../parts/format";
import { Page } from "../../parts/Page";
import { Empty, Failure } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { JourneyModal } from "./JourneyModal";
import { Journey } from "./Journey";
import { byUrgency, improvementOf, isOverdue, trialDays } from "./journey";

const c = t.customers;

/** The partner's cockpit: every customer, where each stands, and what comes next. */
export default function CustomersPage() {
  const list = useQuery(customers);
  const { data: who } = useQuery(session);
  const [editing, setEditing] = useState<Customer | null>(null);
  // Everything on screen is the other customer's then.
  const turn = useChange((tenant: string) => patch("/session", { tenant }), { onDone: () => location.assign("/") });
  const items = [...(list.data ?? [])].sort(byUrgency);
  return (
    <Page title={c.title} description={c.description}>
      <Table<Customer>
        contentDensity="compact"
        wrapLines
        items={items}
        loading={list.isPending}
        loadingText={t.loading}
        trackBy="id"
        header={<Header variant="h2" counter={list.data && `(${list.data.length})`}>{c.title}</Header>}
        ariaLabels={{ tableLabel: c.title }}
        empty={list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Empty title={c.none} />}
        columnDefinitions={[
          {
            id: "name",
            header: c.customer,
            isRowHeader: true,
            minWidth: 170,
            cell: (one) =>
              one.id === who?.tenant.id ? (
                <>
                  <b>{one.name}</b> <span className="key">{c.here}</span>
                </>
              ) : (
                <Button variant="inline-link" onClick={() => turn.mutate(one.id)}>{one.name}</Button>
              ),
          },
          { id: "stage", header: c.stage, minWidth: 195, cell: (one) => <Journey stage={one.stage} /> },
          { id: "high", header: c.high, minWidth: 130, cell: (one) => <High customer={one} /> },
          { id: "plan", header: c.plan, cell: (one) => (one.plan === "trial" ? c.trialEnds(trialDays(one)) : c.standard) },
          { id: "scan", header: c.lastScan, cell: (one) => <Scanned customer={one} /> },
          { id: "next", header: c.next, minWidth: 170, cell: (one) => <Next customer={one} /> },
          {
            id: "edit",
            header: <span className="sr-only">{c.editShort}</span>,
            cell: (one) => one.role !== "viewer" && <Button variant="inline-icon" iconName="edit" ariaLabel={c.edit(one.name)} onClick={() => setEditing(one)} />,
          },
        ]}
      />
      {editing && <JourneyModal customer={editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

const Scanned = ({ customer }: { customer: Customer }) => (
  <>
    <Time at={customer.scannedAt} relative />
    <div className="key nowrap">{c.accounts(customer.accounts)}</div>
  </>
);

function High({ customer }: { customer: Customer }) {
  if (!customer.scannedAt) return <>{t.none}</>;
  const improvement = improvementOf(customer);
  return (
    <>
      <Figure value={customer.high} severity="high" />
      {customer.highAtFirst !== null && customer.highAtFirst !== customer.high && <div className="key">{c.change(number(customer.highAtFirst))}</div>}
      {improvement !== null && improvement > 0 && <div className="better">{c.improvement(improvement)}</div>}
    </>
  );
}

function Next({ customer }: { customer: Customer }) {
  return (
    <>
      {customer.nextStep || <span className="key">{c.suggested[customer.stage ?? "none"]}</span>}
      {customer.due && (
        <div className={isOverdue(customer) ? "worse" : "key"}>
          {c.due} {date(customer.due)}
          {isOverdue(customer) && `, ${c.overdue}`}
        </div>
      )}
    </>
  );
}
