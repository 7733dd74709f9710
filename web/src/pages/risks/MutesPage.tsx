import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { remove } from "../../api/client";
import { mutes } from "../../api/queries";
import type { Mute } from "../../api/types";
import { RemoveButton } from "../../parts/RemoveButton";
import { Page } from "../../parts/Page";
import { Empty, Failure } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import MuteModal from "./MuteModal";

const m = t.mutes;
const PATTERNS = ["rule", "resource", "account", "region", "tag"] as const;

export default function MutesPage() {
  const list = useQuery(mutes);
  const [adding, setAdding] = useState(false);
  return (
    <Page title={m.title} description={m.description} above={[{ text: t.nav.risks, href: "/risks" }]}>
      <Table<Mute>
        contentDensity="compact"
        wrapLines
        loading={list.isPending}
        loadingText={t.loading}
        items={list.data ?? []}
        header={<Header counter={list.data && `(${list.data.length})`} actions={<Button variant="primary" onClick={() => setAdding(true)}>{m.add}</Button>}>{m.title}</Header>}
        ariaLabels={{ tableLabel: m.title }}
        empty={list.error ? <Failure error={list.error} /> : <Empty title={m.nothing} hint={m.nothingHint} />}
        columnDefinitions={[
          { id: "what", header: m.what, isRowHeader: true, cell: (one) => PATTERNS.filter((name) => one[name]).map((name) => <div key={name}><span className="key">{m.patterns[name]}:</span> <span className="mono">{one[name]}</span></div>) },
          { id: "reason", header: t.actions.reason, cell: (one) => one.reason ?? t.none },
          { id: "by", header: m.by, cell: (one) => one.by ?? t.none },
          { id: "until", header: t.actions.until, cell: (one) => (one.until ? <Time at={one.until} /> : m.forGood) },
          { id: "remove", header: "", cell: (one) => <RemoveButton title={m.removeTitle} hint={m.removeHint} remove={() => remove("/mutes/{id}", { id: one.id })} /> },
        ]}
      />
      {adding && <MuteModal initial={{}} onClose={() => setAdding(false)} />}
    </Page>
  );
}
