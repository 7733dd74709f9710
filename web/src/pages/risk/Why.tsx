import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { RuleDetail } from "../../api/types";
import { t } from "../../texts";

/** Why it matters, and by whose word. */
export function Why({ rule }: { rule: RuleDetail }) {
  return (
    <Container header={<Header variant="h2">{t.risk.why}</Header>}>
      <SpaceBetween size="s">
        <div className="prose">
          {(rule.rationale ?? rule.title).trim().split(/\n\s*\n/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
        </div>
        {rule.because && (
          <div>
            <Box variant="awsui-key-label">{t.risk.because(t.severity[rule.severity].toLowerCase())}</Box>
            {sentence(rule.because)}
          </div>
        )}
        {rule.references.length > 0 && (
          <div>
            <Box variant="awsui-key-label">{t.risk.references}</Box>
            {rule.references.map((reference) => (
              <div key={reference} className="reference">
                <Link href={reference} external target="_blank" fontSize="body-s">
                  {reference.replace(/^https?:\/\//, "")}
                </Link>
              </div>
            ))}
          </div>
        )}
      </SpaceBetween>
    </Container>
  );
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.?\s*$/, ".");
