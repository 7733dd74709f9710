import { expect, inject, it, onTestFinished } from "vitest";
import type { Account, Page, Scan } from "../src/api/types";
import { ask, open, picture, useBrowser } from "./browser";

const ACCOUNT = "345678901234";
const visit = useBrowser();

const account = async () => (await ask<Page<Account>>("/accounts")).items.find((one) => one.account === ACCOUNT);

/** The other tests count what the example estate has. */
async function forget(): Promise<void> {
  const id = (await account())?.id;
  if (id) await fetch(`${inject("address")}/api/v1/accounts/${id}`, { method: "DELETE", headers: { Cookie: inject("cookie"), "X-Atoll": "1" } });
}

// Without a simulated AWS there is nothing to read.
it.skipIf(!inject("aws"))("an account is onboarded up to the live progress of its first scan, which ends", { timeout: 240_000 }, async () => {
  onTestFinished(forget);
  const seen = await visit();
  const { page } = seen;
  await open(seen, "/accounts/new");
  await page.getByLabel("Account ID").fill(ACCOUNT);
  await page.getByLabel("Name", { exact: true }).fill("e2e-live");
  await page.getByRole("button", { name: "Regions" }).click();
  await page.getByRole("option", { name: /us-east-1/ }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("AWSTemplateFormatVersion").waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByText("Atoll may read the account.").waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("progressbar").waitFor();
  await page.getByText(/^\d[\d,]* of \d[\d,]*/).waitFor();
  await picture(seen, "onboarding-live");

  await page.getByText(/resources read/).first().waitFor({ timeout: 200_000 });
  await picture(seen, "onboarding-done");
  await page.getByRole("button", { name: "Go to the overview" }).click();
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
  const [scan] = (await ask<Page<Scan>>(`/scans?account=${ACCOUNT}`)).items;
  expect(scan?.state).toBe("done");
  expect((await account())?.state).toBe("ok");
  expect(seen.errors).toEqual([]);
  await page.context().close();
});
