import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { address, remove } from "../../api/client";
import { lenses, workloads } from "../../api/queries";
import type { Lens } from "../../api/types";
import { Page } from "../../parts/Page";
import { RemoveButton } from "../../parts/RemoveButton";
import { Empty, Failure } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { subjectOf } from "../review/useSubject";
import { LensModal } from "./LensModal";

const l = t.lenses;

/** Lenses of one's own: what there is, what is reviewed by them, and their files. */
export default function LensesPage() {
  const list = useQuery(lenses);
  const [open, setOpen] = useState<Lens | "new" | null>(null);
  const add = <Button variant="primary" onClick={() => setOpen("new")}>{l.add}</Button>;
  return (
    <Page title={l.title} description={l.description} above={[{ text: t.review.title, href: "/reviews" }]} actions={add}>
      <Table<Lens>
        contentDensity="compact"
        wrapLines
        items={list.data ?? []}
        loading={list.isPending}
        loadingText={t.loading}
        trackBy="id"
        header={<Header variant="h2" counter={list.data && `(${list.data.length})`}>{l.title}</Header>}
        ariaLabels={{ tableLabel: l.title }}
        empty={list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Empty title={l.none} hint={l.noneHint} action={<Button onClick={() => setOpen("new")}>{l.add}</Button>} />}
        columnDefinitions={[
          { id: "name", header: l.name, isRowHeader: true, minWidth: 220, cell: (one) => <>{one.name}<div className="key">{[one.version && l.versionOf(one.version), one.description].filter(Boolean).join(" · ")}</div>{one.remarks.map((remark) => <div key={remark} className="key">{remark}</div>)}</> },
          { id: "questions", header: l.questions, cell: (one) => one.questions },
          { id: "shown", header: l.shown, minWidth: 130, cell: (one) => l.shownOf(one.shown, one.partly, one.choices) },
          { id: "workloads", header: l.workloads, minWidth: 140, cell: (one) => <Reviewed lens={one} /> },
          { id: "changed", header: l.changed, cell: (one) => <><Time at={one.changedAt} /><div className="key">{one.changedBy}</div></> },
          { id: "download", header: l.download, minWidth: 130, cell: (one) => <Files lens={one} /> },
          { id: "change", header: <span className="sr-only">{l.change}</span>, cell: (one) => <Button variant="inline-icon" iconName="edit" ariaLabel={l.edit(one.name)} onClick={() => setOpen(one)} /> },
          { id: "remove", header: <span className="sr-only">{t.remove}</span>, cell: (one) => <RemoveButton title={l.removeTitle(one.name)} hint={l.removeHint} remove={() => remove("/lenses/{id}", { id: one.id })} /> },
        ]}
      />
      {open && <LensModal lens={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function Reviewed({ lens }: { lens: Lens }) {
  const known = useQuery(workloads).data ?? [];
  const name = (id: string) => (id === "estate" ? t.review.estate : (known.find((one) => one.id === id)?.name ?? id));
  if (lens.workloads.length === 0) return l.nobody;
  return (
    <ul className="stacked">
      {lens.workloads.map((id) => (
        <li key={id}>
          <Link href={subjectOf(id, lens.id).view()} ariaLabel={l.reviewBy(name(id), lens.name)}>{name(id)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** The server names the files. */
function Files({ lens }: { lens: Lens }) {
  const files = lens.shown + lens.partly > 0 ? (["lens", "rules"] as const) : (["lens"] as const);
  return (
    <ul className="stacked">
      {files.map((file) => (
        <li key={file}>
          <a href={address("/lenses/{id}/export", { id: lens.id, file })} download aria-label={`${l.files[file]}: ${lens.name}`}>{l.files[file]}</a>
        </li>
      ))}
    </ul>
  );
}
