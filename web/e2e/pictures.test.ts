import { beforeAll, describe, expect, it } from "vitest";
import { addresses, NAMES } from "./addresses";
import { open, settled, useBrowser } from "./browser";
import { difference } from "./compare";
import { freeze } from "./frozen";

const LAPTOP = { width: 1280, height: 960 };
const PHONE = { width: 390, height: 844 };
/** Pages that show most of the dashboard's parts. */
const DARK = ["overview", "risk", "review", "topology"];
const NARROW = ["overview", "risks", "risk", "review"];
const visit = useBrowser();
let paths: Record<string, string>;

beforeAll(async () => {
  paths = await addresses();
});

/** What this page differs in from its kept picture. */
async function differenceOf(name: string, kept: string, options: Parameters<typeof visit>[0]) {
  const seen = await visit({ reducedMotion: "reduce", ...options });
  await open(seen, paths[name] ?? expect.fail(`There is no page ${name}`));
  await seen.page.evaluate(() => document.fonts.ready);
  await settled(seen.page);
  await freeze(seen);
  // A page that failed is never kept.
  expect(seen.errors).toEqual([]);
  const found = difference(kept, await seen.page.screenshot());
  await seen.page.context().close();
  return found;
}

describe.concurrent("pages look as they did", () => {
  it.each(NAMES)("%s", async (name) => {
    expect(await differenceOf(name, name, { viewport: LAPTOP })).toBeUndefined();
  });
  it.each(DARK)("%s in the dark", async (name) => {
    expect(await differenceOf(name, `${name}-dark`, { viewport: LAPTOP, colorScheme: "dark" })).toBeUndefined();
  });
  it.each(NARROW)("%s on a phone", async (name) => {
    expect(await differenceOf(name, `${name}-phone`, { viewport: PHONE })).toBeUndefined();
  });
});
