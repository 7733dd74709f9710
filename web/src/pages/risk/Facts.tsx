import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs, { type KeyValuePairsProps } from "@cloudscape-design/components/key-value-pairs";
import Link from "@cloudscape-design/components/link";
import type { FindingDetail } from "../../api/types";
import { resourceName, typeName } from "../../parts/format";
import { Practices } from "../../parts/Practices";
import { regionName } from "../../parts/regions";
import { CriticalityBadge } from "../../parts/Severity";
import { Time } from "../../parts/Time";
import { t } from "../../texts";

const r = t.risk;

/** What the risk is about, whom it concerns, since when. */
export function Facts({ data }: { data: FindingDetail }) {
  const { resource } = data;
  const items: KeyValuePairsProps.Item[] = [
    { label: r.resource, value: <><Link href={`/resources/${encodeURIComponent(resource.id)}`}>{resourceName(resource)}</Link><div className="key">{typeName(resource.type)}</div></> },
    { label: r.place, value: <>{regionName(resource.region)}<div className="key">{resource.account}</div></> },
    { label: r.impact, value: data.impact.map(t.impact).join(", ") || t.none },
    { label: r.assignee, value: data.assignee ?? r.nobody },
    { label: r.firstSeen, value: <Time at={data.firstSeen} /> },
    { label: r.lastSeen, value: <Time at={data.lastSeen} /> },
    { label: r.practices, value: <Practices codes={data.practices} /> },
    { label: r.rule, value: data.rule ? <Link href={`/rules/${data.rule.id}`}>{data.rule.id}</Link> : r.ruleGone },
  ];
  if (data.acceptance)
    items.push({ label: r.accepted, value: <>{data.acceptance.reason}<div className="key">{[data.acceptance.owner, data.acceptance.ticket].filter(Boolean).join(" · ")}</div></> });
  if (data.acceptedUntil) items.push({ label: r.acceptedUntil, value: <Time at={data.acceptedUntil} /> });
  if (data.workloads.length > 0)
    items.push({
      label: r.threatens,
      value: data.workloads.map((one) => (
        <div key={one.id}>
          <Link href={`/?workload=${one.id}`}>{one.name}</Link> <CriticalityBadge value={one.criticality} />
          <div className="key">{one.services.join(", ")}</div>
        </div>
      )),
    });
  return (
    <Container header={<Header variant="h2">{r.facts}</Header>}>
      <KeyValuePairs columns={2} items={items} />
    </Container>
  );
}
