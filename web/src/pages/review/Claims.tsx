import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { remove } from "../../api/client";
import type { ClaimLine, Contradiction, ReviewClaim } from "../../api/types";
import { Code } from "../../parts/Code";
import { Figure } from "../../parts/Figure";
import { RemoveButton } from "../../parts/RemoveButton";
import { Severity } from "../../parts/Severity";
import { Empty } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { ImportClaims } from "./ImportClaims";
import { useSubject } from "./useSubject";

const c = t.claims;

/** What the Tool's answers claim, held against what is there. */
export function Claims({ claim }: { claim: ReviewClaim | null }) {
  const { workload, lens, risks } = useSubject();
  if (!claim) {
    return (
      <SpaceBetween size="s">
        <Empty title={c.none} hint={c.noneHint} action={<ImportClaims label={c.import} primary />} />
        <Code text={c.command(lens !== null)} label={c.import} />
      </SpaceBetween>
    );
  }
  const unmatched = Object.values(claim.unmatched).reduce((sum, ids) => sum + ids.length, 0);
  return (
    <SpaceBetween size="m">
      <div className="underline">
        <div className="stretch">
          {c.from(claim.from, claim.importedBy)}, <Time at={claim.importedAt} />. {c.answered(claim.answered)}, {c.confirmed(claim.confirmed)}.
        </div>
        <ImportClaims label={c.again} />
        <RemoveButton title={c.forgetTitle} hint={c.forgetHint} remove={() => remove("/reviews/{workload}/claims", { workload, lens })} />
      </div>
      {!claim.whole && <Alert type="warning">{c.cut}</Alert>}
      <Table<Contradiction>
        contentDensity="compact"
        wrapLines
        items={claim.contradictions}
        header={<Header variant="h2" counter={`(${claim.contradictions.length})`} description={c.contradictionsHint}>{c.contradictions}</Header>}
        ariaLabels={{ tableLabel: c.contradictions }}
        empty={<Empty title={c.noContradictions} />}
        columnDefinitions={[
          { id: "practice", header: c.practice, isRowHeader: true, minWidth: 260, cell: (one) => <Question line={one} /> },
          { id: "claimed", header: c.claimed, cell: (one) => t.review.answers[one.claimed] },
          { id: "severity", header: c.severity, cell: (one) => <Severity value={one.severity} /> },
          { id: "resources", header: c.resources, cell: (one) => <Figure value={one.resources} severity="high" label={t.resource.many} href={risks(lens ? { rule: one.rules } : { practice: one.practice })} /> },
          { id: "where", header: c.where, minWidth: 160, cell: (one) => one.places.map((place) => <div key={place} className="nowrap">{place}</div>) },
          { id: "rules", header: c.rules, minWidth: 220, cell: (one) => <Rules ids={one.rules} /> },
        ]}
      />
      <Lines title={c.strengths} hint={c.strengthsHint} lines={claim.strengths} empty={c.noStrengths} />
      {claim.unseen.length > 0 && <Lines title={c.unseen} hint={c.unseenHint} lines={claim.unseen} />}
      {claim.unproven.length > 0 && <Lines title={c.unproven} hint={c.unprovenHint} lines={claim.unproven} />}
      {unmatched > 0 && <Alert type="info" header={c.unmatched(unmatched)}>{Object.values(claim.unmatched).flat().join(", ")}</Alert>}
    </SpaceBetween>
  );
}

const Rules = ({ ids }: { ids: string[] }) => (
  <ul className="stacked">
    {ids.map((id) => (
      <li key={id}>
        <a href={`/rules/${id}`}>{id}</a>
      </li>
    ))}
  </ul>
);

function Question({ line }: { line: { question: string; practice: string; title: string } }) {
  const { view } = useSubject();
  return (
    <>
      <Button variant="inline-link" href={view({ q: line.question })}>{line.practice}</Button> {line.title}
    </>
  );
}

function Lines({ title, hint, lines, empty }: { title: string; hint: string; lines: ClaimLine[]; empty?: string }) {
  return (
    <Table<ClaimLine>
      contentDensity="compact"
      wrapLines
      items={lines}
      header={<Header variant="h2" counter={`(${lines.length})`} description={hint}>{title}</Header>}
      ariaLabels={{ tableLabel: title }}
      empty={empty && <Empty title={empty} />}
      columnDefinitions={[
        { id: "practice", header: c.practice, isRowHeader: true, cell: (one) => <Question line={one} /> },
        { id: "claimed", header: c.claimed, cell: (one) => t.review.answers[one.claimed] },
        { id: "risk", header: t.compliance.practiceRisk, cell: (one) => t.severity[one.risk] },
      ]}
    />
  );
}
