import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { remove } from "../../api/client";
import { packs } from "../../api/queries";
import type { Pack } from "../../api/types";
import { Page } from "../../parts/Page";
import { RemoveButton } from "../../parts/RemoveButton";
import { Empty, Failure } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";

const p = t.packs;
const ADD = <Button variant="primary" href="/rules/packs/new">{p.add}</Button>;

export default function PacksPage() {
  const list = useQuery(packs);
  const all = list.data ?? [];
  const broken = all.filter((one) => one.problems.length > 0);
  return (
    <Page title={p.title} description={p.description} above={[{ text: t.rules.title, href: "/rules" }]}>
      <SpaceBetween size="m">
        {broken.length > 0 && <Alert type="warning" header={p.brokenTitle(broken.length)}>{p.brokenHint}</Alert>}
        <Table<Pack>
          contentDensity="compact"
          wrapLines
          loading={list.isPending}
          loadingText={t.loading}
          items={all}
          trackBy="id"
          header={<Header counter={list.data && `(${all.length})`} actions={ADD}>{p.title}</Header>}
          ariaLabels={{ tableLabel: p.title }}
          empty={list.error ? <Failure error={list.error} /> : <Empty title={p.nothing} hint={p.nothingHint} />}
          columnDefinitions={[
            { id: "name", header: p.one, isRowHeader: true, cell: (one) => <Link href={`/rules/packs/${one.id}`}>{one.name}</Link> },
            { id: "state", header: p.state, cell: (one) => <State pack={one} /> },
            { id: "rules", header: p.rules, cell: (one) => (one.problems.length > 0 ? one.rules.join(", ") : one.rules.map((rule) => <div key={rule}><Link href={`/rules/${rule}`}>{rule}</Link></div>)) },
            { id: "changed", header: p.changed, cell: (one) => <><Time at={one.changedAt} /><Box variant="small" color="text-body-secondary" display="block">{p.by(one.changedBy)}</Box></> },
            { id: "remove", header: <span className="sr-only">{t.remove}</span>, cell: (one) => <RemoveButton title={p.removeTitle(one.name)} hint={p.removeHint} remove={() => remove("/packs/{id}", { id: one.id })} /> },
          ]}
        />
      </SpaceBetween>
    </Page>
  );
}

function State({ pack }: { pack: Pack }) {
  const [first] = pack.problems;
  if (!first) return <StatusIndicator type="success">{p.loads}</StatusIndicator>;
  return (
    <>
      <StatusIndicator type="warning">{p.broken}</StatusIndicator>
      <Box variant="small" color="text-body-secondary" display="block">{first.file}, {p.place(first.line, first.column)}: {first.message}</Box>
    </>
  );
}
