import Container from "@cloudscape-design/components/container";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tabs from "@cloudscape-design/components/tabs";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useParams } from "react-router";
import { resource } from "../../api/queries";
import type { ResourceDetail } from "../../api/types";
import { resourceName, typeName } from "../../parts/format";
import { Page } from "../../parts/Page";
import { regionName } from "../../parts/regions";
import { ShareButton } from "../../parts/ShareButton";
import { Answer, Loading } from "../../parts/states";
import { Time } from "../../parts/Time";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { Configuration } from "./Configuration";
import { Findings } from "./Findings";
import { Links } from "./Links";

const Drawing = lazy(() => import("./Drawing"));
const r = t.resources;

export default function ResourcePage() {
  const { id = "" } = useParams();
  const answer = useQuery(resource(id));
  const data = answer.data;
  return (
    <Page
      title={data ? resourceName(data) : r.one}
      description={data && typeName(data.type)}
      above={[{ text: r.title, href: "/resources" }]}
      actions={<ShareButton />}
    >
      <Answer of={answer}>{(found) => <Filled data={found} />}</Answer>
    </Page>
  );
}

function Filled({ data }: { data: ResourceDetail }) {
  const { search, set } = useView();
  const tags = Object.entries(data.tags ?? {});
  const links = data.links.length + data.linkedFrom.length;
  return (
    <SpaceBetween size="m">
      <Container>
        <KeyValuePairs
          columns={4}
          items={[
            { label: r.account, value: data.account },
            { label: r.region, value: regionName(data.region) },
            { label: t.risk.lastSeen, value: <Time at={data.lastSeen} /> },
            { label: t.nav.risks, value: <RiskCount data={data} /> },
          ]}
        />
        <dl className="identity">
          <dt>{r.arn}</dt>
          <dd className="mono">{data.arn ?? data.key ?? t.none}</dd>
          {tags.length > 0 && <dt>{r.tags}</dt>}
          {tags.length > 0 && (
            <dd>
              {tags.map(([key, value]) => (
                <span key={key} className="tag">
                  <span className="key">{key}</span> {value}
                </span>
              ))}
            </dd>
          )}
        </dl>
      </Container>
      <Tabs
        activeTabId={search.get("tab") ?? (data.findings.length > 0 ? "risks" : "configuration")}
        onChange={({ detail }) => set({ tab: detail.activeTabId })}
        ariaLabel={r.one}
        tabs={[
          { id: "risks", label: r.tabs.risks(data.findings.length), content: <Findings items={data.findings} /> },
          { id: "configuration", label: r.tabs.configuration, content: <Configuration data={data} /> },
          { id: "links", label: r.tabs.links(links), content: <Links data={data} /> },
          {
            id: "drawing",
            label: r.tabs.drawing,
            content: (
              <Suspense fallback={<Loading />}>
                <Drawing id={data.id} />
              </Suspense>
            ),
          },
        ]}
      />
    </SpaceBetween>
  );
}

function RiskCount({ data }: { data: ResourceDetail }) {
  const levels = (["high", "medium", "low"] as const).filter((level) => data[level] > 0);
  return <>{levels.map((level) => `${data[level]} ${t.severity[level].toLowerCase()}`).join(", ") || r.noRisks}</>;
}
