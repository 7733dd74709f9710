import { t } from "../texts";
import type { Answer, Arguments, ChangeArguments, Item, ListPath, PathOf, Query, Value } from "./contract";
import type { Page } from "./types";

/** A place in a file that was sent; lines and columns count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** What the server says when it refuses or fails (RFC 9457), or why it could not be asked. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly code?: string,
    readonly hint?: string,
    /** Each place that is wrong in the files that were sent. */
    readonly places: Place[] = [],
  ) {
    super(detail || title);
  }
}

const BASE = "/api/v1";

/**
 * The address of a call: values take the places of the names in its path, and the others that have a value follow as
 * its query; a list is given as one parameter per value.
 */
export function address(path: string, params: Query = {}): string {
  const named = new Set<string>();
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    named.add(name);
    return encodeURIComponent(String(params[name]));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (named.has(name) || value === null || value === undefined || value === "" || value === false) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return BASE + filled + (search.size > 0 ? `?${search}` : "");
}

async function problem(answer: Response): Promise<Problem> {
  const type = answer.headers.get("Content-Type") ?? "";
  if (type.includes("json")) {
    const body = (await answer.json().catch(() => ({}))) as Partial<Record<"title" | "detail" | "code" | "hint", string> & { problems: Place[] }>;
    return new Problem(answer.status, body.title ?? answer.statusText, body.detail ?? "", body.code, body.hint ?? undefined, body.problems);
  }
  return new Problem(answer.status, answer.statusText || t.errors.failed, t.errors.unexpected(answer.status));
}

async function send(method: string, url: string, body?: BodyInit, type?: string): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json, text/plain;q=0.9" };
  if (method !== "GET") headers["X-Atoll"] = "1";
  if (type) headers["Content-Type"] = type;
  let answer: Response;
  try {
    answer = await fetch(url, { method, headers, body, credentials: "same-origin" });
  } catch {
    throw new Problem(0, t.errors.unreachable, "", "UNREACHABLE", t.errors.unreachableHint);
  }
  if (!answer.ok) throw await problem(answer);
  return answer;
}

async function parsed<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

export const get = async <P extends PathOf<"get">>(path: P, ...[params]: Arguments<P, "get">): Promise<Answer<P, "get">> => parsed(await send("GET", address(path, params as Query)));

/** What is no JSON, as it is. */
export const getText = async <P extends PathOf<"get">>(path: P, ...[params]: Arguments<P, "get">) => (await send("GET", address(path, params as Query))).text();

/** A part of a list. */
export const page = async <P extends ListPath>(path: P, query: Query): Promise<Page<Item<P>>> => parsed(await send("GET", address(path, query)));

const change =
  <M extends "post" | "put" | "patch" | "delete">(method: M) =>
  async <P extends PathOf<M>>(path: P, ...given: ChangeArguments<P, M>): Promise<Answer<P, M>> => {
    const rest: unknown[] = [...given];
    const params = path.includes("{") ? (rest.shift() as Query) : {};
    const [body = {}] = rest;
    const url = address(path, params);
    return parsed(method === "delete" ? await send("DELETE", url) : await send(method.toUpperCase(), url, JSON.stringify(body), "application/json"));
  };

export const post = change("post");
export const put = change("put");
export const patch = change("patch");
export const remove = change("delete");

/** Sends a file's bytes as they are. */
export const upload = async <P extends PathOf<"post">>(path: P, file: Blob, ...[params]: Arguments<P, "post">): Promise<Answer<P, "post">> =>
  parsed(await send("POST", address(path, params as Query), file, "application/octet-stream"));

/** Every item of a list that is small by nature (accounts, workloads, rules), page after page. */
export async function all<P extends ListPath>(path: P, query: Query = {}): Promise<Item<P>[]> {
  const items: Item<P>[] = [];
  let cursor: Value = null;
  do {
    const part: Page<Item<P>> = await page(path, { limit: 500, ...query, cursor });
    items.push(...part.items);
    cursor = part.next;
  } while (cursor);
  return items;
}
