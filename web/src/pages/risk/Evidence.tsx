import Container from "@cloudscape-design/components/container";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Box from "@cloudscape-design/components/box";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import type { FindingDetail } from "../../api/types";
import { Code } from "../../parts/Code";
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
          {data.expected && (
            <ExpandableSection headerText={t.risk.asWritten}>
              <Code text={data.expected} label={t.risk.asWritten} />
            </ExpandableSection>
          )}
        </div>
      </ColumnLayout>
    </Container>
  );
}
