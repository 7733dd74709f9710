import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Table from "@cloudscape-design/components/table";
import type { Overview } from "../../api/types";
import { Adherence } from "../../parts/Adherence";
import { Figure } from "../../parts/Figure";
import { plural } from "../../parts/format";
import { Empty } from "../../parts/states";
import { t } from "../../texts";
import { byEnvironment, type Environment } from "./environments";

const o = t.overview;

/** How each environment is: its workloads added up, or its accounts where no workload is defined. */
export function Environments({ data }: { data: Overview }) {
  const of = (members: number) => (data.workloads.length > 0 ? plural(members, ...o.members) : plural(members, t.account.one, t.account.many));
  const items = byEnvironment(data.workloads.length > 0 ? data.workloads : data.byAccount);
  return (
    <Container header={<Header variant="h2" counter={`(${items.length})`}>{o.environments}</Header>}>
      <Table<Environment>
        variant="borderless"
        contentDensity="compact"
        wrapLines
        items={items}
        ariaLabels={{ tableLabel: o.environments }}
        empty={<Empty title={o.noWorkloads} hint={o.noWorkloadsHint} />}
        columnDefinitions={[
          { id: "environment", header: o.environment, isRowHeader: true, cell: (one) => <>{one.environment ?? t.none} <span className="key">{of(one.members)}</span></> },
          { id: "worst", header: o.worst, cell: (one) => <Adherence value={one.worst} /> },
          ...(["high", "medium"] as const).map((level) => ({ id: level, header: t.severity[level], cell: (one: Environment) => <Figure value={one[level]} severity={level} /> })),
        ]}
      />
    </Container>
  );
}
