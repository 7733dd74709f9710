import Button from "@cloudscape-design/components/button";
import Grid from "@cloudscape-design/components/grid";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { overview } from "../../api/queries";
import type { Overview } from "../../api/types";
import { type Scope, useScope } from "../../app/scope";
import { ScopeSelect } from "../../app/ScopeSelect";
import { plural } from "../../parts/format";
import { Page } from "../../parts/Page";
import { Answer, Empty } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { Environments } from "./Environments";
import { Figures } from "./Figures";
import { Health } from "./Health";
import { Impact } from "./Impact";
import { Newest } from "./Newest";
import { Pillars } from "./Pillars";
import { Regions } from "./Regions";
import { RunningScans } from "./RunningScans";
import { Threatened } from "./Threatened";
import { Trend } from "./Trend";

const o = t.overview;

export default function OverviewPage() {
  const scope = useScope();
  const answer = useQuery({ ...overview(scope), refetchInterval: (query) => (query.state.data?.running.length ? 10_000 : false) });
  return (
    <Page
      title={o.title}
      description={answer.data && <Read data={answer.data} />}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <ScopeSelect />
          <Button href="/scans?start=1">{t.scans.start}</Button>
        </SpaceBetween>
      }
    >
      <Answer of={answer}>{(data) => (data.scannedAt || data.running.length > 0 ? <Filled data={data} scope={scope} /> : <Nothing />)}</Answer>
    </Page>
  );
}

function Read({ data }: { data: Overview }) {
  if (!data.scannedAt) return null;
  return (
    <>
      {o.lastScan} <Time at={data.scannedAt} relative /> · {plural(data.resources, t.resource.one, t.resource.many)} ·{" "}
      {plural(data.accounts, t.account.one, t.account.many)}
    </>
  );
}

const Nothing = () => (
  <Empty
    title={o.nothing}
    hint={o.nothingHint}
    action={
      <Button variant="primary" href="/accounts/new">
        {t.accounts.add}
      </Button>
    }
  />
);

function Filled({ data, scope }: { data: Overview; scope: Scope }) {
  const half = { default: 12, s: 6 } as const;
  return (
    <SpaceBetween size="m">
      {data.running.length > 0 && <RunningScans scans={data.running} />}
      <Figures data={data} scope={scope} />
      <Grid gridDefinition={[{ colspan: half }, { colspan: half }, { colspan: half }, { colspan: half }, { colspan: half }, { colspan: half }, { colspan: 12 }]}>
        <Trend points={data.trend} />
        <Threatened services={data.threatened} workloads={data.workloads} />
        <Pillars rows={data.byPillar} scope={scope} />
        <Impact rows={data.byImpact} scope={scope} />
        <Regions rows={data.byRegion} scope={scope} />
        <SpaceBetween size="m">
          <Environments data={data} />
          <Newest scope={scope} />
        </SpaceBetween>
        <Health data={data} />
      </Grid>
    </SpaceBetween>
  );
}
