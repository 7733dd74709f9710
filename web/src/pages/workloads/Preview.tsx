import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery, keepPreviousData } from "@tanstack/react-query";
import { post } from "../../api/client";
import type { WorkloadDraft, WorkloadPreview } from "../../api/types";
import { Figure } from "../../parts/Figure";
import { number, resourceName, typeName } from "../../parts/format";
import { Answer, Empty } from "../../parts/states";
import { useSettled } from "../../parts/useSettled";
import { t } from "../../texts";
import { hasMembers } from "./draft";

const w = t.workloads;
const MOST = 10;

/** What the definition matches right now. */
export function Preview({ draft }: { draft: WorkloadDraft }) {
  const settled = useSettled(JSON.stringify({ ...draft, name: draft.name || "-" }), 350);
  const asked = JSON.parse(settled) as WorkloadDraft;
  const answer = useQuery({
    queryKey: ["workload-preview", settled],
    queryFn: () => post("/workloads/preview", asked),
    enabled: hasMembers(asked),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Container header={<Header variant="h2">{w.preview}</Header>}>
      {hasMembers(asked) ? <Answer of={answer}>{(data) => <Matches data={data} />}</Answer> : <Empty title={w.previewNothing} hint={w.previewNothingHint} />}
    </Container>
  );
}

function Matches({ data }: { data: WorkloadPreview }) {
  const most = [...data.byType].sort((a, b) => b.resources - a.resources).slice(0, MOST);
  return (
    <SpaceBetween size="m">
      <div aria-live="polite">
        <Box variant="awsui-value-large" display="inline">{number(data.resources)}</Box> {w.matching}
      </div>
      {data.resources === 0 && <Box color="text-body-secondary">{w.matchesNothing}</Box>}
      {most.length > 0 && (
        <table className="plain">
          <tbody>
            {most.map((one) => (
              <tr key={one.type}>
                <th scope="row">{typeName(one.type)}</th>
                <td>
                  <Figure value={one.resources} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data.sample.length > 0 && (
        <div>
          <Box variant="awsui-key-label">{w.sample}</Box>
          {data.sample.slice(0, MOST).map((one) => (
            <div key={one.id} className="related">
              <Link href={`/resources/${encodeURIComponent(one.id)}`} external target="_blank">{resourceName(one)}</Link> <span className="key">{typeName(one.type)}</span>
            </div>
          ))}
        </div>
      )}
    </SpaceBetween>
  );
}
