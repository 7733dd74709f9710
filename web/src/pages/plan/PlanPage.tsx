import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs, { type KeyValuePairsProps } from "@cloudscape-design/components/key-value-pairs";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { plan } from "../../api/queries";
import type { Plan } from "../../api/types";
import { number } from "../../parts/format";
import { Page } from "../../parts/Page";
import { Answer, Empty, Loading } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";

const UsageChart = lazy(() => import("./UsageChart"));
const p = t.plan;
const USES = ["accounts", "people"] as const;

export default function PlanPage() {
  const answer = useQuery(plan);
  return (
    <Page title={p.title} description={p.description}>
      <Answer of={answer}>{(data) => <Filled data={data} />}</Answer>
    </Page>
  );
}

function Filled({ data }: { data: Plan }) {
  const items: KeyValuePairsProps.Item[] = [{ label: p.plan, value: p.plans[data.plan as "trial"] ?? data.plan }];
  if (data.trialEndsAt) items.push({ label: p.ends, value: <Time at={data.trialEndsAt} relative /> });
  for (const use of USES) items.push({ label: p.uses[use], value: number(data[use]) });
  const { nodeLimit: limit, nodes } = data;
  return (
    <SpaceBetween size="m">
      {limit !== null && nodes > limit && <Alert type="warning">{p.over}</Alert>}
      <Container header={<Header variant="h2">{p.usage}</Header>}>
        <SpaceBetween size="l">
          <KeyValuePairs columns={4} items={items} />
          {limit !== null ? (
            <ProgressBar label={p.nodes} description={p.nodesHint} value={Math.min(100, (nodes / limit) * 100)} additionalInfo={p.nodesOf(number(nodes), number(limit))} />
          ) : (
            <KeyValuePairs items={[{ label: p.nodes, value: <>{number(nodes)} <div className="key">{p.nodesHint}</div></> }]} />
          )}
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2" description={p.overTimeHint}>{p.overTime}</Header>}>
        {data.usage.length > 1 ? (
          <Suspense fallback={<Loading />}>
            <UsageChart usage={data.usage} limit={limit} />
          </Suspense>
        ) : (
          <Empty title={p.oneDay} hint={p.oneDayHint} />
        )}
      </Container>
    </SpaceBetween>
  );
}
