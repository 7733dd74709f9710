import type { PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import { useQueries } from "@tanstack/react-query";
import { accounts, framework, listing, people, rules, workloads } from "../../api/queries";
import { get } from "../../api/client";
import type { Account, FindingGroup, Framework, Page, Person, Rule, Workload } from "../../api/types";
import { typeName } from "../../parts/format";
import { regionName } from "../../parts/regions";
import { IMPACTS, PILLARS, t } from "../../texts";
import type { Property } from "./filter";

type Option = PropertyFilterProps.FilteringOption;

const fixed = (propertyKey: Property, values: readonly string[], label: (value: string) => string): Option[] =>
  values.map((value) => ({ propertyKey, value, label: label(value) }));

const FIXED: Option[] = [
  ...fixed("severity", ["high", "medium", "low"], (value) => t.severity[value as "high"]),
  ...fixed("status", ["open", "accepted", "muted", "resolved"], (value) => t.status[value as "open"]),
  ...fixed("pillar", PILLARS, t.pillar),
  ...fixed("impact", IMPACTS, t.impact),
];

const groups = (by: string) => listing<FindingGroup>("/findings/groups", { by, limit: 500 });

const ASKED: Partial<Record<Property, { key: readonly unknown[]; options: () => Promise<Option[]> }>> = {
  workload: asked("workload", workloads.queryKey, () => all<Workload>("/workloads"), (one) => [one.id, one.name]),
  account: asked("account", accounts.queryKey, () => all<Account>("/accounts"), (one) => [one.account, one.name || one.account]),
  rule: asked("rule", rules.queryKey, () => all<Rule>("/rules"), (one) => [one.id, one.title]),
  assignee: asked("assignee", people.queryKey, () => all<Person>("/people"), (one) => [one.email, one.name || one.email]),
  type: asked("type", groups("type").queryKey, () => all<FindingGroup>("/findings/groups", "type"), (one) => [one.key, typeName(one.key)]),
  region: asked("region", groups("region").queryKey, () => all<FindingGroup>("/findings/groups", "region"), (one) => [one.key, regionName(one.key)]),
  practice: {
    key: framework.queryKey,
    options: async () =>
      (await get<Framework>("/framework")).pillars
        .flatMap((pillar) => pillar.questions)
        .flatMap((question) => question.practices)
        .map((one) => ({ propertyKey: "practice", value: one.code, label: `${one.code} ${one.title}` })),
  },
};

async function all<T>(path: string, by?: string): Promise<T[]> {
  return (await get<Page<T>>(path, { limit: 1000, by })).items;
}

function asked<T>(propertyKey: Property, key: readonly unknown[], list: () => Promise<T[]>, value: (one: T) => [string, string]) {
  return {
    key,
    options: async () =>
      (await list()).map((one) => {
        const [id, label] = value(one);
        return { propertyKey, value: id, label };
      }),
  };
}

/** The values to choose from, for the properties that are wanted; those of a resource are typed, not chosen. */
export function useOptions(wanted: Property[]): { options: Option[]; loading: boolean } {
  const answers = useQueries({
    queries: wanted.flatMap((name) => {
      const source = ASKED[name];
      return source ? [{ queryKey: ["options", name, ...source.key], queryFn: source.options, staleTime: 60_000 }] : [];
    }),
  });
  return { options: [...FIXED, ...answers.flatMap((answer) => answer.data ?? [])], loading: answers.some((answer) => answer.isLoading) };
}
