import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { post } from "../../api/client";
import { scan as scanQuery } from "../../api/queries";
import type { Scan } from "../../api/types";
import { useChange } from "../../api/useChange";
import { ExportMenu } from "../../parts/ExportMenu";
import { dateTime, duration, number } from "../../parts/format";
import { Page } from "../../parts/Page";
import { isActive, ScanProgress } from "../../parts/ScanProgress";
import { Answer } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { Changes } from "./Changes";
import { ScanState } from "./ScanState";

const s = t.scans;

export default function ScanPage() {
  const { id = "" } = useParams();
  const answer = useQuery({ ...scanQuery(id), refetchInterval: (query) => (query.state.data && isActive(query.state.data) ? 5000 : false) });
  const cancel = useChange(() => post("/scans/{id}/cancel", { id }), { done: () => s.cancelling });
  const data = answer.data;
  return (
    <Page
      title={data ? s.at(dateTime(data.startedAt ?? data.queuedAt)) : s.one}
      above={[{ text: s.title, href: "/scans" }]}
      actions={
        data &&
        (isActive(data) ? (
          <Button loading={cancel.isPending} onClick={() => cancel.mutate(undefined)}>{s.cancel}</Button>
        ) : (
          data.state === "done" && <ExportMenu scan={id} />
        ))
      }
    >
      <Answer of={answer}>{(found) => <Filled scan={found} />}</Answer>
    </Page>
  );
}

function Filled({ scan }: { scan: Scan }) {
  return (
    <SpaceBetween size="m">
      {isActive(scan) && (
        <Container>
          <ScanProgress scan={scan} label={s.of(scan.account)} />
        </Container>
      )}
      {scan.error && <Alert type="error" header={s.failed}>{scan.error}</Alert>}
      <Container>
        <KeyValuePairs
          columns={4}
          items={[
            { label: s.state, value: <ScanState scan={scan} /> },
            { label: s.account, value: (scan.accounts ?? [scan.account]).join(", ") || t.none },
            { label: s.regions, value: scan.regions?.join(", ") || t.accounts.allRegions },
            { label: s.by, value: scan.requestedBy || t.none },
            { label: s.started, value: <Time at={scan.startedAt ?? scan.queuedAt} /> },
            { label: s.took, value: scan.startedAt && scan.finishedAt ? duration(scan.startedAt, scan.finishedAt) : t.none },
            { label: t.nav.resources, value: number(scan.resources) },
            { label: s.gaps, value: number(scan.gaps) },
          ]}
        />
      </Container>
      {(scan.gaps ?? 0) > 0 && <Alert type="warning">{s.gapsHint(number(scan.gaps))}</Alert>}
      {scan.state === "done" && <Changes id={scan.id} />}
    </SpaceBetween>
  );
}
