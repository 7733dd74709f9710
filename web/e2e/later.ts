import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";

const ESTATE = new URL("../../knowledge/demo/fintech.snapshot.gz", import.meta.url);
const HOUR = 3_600_000;

/** The example estate as a snapshot of another id that was taken so many hours from now. */
export function later(hours: number): Uint8Array<ArrayBuffer> {
  const at = new Date(Date.now() + hours * HOUR).toISOString();
  const [head = "", ...rest] = gunzipSync(readFileSync(ESTATE)).toString("utf8").trimEnd().split("\n");
  const first = JSON.parse(head) as Record<string, unknown>;
  const last = JSON.parse(rest.pop() ?? "") as { end: Record<string, unknown> };
  const moved = [{ ...first, id: randomUUID(), startedAt: at }, ...rest, { end: { ...last.end, finishedAt: at } }];
  return new Uint8Array(gzipSync(moved.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n") + "\n"));
}
