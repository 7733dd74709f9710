import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import type { Account, Finding, FindingDetail, Page } from "../src/api/types";
import { ask, open, useBrowser, type Visit } from "./browser";

const visit = useBrowser();
const FARTHEST = 200;
let seen: Visit;

beforeEach(async () => {
  seen = await visit();
  return () => seen.page.context().close();
});

const press = async (...keys: string[]) => {
  for (const key of keys) await seen.page.keyboard.press(key);
};

/** Goes to something by the Tab key alone, as somebody without a mouse does. */
async function reach(what: Locator): Promise<void> {
  await what.waitFor();
  for (let step = 0; step < FARTHEST; step++) {
    if (await what.evaluate((element) => element.contains(document.activeElement))) return;
    await press("Tab");
  }
  expect.fail(`${what} cannot be reached by the Tab key`);
}

/** Opens a menu and chooses from it by arrows. */
async function choose(menu: string, item: RegExp): Promise<void> {
  await reach(seen.page.getByRole("button", { name: menu, exact: true }));
  await press("Enter");
  const wanted = seen.page.getByRole("menuitem", { name: item });
  await wanted.waitFor();
  for (let step = 0; step < FARTHEST; step++) {
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return press("Enter");
    await press("ArrowDown");
  }
  expect.fail(`The arrows do not lead to ${item}`);
}

describe("by keyboard alone", () => {
  it("a risk is found, accepted and reopened", async () => {
    const { page } = seen;
    const [finding] = (await ask<Page<Finding>>("/findings?status=open&severity=high&limit=1")).items;
    const id = finding?.id ?? expect.fail("The example estate has no high risk");
    await open(seen, `/risks?group=none&severity=high&text=${encodeURIComponent(finding?.resource.name ?? "")}`);
    await reach(page.locator(`tbody a[href="/risks/${id}"]`));
    await press("Enter");
    await page.getByRole("heading", { name: "How to mend it" }).waitFor();
    await choose("Actions", /^Accept/);
    const dialog = page.getByRole("dialog");
    await reach(dialog.getByLabel("Reason"));
    await page.keyboard.type("Replaced next month");
    await reach(dialog.getByLabel("Owner"));
    await page.keyboard.type("Ana Souza");
    await press("Enter");
    await dialog.waitFor({ state: "hidden" });
    expect((await ask<FindingDetail>(`/findings/${id}`)).status).toBe("accepted");
    await choose("Actions", /^Reopen/);
    await reach(page.getByRole("dialog").getByRole("button", { name: "Reopen", exact: true }));
    await press("Enter");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect((await ask<FindingDetail>(`/findings/${id}`)).status).toBe("open");
  });

  it("two dates are compared", async () => {
    const { page } = seen;
    await open(seen, "/compliance");
    await reach(page.getByRole("button", { name: /Compare with an earlier date/ }));
    await press("Enter");
    await page.getByRole("option", { name: /Compared with/ }).first().waitFor();
    await press("End", "Enter");
    await page.waitForURL(/compare=/);
    await page.getByRole("columnheader", { name: "Before" }).waitFor();
  });

  it("the result is exported", async () => {
    await open(seen, "/risks");
    const [download] = await Promise.all([seen.page.waitForEvent("download"), choose("Export", /CSV/)]);
    expect((await readFile(await download.path(), "utf8")).split("\n")[0]).toContain("severity");
  });

  it("an account is onboarded up to the check", async () => {
    const { page } = seen;
    await open(seen, "/accounts/new");
    await reach(page.getByLabel("Account ID"));
    await page.keyboard.type("310987654321");
    await reach(page.getByLabel("Name", { exact: true }));
    await page.keyboard.type("e2e-keyboard");
    await reach(page.getByRole("button", { name: "Next" }));
    await press("Enter");
    await page.getByText("AWSTemplateFormatVersion").waitFor();
    await reach(page.getByRole("tab", { name: "CloudFormation" }));
    await press("ArrowRight");
    await page.getByText(/resource "aws_iam_role"/).waitFor();
    await reach(page.getByRole("button", { name: "Next" }));
    await press("Enter");
    await page.getByText("Atoll tries to take the role.").waitFor();

    await open(seen, "/accounts");
    await reach(page.getByRole("button", { name: "Remove the account e2e-keyboard" }));
    await press("Enter");
    await reach(page.getByRole("dialog").getByRole("button", { name: "Remove" }));
    await press("Enter");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect((await ask<Page<Account>>("/accounts")).items.some((one) => one.account === "310987654321")).toBe(false);
  });
});
