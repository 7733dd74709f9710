import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const text = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

it("was made of the description that is kept", () => {
  expect(text("schema.ts"), "run `npm run api`").toContain(createHash("sha256").update(text("openapi.json")).digest("hex"));
});
