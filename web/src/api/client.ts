import { t } from "../texts";
import type { Page } from "./types";

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** What the server says when it refuses or fails (RFC 9457), or why it could not be asked. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly code?: string,
    readonly hint?: string,
  ) {
    super(detail || title);
  }
}

const BASE = "/api/v1";

/** The address of a call, with the parameters that have a value; a list is given as one parameter per value. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "" || value === false) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return BASE + path + (search.size > 0 ? `?${search}` : "");
}

async function problem(answer: Response): Promise<Problem> {
  const type = answer.headers.get("Content-Type") ?? "";
  if (type.includes("json")) {
    const body = (await answer.json().catch(() => ({}))) as Partial<Record<"title" | "detail" | "code" | "hint", string>>;
    return new Problem(answer.status, body.title ?? answer.statusText, body.detail ?? "", body.code, body.hint ?? undefined);
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
    throw new Problem(0, t.errors.unreachable, t.errors.unreachableHint, "UNREACHABLE");
  }
  if (!answer.ok) throw await problem(answer);
  return answer;
}

async function parsed<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

export const get = async <T>(path: string, query?: Query) => parsed<T>(await send("GET", address(path, query)));
export const getText = async (path: string, query?: Query) => (await send("GET", address(path, query))).text();
export const remove = async (path: string, query?: Query) => parsed<unknown>(await send("DELETE", address(path, query)));

const withBody = (method: string) => async <T>(path: string, body: unknown = {}, query?: Query) =>
  parsed<T>(await send(method, address(path, query), JSON.stringify(body), "application/json"));

export const post = withBody("POST");
export const put = withBody("PUT");
export const patch = withBody("PATCH");

/** Sends a file's bytes as they are. */
export const upload = async <T>(path: string, file: Blob, query?: Query) =>
  parsed<T>(await send("POST", address(path, query), file, "application/octet-stream"));

/** Every item of a list that is small by nature (accounts, workloads, rules), page after page. */
export async function all<T>(path: string, query: Query = {}): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> | T[] = await get(path, { limit: 500, ...query, cursor });
    if (Array.isArray(page)) return page;
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}
