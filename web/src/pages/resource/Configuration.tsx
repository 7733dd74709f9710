import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { configuration } from "../../api/queries";
import type { ResourceDetail, ResourceVersion } from "../../api/types";
import { date } from "../../parts/format";
import { Answer } from "../../parts/states";
import { t } from "../../texts";
import { ConfigurationTree } from "./ConfigurationTree";
import { Differences } from "./Differences";
import { treeOf } from "./tree";

const r = t.resources;
const period = (version: ResourceVersion) => (version.to ? r.period(date(version.from), date(version.to)) : r.sinceDay(date(version.from)));

/** The configuration as AWS tells it, and what changed against an earlier one. */
export function Configuration({ data }: { data: ResourceDetail }) {
  const [text, setText] = useState("");
  const [earlier, setEarlier] = useState("");
  const nodes = useMemo(() => treeOf(data.configuration, text), [data.configuration, text]);
  const versions = [...data.versions].sort((a, b) => b.from.localeCompare(a.from)).slice(1);
  const none = { value: "", label: r.noComparison };
  const options = [none, ...versions.map((version) => ({ value: version.hash, label: r.comparedWith(period(version)) }))];
  return (
    <SpaceBetween size="m">
      {versions.length > 0 && earlier && <Changes id={data.id} hash={earlier} now={data.configuration} />}
      <Container
        header={
          <Header
            variant="h3"
            description={versions.length > 0 ? r.versions(versions.length + 1) : r.oneVersion}
            actions={
              versions.length > 0 && (
                <Select
                  className="scope"
                  options={options}
                  selectedOption={options.find((option) => option.value === earlier) ?? none}
                  ariaLabel={r.compare}
                  onChange={({ detail }) => setEarlier(detail.selectedOption.value ?? "")}
                />
              )
            }
          >
            {r.tabs.configuration}
          </Header>
        }
      >
        <SpaceBetween size="s">
          <TextFilter filteringText={text} filteringPlaceholder={r.findKey} filteringAriaLabel={r.findKey} onChange={({ detail }) => setText(detail.filteringText)} />
          <ConfigurationTree nodes={nodes} unfold={text.length > 1} />
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

function Changes({ id, hash, now }: { id: string; hash: string; now: unknown }) {
  const answer = useQuery(configuration(id, hash));
  return (
    <Container header={<Header variant="h3">{r.changes}</Header>}>
      <Answer of={answer}>{(before) => <Differences before={before} now={now} />}</Answer>
    </Container>
  );
}
