import { useMemo } from "react";
import { useSearchParams } from "react-router";

/** The part of the estate that a view is about; everything where nothing is named. */
export type Scope = {
  workload?: string;
  account?: string;
  region?: string;
};

const NAMES = ["workload", "account", "region"] as const;

export function useScope(): Scope {
  const [search] = useSearchParams();
  return useMemo(() => scopeOf(search), [search]);
}

export function scopeOf(search: URLSearchParams): Scope {
  const scope: Scope = {};
  for (const name of NAMES) {
    const value = search.get(name);
    if (value) scope[name] = value;
  }
  return scope;
}

/** The address of a view with parameters; those without a value are left out, a list is given as one parameter per value. */
export function link(path: string, ...parameters: object[]): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(Object.assign({}, ...parameters) as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") search.append(name, String(one));
    }
  }
  return search.size > 0 ? `${path}?${search}` : path;
}
