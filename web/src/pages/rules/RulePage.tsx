import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useParams } from "react-router";
import { rule } from "../../api/queries";
import type { RuleDetail } from "../../api/types";
import { link } from "../../app/scope";
import { Code } from "../../parts/Code";
import { Figure } from "../../parts/Figure";
import { typeName } from "../../parts/format";
import { Page } from "../../parts/Page";
import { Practices } from "../../parts/Practices";
import { Severity } from "../../parts/Severity";
import { Answer } from "../../parts/states";
import { Value } from "../../parts/Value";
import { t } from "../../texts";
import { Mend } from "../risk/Mend";
import { Why } from "../risk/Why";

const r = t.rules;

export default function RulePage() {
  const { id = "" } = useParams();
  const answer = useQuery(rule(id));
  const data = answer.data;
  const risks = link("/risks", { rule: id, group: "none" });
  return (
    <Page title={data?.title ?? id} crumb={id} description={data && data.id} above={[{ text: r.title, href: "/rules" }]} actions={data && data.open > 0 && <Button href={risks}>{r.showRisks(data.open)}</Button>}>
      <Answer of={answer}>{(found) => <Filled data={found} risks={risks} />}</Answer>
    </Page>
  );
}

function Filled({ data, risks }: { data: RuleDetail; risks: string }) {
  const names = Object.entries(data.equivalents);
  const parameters = Object.entries(data.parameters ?? {});
  return (
    <SpaceBetween size="m">
      <Container>
        <KeyValuePairs
          columns={4}
          items={[
            { label: t.risk.severity, value: <Severity value={data.severity} /> },
            { label: t.resources.type, value: typeName(data.resource) },
            { label: t.risk.impact, value: data.impact.map(t.impact).join(", ") },
            { label: r.properties.source, value: data.pack ? r.pack(data.pack) : r.atoll },
            { label: r.open, value: <Figure value={data.open} href={risks} /> },
            { label: t.risk.practices, value: <Practices codes={data.practices} /> },
            { label: t.overview.pillars, value: data.pillars.map(t.pillar).join(", ") },
            { label: r.parameters, info: parameters.length > 0 && <Link variant="info" href={`/rules/parameters?find=${encodeURIComponent(data.id)}`}>{t.parameters.change}</Link>, value: parameters.length > 0 ? parameters.map(([name, value]) => <div key={name}><span className="key">{name}</span> <Value value={value} /></div>) : r.noParameters },
          ]}
        />
      </Container>
      <Why rule={data} />
      {data.holds && (
        <Container header={<Header variant="h2" description={r.holdsHint}>{r.holds}</Header>}>
          <SpaceBetween size="s">
            {data.when && <div>{r.when}<Code text={data.when} label={r.when} /></div>}
            <Code text={data.holds} label={r.holds} />
          </SpaceBetween>
        </Container>
      )}
      {data.fix && <Mend fix={data.fix} />}
      {names.length > 0 && (
        <Container header={<Header variant="h2" description={r.equivalentsHint}>{r.equivalents}</Header>}>
          <dl className="identity">
            {names.map(([tool, of]) => (
              <Fragment key={tool}>
                <dt>{t.tool(tool)}</dt>
                <dd className="mono">{[of].flat().join(", ")}</dd>
              </Fragment>
            ))}
          </dl>
        </Container>
      )}
    </SpaceBetween>
  );
}
