import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { useState } from "react";
import type { FindingDetail } from "../../api/types";
import { Time } from "../../parts/Time";
import { Failure } from "../../parts/states";
import { t } from "../../texts";
import { useAct } from "../risks/useAct";

/** What happened to the risk, newest first, and what people said. */
export function History({ data }: { data: FindingDetail }) {
  const [text, setText] = useState("");
  const act = useAct({ ids: [data.id] }, () => setText(""));
  const newest = [...data.history].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Container header={<Header variant="h2">{t.risk.history}</Header>}>
      <SpaceBetween size="m">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) act.mutate({ action: "comment", text: text.trim() });
          }}
        >
          <SpaceBetween size="xs">
            {act.error && <Failure error={act.error} />}
            <Textarea value={text} rows={2} placeholder={t.actions.commentLabel} ariaLabel={t.actions.commentLabel} onChange={({ detail }) => setText(detail.value)} />
            <Button loading={act.isPending} disabled={!text.trim()}>
              {t.actions.commentSubmit}
            </Button>
          </SpaceBetween>
        </form>
        <ol className="history">
          {newest.map((entry) => (
            <li key={`${entry.at} ${entry.event}`}>
              <div>
                <b>{t.event(entry.event)}</b> {entry.by && t.risk.by(entry.by)}
              </div>
              {entry.note && <div>{entry.note}</div>}
              <Box variant="small" color="text-body-secondary">
                <Time at={entry.at} />
              </Box>
            </li>
          ))}
        </ol>
      </SpaceBetween>
    </Container>
  );
}
