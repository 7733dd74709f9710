import type { PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import type { FilterBody } from "../../api/types";

/** What findings can be filtered by, in the order in which it is offered. */
export const PROPERTIES = ["severity", "status", "pillar", "impact", "workload", "account", "region", "type", "rule", "practice", "resource", "assignee"] as const;
export type Property = (typeof PROPERTIES)[number];

/** What a finding has only one of: the server takes one value. */
const SINGLE: readonly Property[] = ["workload", "assignee"];
export const isSingle = (name: Property) => SINGLE.includes(name);

/** In the address, every status; without a status, only what is open. */
export const ANY = "any";

export type Filter = Partial<Record<Property, string[]>> & { text?: string };

/** The filter as an action sends it. */
export function bodyOf({ workload, assignee, ...filter }: Filter): FilterBody {
  return { ...filter, workload: workload?.[0], assignee: assignee?.[0] };
}

/** The filter that an address names. */
export function filterOf(search: URLSearchParams): Filter {
  const filter: Filter = {};
  for (const name of PROPERTIES) {
    const values = search.getAll(name);
    if (values.length > 0) filter[name] = values;
  }
  const text = search.get("text");
  if (text) filter.text = text;
  if (!filter.status) filter.status = ["open"];
  else if (filter.status.includes(ANY)) delete filter.status;
  return filter;
}

/** The parameters of an address that name the filter; null takes one away. */
export function parametersOf(filter: Filter): Record<string, string[] | string | null> {
  const status = filter.status ?? [ANY];
  const open = status.length === 1 && status[0] === "open";
  return {
    ...Object.fromEntries(PROPERTIES.map((name) => [name, filter[name] ?? null])),
    status: open ? null : status,
    text: filter.text ?? null,
  };
}

export function tokensOf(filter: Filter): PropertyFilterProps.Query {
  const tokens: PropertyFilterProps.Token[] = PROPERTIES.flatMap((name) => {
    const value = filter[name];
    return value ? [{ propertyKey: name, operator: "=", value: isSingle(name) ? value[0] : value }] : [];
  });
  if (filter.text) tokens.push({ operator: ":", value: filter.text });
  return { operation: "and", tokens };
}

/** Several tokens of one property are alternatives, or the last one counts where there can be only one; several words of free text are one search. */
export function filterOfTokens(query: PropertyFilterProps.Query): Filter {
  const filter: Filter = {};
  for (const { propertyKey, value } of query.tokens) {
    const values = (Array.isArray(value) ? value : [value]).map(String);
    if (propertyKey) {
      const name = propertyKey as Property;
      filter[name] = isSingle(name) ? values.slice(-1) : [...new Set([...(filter[name] ?? []), ...values])];
    } else {
      filter.text = [filter.text, ...values].filter(Boolean).join(" ");
    }
  }
  return filter;
}
