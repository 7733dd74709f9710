/** A part of a configuration: a value with its key, or a group of such. */
export interface Node {
  path: string;
  key: string;
  value: unknown;
  children?: Node[];
}

export interface Difference {
  path: string;
  before: unknown;
  now: unknown;
  kind: "added" | "removed" | "changed";
}

const isGroup = (value: unknown): value is object => typeof value === "object" && value !== null && !("notSeen" in value);

function entries(value: object): [string, unknown][] {
  return Array.isArray(value) ? value.map((one, index) => [String(index), one]) : Object.entries(value);
}

function node(path: string, key: string, value: unknown): Node {
  if (!isGroup(value)) return { path, key, value };
  const list = Array.isArray(value);
  const children = entries(value).map(([name, one]) => node(list ? `${path}[${name}]` : `${path}.${name}`, list ? labelOf(one, name) : name, one));
  return { path, key, value, children };
}

/** What to call an element of a list: its own name where it has one, else its number. */
function labelOf(value: unknown, index: string): string {
  const own = isGroup(value) ? nameOf(value) : undefined;
  return own === undefined ? `[${index}]` : `[${index}] ${own}`;
}

/** What an element of a list calls itself. */
const nameOf = (value: object): string | undefined =>
  entries(value).find((entry): entry is [string, string] => typeof entry[1] === "string" && /^(Key|Name|Id)$|(Name|Id)$/.test(entry[0]))?.[1];

/** The elements of a list by what they are called, or by what they are; nothing where that does not tell them apart. */
function named(list: readonly unknown[]): Map<string, unknown> | undefined {
  const found = new Map<string, unknown>();
  for (const one of list) {
    const name = isGroup(one) ? nameOf(one) : String(one);
    if (name === undefined || found.has(name)) return undefined;
    found.set(name, one);
  }
  return found;
}

/** The parts of two groups by the names under which they are compared: elements of lists by their own, for their order says little. */
function compared(before: object, now: object): [Map<string, unknown>, Map<string, unknown>] {
  if (Array.isArray(before) && Array.isArray(now)) {
    const [old, young] = [named(before), named(now)];
    if (old && young) return [old, young];
  }
  return [new Map(entries(before)), new Map(entries(now))];
}

/** A configuration as a tree; with words, only what contains them in a key or a value, and what stands above it. */
export function treeOf(configuration: unknown, words = ""): Node[] {
  if (!isGroup(configuration)) return [];
  const list = Array.isArray(configuration);
  const all = entries(configuration).map(([key, value]) => node(list ? `[${key}]` : key, list ? labelOf(value, key) : key, value));
  const text = words.trim().toLowerCase();
  return text ? all.flatMap((one) => kept(one, text)) : all;
}

function kept(one: Node, text: string): Node[] {
  if (one.key.toLowerCase().includes(text)) return [one];
  if (!one.children) return String(one.value).toLowerCase().includes(text) ? [one] : [];
  const children = one.children.flatMap((child) => kept(child, text));
  return children.length > 0 ? [{ ...one, children }] : [];
}

/** What differs between two configurations, leaf by leaf, in the order of the later one. */
export function differences(before: unknown, now: unknown, path = ""): Difference[] {
  if (isGroup(before) && isGroup(now) && Array.isArray(before) === Array.isArray(now)) {
    const list = Array.isArray(now);
    const [old, young] = compared(before, now);
    const keys = [...young.keys(), ...[...old.keys()].filter((key) => !young.has(key))];
    return keys.flatMap((key) => {
      const place = list ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      if (!old.has(key)) return [{ path: place, before: undefined, now: young.get(key), kind: "added" as const }];
      if (!young.has(key)) return [{ path: place, before: old.get(key), now: undefined, kind: "removed" as const }];
      return differences(old.get(key), young.get(key), place);
    });
  }
  return JSON.stringify(before) === JSON.stringify(now) ? [] : [{ path, before, now, kind: "changed" }];
}
