import type { PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import { useQueries } from "@tanstack/react-query";
import { accounts, framework, listing, people, rules, workloads } from "../../api/queries";
import { get, page } from "../../api/client";
import type { ListPath, Query } from "../../api/contract";
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

const groups = (by: string) => listing("/findings/groups", { by, limit: 500 });

const first = async <P extends ListPath>(path: P, query: Query = {}) => (await page(path, { limit: 1000, ...query })).items;
const grouped = (by: string) => first("/findings/groups", { by });

const ASKED: Partial<Record<Property, { key: readonly unknown[]; options: () => Promise<Option[]> }>> = {
  workload: asked("workload", workloads.queryKey, () => first("/workloads"), (one) => [one.id, one.name]),
  account: asked("account", accounts.queryKey, () => first("/accounts"), (one) => [one.account, one.name || one.account]),
  rule: asked("rule", rules.queryKey, () => first("/rules"), (one) => [one.id, one.title]),
  assignee: asked("assignee", people.queryKey, () => first("/people"), (one) => [one.email, one.name || one.email]),
  type: asked("type", groups("type").queryKey, () => grouped("type"), (one) => [one.key, typeName(one.key)]),
  region: asked("region", groups("region").queryKey, () => grouped("region"), (one) => [one.key, regionName(one.key)]),
  practice: {
    key: framework.queryKey,
    options: async () =>
      (await get("/framework")).pillars
        .flatMap((pillar) => pillar.questions)
        .flatMap((question) => question.practices)
        .map((one) => ({ propertyKey: "practice", value: one.code, label: `${one.code} ${one.title}` })),
  },
};

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
