import Box from "@cloudscape-design/components/box";
import Link from "@cloudscape-design/components/link";
import Table from "@cloudscape-design/components/table";
import type { Finding } from "../../api/types";
import { Severity, Status } from "../../parts/Severity";
import { Empty } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";

const ORDER = { high: 0, medium: 1, low: 2 };

/** The risks of one resource, worst first. */
export function Findings({ items }: { items: Finding[] }) {
  return (
    <Table
      contentDensity="compact"
      wrapLines
      items={[...items].sort((a, b) => ORDER[a.severity] - ORDER[b.severity])}
      ariaLabels={{ tableLabel: t.nav.risks }}
      empty={<Empty title={t.resources.noRisks} hint={t.resources.noRisksHint} />}
      columnDefinitions={[
        { id: "severity", header: t.risk.severity, cell: (one) => <Severity value={one.severity} /> },
        {
          id: "message",
          header: t.risk.what,
          isRowHeader: true,
          minWidth: 240,
          cell: (one) => (
            <>
              <Link href={`/risks/${one.id}`}>{one.message || one.title}</Link>
              <Box variant="small" color="text-body-secondary" display="block">{one.title}</Box>
            </>
          ),
        },
        { id: "impact", header: t.risk.impact, cell: (one) => one.impact.map(t.impact).join(", ") },
        { id: "status", header: t.risk.status, cell: (one) => <Status value={one.status} /> },
        { id: "since", header: t.risk.firstSeen, cell: (one) => <Time at={one.firstSeen} relative /> },
      ]}
    />
  );
}
