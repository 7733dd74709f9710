import { useQuery } from "@tanstack/react-query";
import { parameters } from "../../api/queries";
import { Page } from "../../parts/Page";
import { Answer } from "../../parts/states";
import { t } from "../../texts";
import { ParameterTable } from "./ParameterTable";

const p = t.parameters;

export default function ParametersPage() {
  const answer = useQuery(parameters);
  return (
    <Page title={p.title} description={p.description} above={[{ text: t.rules.title, href: "/rules" }]}>
      <Answer of={answer}>{(all) => <ParameterTable all={all} />}</Answer>
    </Page>
  );
}
