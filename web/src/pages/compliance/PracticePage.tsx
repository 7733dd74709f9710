import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { assessment, rules } from "../../api/queries";
import type { AssessedPractice, AssessedQuestion, Assessment } from "../../api/types";
import { link, type Scope, useScope } from "../../app/scope";
import { Figure } from "../../parts/Figure";
import { Page } from "../../parts/Page";
import { Severity } from "../../parts/Severity";
import { Answer, Empty } from "../../parts/states";
import { t } from "../../texts";
import { FindingsTable } from "../risks/FindingsTable";
import { Risk, State } from "./states";

const c = t.compliance;

interface Place {
  question: AssessedQuestion;
  practice: AssessedPractice;
}

function find(data: Assessment | undefined, code: string): Place | undefined {
  for (const question of data?.pillars.flatMap((pillar) => pillar.questions) ?? []) {
    const practice = question.practices.find((one) => one.code === code);
    if (practice) return { question, practice };
  }
  return undefined;
}

export default function PracticePage() {
  const { code = "" } = useParams();
  const scope = useScope();
  const answer = useQuery(assessment(scope));
  const found = find(answer.data, code);
  return (
    <Page title={found ? `${code} ${found.practice.title}` : code} crumb={code} above={[{ text: c.title, href: link("/compliance", scope) }]}>
      <Answer of={answer}>{() => (found ? <Filled {...found} scope={scope} /> : <Empty title={c.noPractice(code)} hint={c.noPracticeHint} />)}</Answer>
    </Page>
  );
}

function Filled({ question, practice, scope }: Place & { scope: Scope }) {
  return (
    <SpaceBetween size="m">
      <Container>
        <KeyValuePairs
          columns={4}
          items={[
            { label: c.state, value: <State value={practice.state} /> },
            { label: c.question, value: <>{question.code} {question.title}</> },
            { label: c.questionRisk, value: <Risk value={question.risk} /> },
            { label: c.evidenced, value: c.evidence(practice.evidenced) },
            { label: c.passes, value: <Figure value={practice.pass} /> },
            { label: c.failing, value: <Figure value={practice.fail} href={link("/risks", { practice: practice.code, group: "none" }, scope)} /> },
            { label: c.unseen, value: <Figure value={practice.notEvaluated} /> },
            { label: c.practiceRisk, value: t.severity[practice.risk.toLowerCase() as "high"] ?? practice.risk },
          ]}
        />
      </Container>
      {practice.reason && (
        <Container header={<Header variant="h2">{c.people}</Header>}>
          <Box className="prose">{practice.reason}</Box>
        </Container>
      )}
      {practice.rules.length > 0 && <Rules codes={practice.rules} scope={scope} practice={practice.code} />}
      {practice.fail > 0 && <FindingsTable filter={{ practice: [practice.code], status: ["open"], ...mapped(scope) }} />}
    </SpaceBetween>
  );
}

const mapped = (scope: Scope) => Object.fromEntries(Object.entries(scope).map(([name, value]) => [name, [value as string]]));

function Rules({ codes, scope, practice }: { codes: string[]; scope: Scope; practice: string }) {
  const { data, isPending } = useQuery(rules);
  const of = (data ?? []).filter((rule) => codes.includes(rule.id));
  return (
    <Table
      contentDensity="compact"
      loading={isPending}
      loadingText={t.loading}
      items={of}
      header={<Header variant="h2" counter={`(${codes.length})`}>{c.rules}</Header>}
      ariaLabels={{ tableLabel: c.rules }}
      columnDefinitions={[
        { id: "title", header: t.rules.rule, isRowHeader: true, cell: (rule) => <Link href={`/rules/${rule.id}`}>{rule.title}</Link> },
        { id: "severity", header: t.risk.severity, cell: (rule) => <Severity value={rule.severity} /> },
        { id: "open", header: t.rules.open, cell: (rule) => <Figure value={rule.open} label={t.risk.many} href={link("/risks", { rule: rule.id, practice, group: "none" }, scope)} /> },
      ]}
    />
  );
}
