import Button from "@cloudscape-design/components/button";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { remove } from "../../api/client";
import { tokens } from "../../api/queries";
import type { Token } from "../../api/types";
import { Page } from "../../parts/Page";
import { RemoveButton } from "../../parts/RemoveButton";
import { Empty, Failure } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { AddToken } from "./AddToken";

const k = t.tokens;

export default function TokensPage() {
  const list = useQuery(tokens);
  const [adding, setAdding] = useState(false);
  return (
    <Page title={k.title} counter={list.data && `(${list.data.length})`} description={k.description} actions={<Button variant="primary" onClick={() => setAdding(true)}>{k.add}</Button>}>
      <Table<Token>
        contentDensity="compact"
        items={list.data ?? []}
        loading={list.isPending}
        loadingText={t.loading}
        ariaLabels={{ tableLabel: k.title }}
        empty={list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Empty title={k.nothing} hint={k.nothingHint} />}
        columnDefinitions={[
          { id: "name", header: k.name, isRowHeader: true, cell: (one) => one.name },
          { id: "prefix", header: k.prefix, cell: (one) => (one.prefix ? <span className="mono">{one.prefix}…</span> : t.none) },
          { id: "role", header: t.people.role, cell: (one) => (one.role ? t.people.roles[one.role] : t.none) },
          { id: "by", header: k.by, cell: (one) => one.by ?? t.none },
          { id: "created", header: k.created, cell: (one) => <Time at={one.createdAt} /> },
          { id: "used", header: k.used, cell: (one) => (one.lastUsedAt ? <Time at={one.lastUsedAt} relative /> : k.never) },
          { id: "expires", header: k.expires, cell: (one) => <Time at={one.expiresAt} /> },
          { id: "remove", header: <span className="sr-only">{t.remove}</span>, cell: (one) => <RemoveButton title={k.removeTitle(one.name)} hint={k.removeHint} remove={() => remove("/tokens/{id}", { id: one.id })} /> },
        ]}
      />
      {adding && <AddToken onClose={() => setAdding(false)} />}
    </Page>
  );
}
