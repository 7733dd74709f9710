import Alert from "@cloudscape-design/components/alert";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { reviewPlan } from "../../api/queries";
import type { PlanWork, ReviewPlan } from "../../api/types";
import { Figure } from "../../parts/Figure";
import { Severity } from "../../parts/Severity";
import { Answer, Empty } from "../../parts/states";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { useSubject } from "./useSubject";

const p = t.reviewPlan;
const SHARES = [25, 50, 75, 100];

/** What to mend to improve enough of the high-risk issues for the least effort. */
export function Plan() {
  const { workload, lens } = useSubject();
  const { search, set } = useView();
  const improve = SHARES.find((one) => String(one) === search.get("improve")) ?? 25;
  const answer = useQuery(reviewPlan(workload, lens, improve, search.get("since")));
  const options = SHARES.map((value) => ({ value: String(value), label: p.percent(value) }));
  return (
    <SpaceBetween size="m">
      <Header
        variant="h2"
        description={p.hint(improve)}
        actions={<Select selectedOption={options.find((one) => one.value === String(improve)) ?? null} options={options} ariaLabel={p.improve} onChange={({ detail }) => set({ improve: detail.selectedOption.value === "25" ? null : (detail.selectedOption.value ?? null) })} />}
      >
        {p.title}
      </Header>
      <Answer of={answer}>{(plan) => <Filled plan={plan} />}</Answer>
    </SpaceBetween>
  );
}

function Filled({ plan }: { plan: ReviewPlan }) {
  const { view, risks } = useSubject();
  if (plan.high.length === 0 && plan.before === 0) return <Empty title={p.none} />;
  return (
    <SpaceBetween size="m">
      {plan.progress && (
        <Alert type={plan.reached ? "success" : "info"} header={plan.reached ? p.reached : undefined}>
          {p.reachedHint(plan.progress.improved.length, plan.before)}
          {plan.progress.unseen.length > 0 && <div>{p.unseen}: {plan.progress.unseen.join(", ")}</div>}
          {plan.progress.fresh.length > 0 && <div>{p.fresh}: {plan.progress.fresh.join(", ")}</div>}
        </Alert>
      )}
      {plan.goal > 0 && (
        <div>
          <b>{p.needed(plan.goal, plan.high.length)}.</b> {p.effort(p.minutes(plan.minutes))}. {plan.proven ? p.proven : p.unproven}
        </div>
      )}
      {plan.improves.length > 0 && (
        <section aria-label={p.improves}>
          <Header variant="h3" counter={`(${plan.improves.length})`}>{p.improves}</Header>
          <ul className="link-list">
            {plan.improves.map((one) => (
              <li key={one.code}>
                <a href={view({ q: one.code })}>{one.code}</a> {one.title}
              </li>
            ))}
          </ul>
        </section>
      )}
      {plan.works.length > 0 && (
        <Table<PlanWork>
          contentDensity="compact"
          wrapLines
          items={plan.works}
          header={<Header variant="h3" counter={`(${plan.works.length})`}>{p.works}</Header>}
          ariaLabels={{ tableLabel: p.works }}
          columnDefinitions={[
            { id: "rule", header: p.rule, isRowHeader: true, minWidth: 280, cell: (one) => <a href={`/rules/${one.rule}`}>{one.title}</a> },
            { id: "severity", header: t.claims.severity, cell: (one) => <Severity value={one.severity} /> },
            { id: "resources", header: p.resources, cell: (one) => <Figure value={one.resources} label={t.resource.many} href={risks({ rule: one.rule })} /> },
            { id: "practices", header: p.practices, cell: (one) => one.practices.join(", ") },
            { id: "estimate", header: p.estimate, cell: (one) => <span className="nowrap">{p.minutes(one.minutes)}</span> },
            { id: "interrupts", header: p.interrupts, cell: (one) => (one.interrupts ? p.interruptsYes : t.none) },
          ]}
        />
      )}
      {plan.byPeople.length > 0 && <div>{p.byPeople}: {plan.byPeople.join(", ")}</div>}
    </SpaceBetween>
  );
}
