import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { topology, workloads } from "../../api/queries";
import { number } from "../../parts/format";
import { Page } from "../../parts/Page";
import { Answer, Empty } from "../../parts/states";
import { t } from "../../texts";
import { Graph } from "../resource/Graph";
import { GraphList } from "../resource/GraphList";
import { Legend } from "../resource/Legend";
import { grid } from "./grid";

const p = t.topology;
const d = t.drawing;

/** A workload drawn: its resources in the boxes of their zones and regions, and how they hang together. */
export default function TopologyPage() {
  const { id = "" } = useParams();
  const [as, setAs] = useState("drawing");
  const answer = useQuery(topology(id));
  const listed = useQuery(workloads);
  const name = listed.data?.find((one) => one.id === id)?.name ?? "";
  return (
    <Page
      title={p.title(name)}
      crumb={p.crumb}
      above={[
        { text: t.workloads.title, href: "/workloads" },
        { text: name, href: `/workloads/${id}` },
      ]}
      actions={<Button href={`/reviews/${id}`}>{t.nav.reviews}</Button>}
    >
      <Answer of={answer}>
        {(data) =>
          data.nodes.length === 0 ? (
            <Empty title={p.none} hint={p.noneHint} action={<Button href={`/workloads/${id}`}>{t.workloads.edit}</Button>} />
          ) : (
            <SpaceBetween size="s">
              {!data.whole && <Alert type="info">{p.cut(number(data.nodes.length))}</Alert>}
              <Container
                header={
                  <Header variant="h2" actions={<SegmentedControl label={d.as} selectedId={as} onChange={({ detail }) => setAs(detail.selectedId)} options={[{ id: "drawing", text: d.drawing }, { id: "list", text: d.list }]} />}>
                    {p.size(number(data.nodes.length), number(data.edges.length))}
                  </Header>
                }
              >
                {as === "list" ? (
                  <GraphList data={data} />
                ) : (
                  <>
                    <Graph data={data} layout={grid} />
                    <Legend data={data} />
                  </>
                )}
              </Container>
            </SpaceBetween>
          )
        }
      </Answer>
    </Page>
  );
}
