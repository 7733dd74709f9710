import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ask } from "./browser";

it("the server describes itself as the client was made", async () => {
  const kept: unknown = JSON.parse(readFileSync(new URL("../src/api/openapi.json", import.meta.url), "utf8"));
  expect(await ask("/openapi?format=json"), "build the server and run `npm run api`").toEqual(kept);
});
