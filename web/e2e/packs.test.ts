import { beforeEach, expect, inject, it } from "vitest";
import type { Finding, Pack, Page, Parameter, Rule } from "../src/api/types";
import { ask, open, picture, useBrowser, type Visit } from "./browser";
import { later } from "./later";

const visit = useBrowser();
let seen: Visit;

beforeEach(async () => {
  seen = await visit();
  return () => seen.page.context().close();
});

const openOf = async (rule: string) => (await ask<Page<Finding>>(`/findings?status=open&limit=1&rule=${rule}`)).total;
const retention = async () =>
  (await ask<Page<Parameter>>("/parameters")).items.find((one) => one.rule === "rds-backup-retention-check" && one.name === "days");

/** Sends a snapshot and waits until it is judged. */
async function imported(snapshot: Uint8Array<ArrayBuffer>): Promise<void> {
  const answer = await fetch(`${inject("address")}/api/v1/scans/import`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream", "X-Atoll": "1", Cookie: inject("cookie") },
    body: snapshot,
  });
  expect(answer.status).toBe(202);
  const { id } = (await answer.json()) as { id: string };
  await expect.poll(async () => (await ask<{ state: string }>(`/scans/${id}`)).state, { timeout: 120_000, interval: 500 }).toBe("done");
}

it("a pack and a parameter of one's own judge the next scan", { timeout: 300_000 }, async () => {
  const { page } = seen;
  const before = await openOf("rds-backup-retention-check");

  // a pack, first with a mistake
  await open(seen, "/rules");
  await page.getByRole("link", { name: "Own packs" }).click();
  await page.getByRole("link", { name: "Add a pack" }).click();
  await page.getByLabel("Name", { exact: true }).fill("acme");
  const yaml = page.getByLabel("YAML", { exact: true });
  const right = await yaml.inputValue();
  await yaml.fill(right.replace("severity: low", "severity: lov"));
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Go to acme/rules/acme-rule-1.yaml, line 4" }).click();
  expect(await yaml.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe("lov");
  await picture(seen, "pack-problems");
  await yaml.fill(right);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The pack acme is saved: 1 rule.").waitFor();
  await page.getByRole("link", { name: "acme-databases-named-by-team" }).waitFor();
  await picture(seen, "packs-filled");

  // a parameter, changed where it stands
  await open(seen, "/rules/parameters?find=rds-backup-retention-check");
  await page.getByRole("button", { name: "Change days of rds-backup-retention-check" }).click();
  const value = page.getByRole("textbox", { name: "Change days of rds-backup-retention-check" });
  await value.fill("many");
  await page.getByText("Write a whole number").waitFor();
  await value.fill("35");
  await value.press("Enter");
  await page.getByText("days is saved.").waitFor();
  expect(await retention()).toMatchObject({ value: 35, usual: 7, changed: true });
  await page.getByText("Only those changed from the default").click();
  await page.waitForURL(/changed=1/);
  await picture(seen, "parameters-changed");

  // the next scan is judged by both
  expect(await openOf("acme-databases-named-by-team")).toBe(0);
  await imported(later(1));
  expect(await openOf("rds-backup-retention-check")).toBeGreaterThan(before);
  expect(await openOf("acme-databases-named-by-team")).toBeGreaterThan(0);
  await open(seen, "/risks?group=none&rule=acme-databases-named-by-team");
  await page.getByText("Databases carry the tag of the team that runs them").first().waitFor();

  // and both are taken back
  await open(seen, "/rules/parameters?changed=1");
  await page.getByRole("button", { name: "Reset days of rds-backup-retention-check to its default" }).click();
  await page.getByText("Nothing is changed from the default").waitFor();
  await open(seen, "/rules/packs");
  await page.getByRole("button", { name: 'Remove the pack "acme"' }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByText("No packs yet").waitFor();
  expect(await openOf("acme-databases-named-by-team")).toBe(0);
  expect((await ask<Page<Rule>>("/rules")).items.some((one) => one.pack)).toBe(false);
  expect((await ask<Page<Pack>>("/packs")).total).toBe(0);
  // the mistake was answered with 400, as it must be
  expect(seen.errors.filter((one) => !/400/.test(one))).toEqual([]);
});
