import type { PropertyFilterProps } from "@cloudscape-design/components/property-filter";

/** What resources can be filtered by; a tag as `key=value`, or its key alone. */
export const PROPERTIES = ["type", "account", "region", "tag"] as const;

export type Filter = Partial<Record<(typeof PROPERTIES)[number] | "text", string[]>>;

const NAMES = [...PROPERTIES, "text"] as const;

export function filterOf(search: URLSearchParams): Filter {
  const filter: Filter = {};
  for (const name of NAMES) {
    const values = search.getAll(name);
    if (values.length > 0) filter[name] = values;
  }
  return filter;
}

/** What the server is asked: its text is one. */
export const queryOf = ({ text, ...rest }: Filter) => ({ ...rest, text: text?.join(" ") });

export function tokensOf(filter: Filter): PropertyFilterProps.Query {
  return {
    operation: "and",
    tokens: NAMES.flatMap((name) => (filter[name] ?? []).map((value) => (name === "text" ? { operator: ":", value } : { propertyKey: name, operator: "=", value }))),
  };
}

export function parametersOf(query: PropertyFilterProps.Query): Record<string, string[] | null> {
  return Object.fromEntries(
    NAMES.map((name) => {
      const values = query.tokens.filter((token) => (token.propertyKey ?? "text") === name).map((token) => String(token.value));
      // The server takes one tag.
      return [name, values.length > 0 ? (name === "tag" ? values.slice(-1) : values) : null];
    }),
  );
}
