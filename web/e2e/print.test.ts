import { mkdirSync } from "node:fs";
import { expect, it } from "vitest";
import { addresses } from "./addresses";
import { open, PICTURES, useBrowser } from "./browser";

const A4 = { width: 794, height: 1123 };
const visit = useBrowser();

it.each(["overview", "compliance", "risks", "risk", "resource", "review", "plan", "audit"])("%s is printed whole and without what is only for a screen", async (name) => {
  const path = (await addresses())[name] ?? expect.fail(`There is no page ${name}`);
  const seen = await visit({ viewport: A4 });
  const { page } = seen;
  await open(seen, path);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('main button:not([role="tab"], [class*="awsui_trigger-type-text"]), main input').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole("heading", { level: 1 }).first().isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  mkdirSync(PICTURES, { recursive: true });
  const pdf = await page.pdf({ path: `${PICTURES}${name}.pdf`, format: "A4", printBackground: true });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  await page.context().close();
});
