import { useMemo } from "react";
import { useParams } from "react-router";
import { link } from "../../app/scope";
import { useView } from "../../parts/useView";

/** What is reviewed, and by which lens of one's own; null for the framework. Both stand in the address. */
export interface Subject {
  workload: string;
  lens: string | null;
  /** The review with parameters of its view. */
  view: (parameters?: object) => string;
  meeting: (parameters?: object) => string;
  /** The risks of what is reviewed; the framework's practices tell them, those of a lens do not. */
  risks: (filter: { rule?: string | string[]; practice?: string }) => string;
}

export function useSubject(): Subject {
  const { workload = "" } = useParams();
  const { search } = useView();
  const lens = search.get("lens");
  return useMemo(() => subjectOf(workload, lens), [workload, lens]);
}

export function subjectOf(workload: string, lens: string | null): Subject {
  const page = `/reviews/${encodeURIComponent(workload)}`;
  return {
    workload,
    lens,
    view: (parameters = {}) => link(page, { lens }, parameters),
    meeting: (parameters = {}) => link(`${page}/meeting`, { lens }, parameters),
    risks: ({ rule, practice }) => link("/risks", { rule, practice: lens ? undefined : practice, group: "none" }, workload === "estate" ? {} : { workload }),
  };
}
