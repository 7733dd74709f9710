import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { suggestions } from "../../api/queries";
import type { WorkloadSuggestion } from "../../api/types";
import { Figure } from "../../parts/Figure";
import { t } from "../../texts";

const w = t.workloads;

/** Workloads that tags, stacks and applications speak of and that nobody has defined yet. */
export function Suggestions() {
  const { data } = useQuery(suggestions);
  const navigate = useNavigate();
  if (!data || data.length === 0) return null;
  return (
    <Table<WorkloadSuggestion>
      contentDensity="compact"
      items={data}
      header={<Header variant="h2" counter={`(${data.length})`} description={w.suggestionsHint}>{w.suggestions}</Header>}
      ariaLabels={{ tableLabel: w.suggestions }}
      columnDefinitions={[
        { id: "name", header: w.name, isRowHeader: true, cell: (one) => one.name },
        { id: "because", header: w.because, cell: (one) => one.because ?? tagsOf(one) },
        { id: "matches", header: t.nav.resources, cell: (one) => <Figure value={one.matches} /> },
        { id: "take", header: <span className="sr-only">{w.take}</span>, cell: (one) => <Button variant="inline-link" ariaLabel={`${w.take}: ${one.name}`} onClick={() => void navigate("/workloads/new", { state: one })}>{w.take}</Button> },
      ]}
    />
  );
}

const tagsOf = (one: WorkloadSuggestion) => Object.entries(one.tags ?? {}).map(([key, value]) => `${key}=${value}`).join(", ") || t.none;
