import { describe, expect, inject, it } from "vitest";

const MOST = 400 * 1024;

/** A file as a browser that takes gzip gets it: how many bytes come over the wire. */
async function fetched(path: string) {
  const answer = await fetch(inject("address") + path, { headers: { "Accept-Encoding": "gzip" } });
  expect(answer.status, path).toBe(200);
  return { encoding: answer.headers.get("Content-Encoding"), bytes: Number(answer.headers.get("Content-Length")), text: await answer.text() };
}

describe("what is fetched before the first view", () => {
  it("comes packed, and is less than 400 KB", async () => {
    const start = await fetched("/");
    const named = [...start.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
    // All there is: code and styles of the frame come as one file each.
    expect(new Set(named.map((path) => path.split(".").pop()))).toEqual(new Set(["js", "css"]));
    const files = await Promise.all(named.map(fetched));
    const large = named.filter((_, index) => (files[index]?.text.length ?? 0) > 2048 && files[index]?.encoding !== "gzip");
    expect(large).toEqual([]);
    const bytes = files.reduce((sum, one) => sum + one.bytes, start.bytes);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(MOST);
  });
});
