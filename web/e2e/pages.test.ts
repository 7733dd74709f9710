import AxeBuilder from "@axe-core/playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { addresses } from "./addresses";
import { open, picture, useBrowser, type Visit } from "./browser";

const NAMES = [
  "overview", "compliance", "practice", "risks", "findings", "risk", "mutes", "resources", "resource", "configuration", "drawing", "workloads", "workload",
  "accounts", "onboarding", "scans", "scan", "schedules", "rules", "rule", "notifications", "people", "tokens", "audit", "plan",
  "reviews", "review", "claims", "milestones", "effort", "meeting", "topology", "customers", "gaps",
];
const visit = useBrowser();
let paths: Record<string, string>;

beforeAll(async () => {
  paths = await addresses();
});

const path = (name: string) => paths[name] ?? expect.fail(`There is no page ${name}`);

/** What keeps people from using the page, as axe finds it, in words. */
async function barriers({ page }: Visit): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  return violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map((one) => `${one.id}: ${one.help} ${one.nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`);
}

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  it.each(NAMES)("%s opens without an error or a barrier", async (name) => {
    const seen = await visit({ colorScheme });
    await open(seen, path(name));
    await picture(seen, `${name}-${colorScheme}`);
    expect(seen.errors).toEqual([]);
    expect(await barriers(seen)).toEqual([]);
    await seen.page.context().close();
  });
});

describe.each([1920, 390])("%i pixels wide", (width) => {
  it.each(["overview", "compliance", "risks", "risk", "resource", "workload", "reviews", "review", "meeting", "customers"])("%s needs no scrolling sideways", async (name) => {
    const seen = await visit({ viewport: { width, height: 900 } });
    await open(seen, path(name));
    await picture(seen, `${name}-${width}`);
    expect(await seen.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(seen.errors).toEqual([]);
    await seen.page.context().close();
  });
});
