import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { neighbourhood } from "../../api/queries";
import { Answer, Empty } from "../../parts/states";
import { t } from "../../texts";
import { Graph } from "./Graph";
import { GraphList } from "./GraphList";
import { Legend } from "./Legend";

const d = t.drawing;

/** What stands around a resource, up to three links away: drawn, or as a list. */
export default function Drawing({ id }: { id: string }) {
  const [depth, setDepth] = useState("1");
  const [as, setAs] = useState("drawing");
  const answer = useQuery(neighbourhood(id, Number(depth)));
  return (
    <Container
      header={
        <Header
          variant="h3"
          description={answer.data && d.size(answer.data.nodes.length, answer.data.edges.length)}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <SegmentedControl label={d.depth} selectedId={depth} onChange={({ detail }) => setDepth(detail.selectedId)} options={["1", "2", "3"].map((one) => ({ id: one, text: d.links(Number(one)) }))} />
              <SegmentedControl label={d.as} selectedId={as} onChange={({ detail }) => setAs(detail.selectedId)} options={[{ id: "drawing", text: d.drawing }, { id: "list", text: d.list }]} />
            </SpaceBetween>
          }
        >
          {d.title}
        </Header>
      }
    >
      <Answer of={answer}>
        {(data) =>
          data.nodes.length < 2 ? (
            <Empty title={d.alone} hint={d.aloneHint} />
          ) : as === "list" ? (
            <GraphList data={data} />
          ) : (
            <>
              <Graph data={data} centre={id} />
              <Legend data={data} />
            </>
          )
        }
      </Answer>
    </Container>
  );
}
