import Grid from "@cloudscape-design/components/grid";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { finding } from "../../api/queries";
import type { FindingDetail } from "../../api/types";
import { resourceName } from "../../parts/format";
import { Page } from "../../parts/Page";
import { Severity, Status } from "../../parts/Severity";
import { ShareButton } from "../../parts/ShareButton";
import { Answer } from "../../parts/states";
import { t } from "../../texts";
import { BulkActions } from "../risks/BulkActions";
import { Evidence } from "./Evidence";
import { Facts } from "./Facts";
import { History } from "./History";
import { Mend } from "./Mend";
import { Related } from "./Related";
import { Why } from "./Why";

export default function RiskPage() {
  const { id = "" } = useParams();
  const answer = useQuery(finding(id));
  const data = answer.data;
  return (
    <Page
      title={data ? data.message || data.title : t.risk.title}
      description={data && <Heading data={data} />}
      actions={data && <Actions data={data} />}
      crumb={data ? resourceName(data.resource) : t.risk.title}
      above={[{ text: t.nav.risks, href: "/risks" }]}
    >
      <Answer of={answer}>{(found) => <Filled data={found} />}</Answer>
    </Page>
  );
}

const Heading = ({ data }: { data: FindingDetail }) => (
  <span className="underline">
    <Severity value={data.severity} />
    <Status value={data.status} />
    <span>{data.title}</span>
  </span>
);

const Actions = ({ data }: { data: FindingDetail }) => (
  <SpaceBetween direction="horizontal" size="xs">
    <ShareButton />
    <BulkActions target={{ ids: [data.id] }} count={1} mute={{ rule: data.rule?.id, resource: data.resource.arn ?? data.resource.key }} />
  </SpaceBetween>
);

function Filled({ data }: { data: FindingDetail }) {
  return (
    <Grid gridDefinition={[{ colspan: { default: 12, s: 8 } }, { colspan: { default: 12, s: 4 } }]}>
      <SpaceBetween size="m">
        <Evidence data={data} />
        {data.rule && <Why rule={data.rule} />}
        {data.rule?.fix && <Mend fix={data.rule.fix} />}
      </SpaceBetween>
      <SpaceBetween size="m">
        <Facts data={data} />
        <Related data={data} />
        <History data={data} />
      </SpaceBetween>
    </Grid>
  );
}
