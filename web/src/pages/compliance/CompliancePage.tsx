import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { assessment } from "../../api/queries";
import { useScope } from "../../app/scope";
import { ScopeSelect } from "../../app/ScopeSelect";
import { Page } from "../../parts/Page";
import { ShareButton } from "../../parts/ShareButton";
import { Answer } from "../../parts/states";
import { Time } from "../../parts/Time";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { CompareSelect } from "./CompareSelect";
import { QuestionFigures } from "./QuestionFigures";
import { Tree } from "./Tree";

const c = t.compliance;

export default function CompliancePage() {
  const scope = useScope();
  const { search } = useView();
  const compare = search.get("compare") ?? undefined;
  const answer = useQuery(assessment({ ...scope, at: search.get("at") ?? undefined, compare }));
  return (
    <Page
      title={c.title}
      description={answer.data?.at ? <>{c.asOf} <Time at={answer.data.at} /></> : c.description}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <ScopeSelect />
          <CompareSelect />
          <ShareButton />
        </SpaceBetween>
      }
    >
      <Answer of={answer}>
        {(data) => (
          <SpaceBetween size="m">
            <QuestionFigures data={data} compared={compare !== undefined} />
            <Tree data={data} compared={compare !== undefined} />
          </SpaceBetween>
        )}
      </Answer>
    </Page>
  );
}
