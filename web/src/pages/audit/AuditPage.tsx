import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import { useQuery } from "@tanstack/react-query";
import { people } from "../../api/queries";
import type { AuditEntry } from "../../api/types";
import { type Column, ListTable } from "../../parts/ListTable";
import { Page } from "../../parts/Page";
import { Empty } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { sentence } from "./sentence";

const a = t.audit;

export default function AuditPage() {
  const known = useQuery(people);
  const names = new Map(known.data?.map((one) => [one.email, one.name]));
  const columns: Column<AuditEntry>[] = [
    { id: "at", label: a.at, header: a.at, cell: (one) => <Time at={one.at} /> },
    { id: "what", label: a.what, header: a.what, isRowHeader: true, cell: (one) => <Sentence entry={one} who={names.get(one.by) || one.by} /> },
    { id: "by", label: a.by, header: a.by, cell: (one) => one.by },
    { id: "address", label: a.address, header: a.address, cell: (one) => one.address },
    { id: "action", label: a.action, header: a.action, optional: true, cell: (one) => <span className="mono">{one.action}</span> },
    { id: "target", label: a.target, header: a.target, optional: true, cell: (one) => <span className="mono">{one.target}</span> },
  ];
  return (
    <Page title={a.title} description={a.description}>
      <ListTable
        id="audit"
        path="/audit"
        query={{}}
        columns={columns}
        rowKey={(one) => one.id}
        label={a.title}
        header={(total) => <Header variant="h2">{total === undefined ? a.title : a.count(total.text, total.count)}</Header>}
        empty={<Empty title={a.nothing} />}
      />
    </Page>
  );
}

function Sentence({ entry, who }: { entry: AuditEntry; who: string }) {
  return (
    <>
      <b title={entry.by}>{who}</b>{" "}
      {sentence(entry).map(({ text, href }, index) => (href ? <Link key={index} href={href}>{text}</Link> : text))}
    </>
  );
}
