import Container from "@cloudscape-design/components/container";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import type { FindingDetail } from "../../api/types";
import { Value } from "../../parts/Value";
import { t } from "../../texts";

/** What was seen, beside what is expected. */
export function Evidence({ data }: { data: FindingDetail }) {
  const seen = Object.entries(data.evidence ?? {});
  return (
    <Container header={<Header variant="h2">{t.risk.evidence}</Header>}>
      <ColumnLayout columns={2} borders="vertical">
        <div>
          <Box variant="awsui-key-label">{t.risk.seen}</Box>
          {seen.length === 0 ? (
            t.risk.noEvidence
          ) : (
            <dl className="evidence">
              {seen.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <Value value={value} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
        <div>
          <Box variant="awsui-key-label">{t.risk.expected}</Box>
          <Box margin={{ bottom: "xs" }}>{data.title}</Box>
          {data.expected && <pre className="expected mono" tabIndex={0} aria-label={t.risk.expected}>{data.expected.trim()}</pre>}
        </div>
      </ColumnLayout>
    </Container>
  );
}
