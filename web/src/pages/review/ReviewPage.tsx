import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tabs from "@cloudscape-design/components/tabs";
import { useQuery } from "@tanstack/react-query";
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
import { LensSelect } from "./LensSelect";
import { Milestones } from "./Milestones";
import { Plan } from "./Plan";
import { Questions } from "./Questions";
import { useSubject } from "./useSubject";

const r = t.review;

export default function ReviewPage() {
  const { workload, lens, meeting } = useSubject();
  const { search } = useView();
  const since = search.get("since");
  const answer = useQuery(review(workload, lens, since));
  const name = workload === "estate" ? r.estate : (answer.data?.name ?? "");
  return (
    <Page
      title={r.of(name)}
      crumb={name}
      above={[{ text: r.title, href: "/reviews" }]}
      description={answer.data?.at && <>{answer.data.lens ? t.lenses.asOf(answer.data.lens.name) : t.compliance.asOf} <Time at={answer.data.at} /></>}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          {workload !== "estate" && <Button href={`/workloads/${workload}/drawing`}>{t.topology.open}</Button>}
          <LensSelect lens={answer.data?.lens ?? null} />
          <ExportReview />
          <Button variant="primary" href={meeting({ show: search.get("show") })}>{r.meeting}</Button>
        </SpaceBetween>
      }
    >
      <Answer of={answer}>{(data) => <Filled data={data} />}</Answer>
    </Page>
  );
}

function Filled({ data }: { data: Review }) {
  const { workload, lens } = useSubject();
  const { search, set } = useView();
  const kept = useQuery(milestones(workload, lens));
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
          { id: "questions", label: r.tabs.questions, content: <Questions data={data} /> },
          { id: "claims", label: r.tabs.claims(claims), content: <Claims claim={data.claim} /> },
          { id: "milestones", label: r.tabs.milestones(kept.data?.length ?? 0), content: <Milestones data={data} /> },
          { id: "plan", label: r.tabs.plan, content: <Plan /> },
        ]}
      />
    </SpaceBetween>
  );
}
