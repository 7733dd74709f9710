import AxeBuilder from "@axe-core/playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { addresses, NAMES } from "./addresses";
import { open, picture, useBrowser, type Visit } from "./browser";

const LAPTOP = { width: 1280, height: 800 };
const PROJECTOR = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };
/** axe on a long table, twice, on a machine that others use as well. */
const PATIENCE = 120_000;
const visit = useBrowser();
let paths: Record<string, string>;

beforeAll(async () => {
  paths = await addresses();
});

const path = (name: string) => paths[name] ?? expect.fail(`There is no page ${name}`);

const ALL = (axe: AxeBuilder) => axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
/** The rules that can come out differently when nothing but colours changed. */
const COLOURS = (axe: AxeBuilder) => axe.withRules(["color-contrast", "link-in-text-block"]);

/** What keeps people from using the page, as axe finds it, in words. */
async function barriers({ page }: Visit, rules: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await rules(new AxeBuilder({ page })).analyze();
  return violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map((one) => `${one.id}: ${one.help} ${one.nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`);
}

const sideways = ({ page }: Visit) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.concurrent("on a laptop and a projector", () => {
  it.each(NAMES)("%s opens without an error or a barrier, light and dark", { timeout: PATIENCE }, async (name) => {
    const seen = await visit({ viewport: LAPTOP });
    await open(seen, path(name));
    await picture(seen, `${name}-light`);
    expect(await barriers(seen, ALL)).toEqual([]);
    expect(await sideways(seen)).toBe(0);
    await seen.page.emulateMedia({ colorScheme: "dark" });
    await seen.page.waitForFunction(() => document.body.classList.contains("awsui-dark-mode"));
    await picture(seen, `${name}-dark`);
    expect(await barriers(seen, COLOURS)).toEqual([]);
    await seen.page.emulateMedia({ colorScheme: "light" });
    await seen.page.setViewportSize(PROJECTOR);
    await picture(seen, `${name}-${PROJECTOR.width}`);
    expect(await sideways(seen)).toBe(0);
    expect(seen.errors).toEqual([]);
    await seen.page.context().close();
  });
});

describe.concurrent("on a phone", () => {
  it.each(NAMES)("%s needs no scrolling sideways", async (name) => {
    const seen = await visit({ viewport: PHONE });
    await open(seen, path(name));
    await picture(seen, `${name}-${PHONE.width}`);
    expect(await sideways(seen)).toBe(0);
    expect(seen.errors).toEqual([]);
    await seen.page.context().close();
  });
});
