import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tabs from "@cloudscape-design/components/tabs";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { milestones, review } from "../../api/queries";
import type { Review } from "../../api/types";
import { Page } from "../../parts/Page";
import { Answer } from "../../parts/states";
import { Time } from "../../parts/Time";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { Claims } from "./Claims";
import { ExportReview } from "./ExportReview";
import { Figures } from "./Figures";
import { Milestones } from "./Milestones";
import { Plan } from "./Plan";
import { Questions } from "./Questions";

const r = t.review;

export default function ReviewPage() {
  const { workload = "" } = useParams();
  const { search } = useView();
  const since = search.get("since");
  const answer = useQuery(review(workload, since));
  const name = workload === "estate" ? r.estate : (answer.data?.name ?? "");
  const meeting = `/reviews/${workload}/meeting${search.get("show") ? `?show=${search.get("show")}` : ""}`;
  return (
    <Page
      title={r.of(name)}
      crumb={name}
      above={[{ text: r.title, href: "/reviews" }]}
      description={answer.data?.at && <>{t.compliance.asOf} <Time at={answer.data.at} /></>}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          {workload !== "estate" && <Button href={`/workloads/${workload}/drawing`}>{t.topology.open}</Button>}
          <ExportReview workload={workload} />
          <Button variant="primary" href={meeting}>{r.meeting}</Button>
        </SpaceBetween>
      }
    >
      <Answer of={answer}>{(data) => <Filled data={data} workload={workload} />}</Answer>
    </Page>
  );
}

function Filled({ data, workload }: { data: Review; workload: string }) {
  const { search, set } = useView();
  const kept = useQuery(milestones(workload));
  const claims = data.claim?.contradictions.length ?? 0;
  return (
    <SpaceBetween size="m">
      {!data.at && <Alert type="info" header={r.notJudged}>{r.notJudgedHint}</Alert>}
      <Figures data={data} />
      <Tabs
        ariaLabel={r.of(data.name)}
        activeTabId={search.get("tab") ?? "questions"}
        onChange={({ detail }) => set({ tab: detail.activeTabId === "questions" ? null : detail.activeTabId })}
        tabs={[
          { id: "questions", label: r.tabs.questions, content: <Questions data={data} workload={workload} /> },
          { id: "claims", label: r.tabs.claims(claims), content: <Claims claim={data.claim} workload={workload} /> },
          { id: "milestones", label: r.tabs.milestones(kept.data?.length ?? 0), content: <Milestones data={data} workload={workload} /> },
          { id: "plan", label: r.tabs.plan, content: <Plan workload={workload} /> },
        ]}
      />
    </SpaceBetween>
  );
}
