import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import type { Account, Finding, FindingDetail, Overview, Page } from "../src/api/types";
import { ask, open, useBrowser, type Visit } from "./browser";

const visit = useBrowser();
let seen: Visit;

beforeEach(async () => {
  seen = await visit();
  return () => seen.page.context().close();
});

describe("from the overview", () => {
  it("two clicks lead from a figure to the resource behind it", async () => {
    const { page } = seen;
    await open(seen, "/");
    await page.getByRole("link", { name: /^[\d,]+$/ }).first().click();
    await page.getByRole("heading", { level: 1, name: "Risks" }).waitFor();
    await page.getByText("None", { exact: true }).click();
    await page.locator('tbody a[href^="/resources/"]').first().click();
    await page.getByRole("tab", { name: /Configuration/ }).waitFor();
    expect(page.url()).toContain("/resources/");
  });

  it("the search leads to a resource by keyboard alone", async () => {
    const { page } = seen;
    await open(seen, "/");
    await page.keyboard.press("/");
    await page.keyboard.type("ledger");
    await page.getByRole("option").nth(1).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(resources|risks)/);
  });
});

describe("a risk", () => {
  it("is found, accepted with an end, seen as accepted, and reopened", async () => {
    const { page } = seen;
    const [finding] = (await ask<Page<Finding>>("/findings?status=open&severity=high&limit=1")).items;
    if (!finding) throw new Error("The example estate has no high risk");
    await open(seen, `/risks?group=none&severity=high&text=${encodeURIComponent(finding.resource.name ?? "")}`);
    await page.locator(`a[href="/risks/${finding.id}"]`).click();
    await page.getByRole("button", { name: "Actions" }).click();
    await page.getByRole("menuitem", { name: "Accept…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Reason").fill("Replaced next month");
    await dialog.getByLabel("Owner").fill("Ana Souza");
    await dialog.getByRole("button", { name: "Accept", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("1 risk changed.").waitFor();
    await page.getByText("Replaced next month").first().waitFor();
    const accepted = await ask<FindingDetail>(`/findings/${finding.id}`);
    expect(accepted.status).toBe("accepted");
    expect(Date.parse(accepted.acceptedUntil ?? "")).toBeGreaterThan(Date.now());

    await page.getByRole("button", { name: "Actions" }).click();
    await page.getByRole("menuitem", { name: "Reopen…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Reopen", exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect((await ask<FindingDetail>(`/findings/${finding.id}`)).status).toBe("open");
    expect(seen.errors).toEqual([]);
  });

  it("gets a comment that stays in its history", async () => {
    const { page } = seen;
    const [finding] = (await ask<Page<Finding>>("/findings?status=open&limit=1")).items;
    const words = `Looked at it at ${Date.now()}`;
    await open(seen, `/risks/${finding?.id}`);
    await page.getByRole("textbox", { name: "Write a comment" }).fill(words);
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await page.locator(".history", { hasText: words }).waitFor();
  });

  it("is muted only after the preview told what that hides", async () => {
    const { page } = seen;
    await open(seen, "/risks/mutes");
    await page.getByRole("button", { name: "Mute risks" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Rule").fill("rds-*");
    await dialog.getByText(/Matches [\d,]+ open risks now/).waitFor();
    await dialog.getByLabel("Reason").fill("Migration under way");
    await dialog.getByRole("button", { name: "Mute", exact: true }).click();
    await page.getByText("Migration under way").waitFor();
    await page.getByRole("button", { name: "Remove this mute" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await page.getByText("Nothing is muted").waitFor();
  });
});

describe("views", () => {
  it("are shared by address, filter and grouping included", async () => {
    const { page } = seen;
    await open(seen, "/risks");
    await page.getByText("Resource", { exact: true }).first().click();
    await page.getByRole("button", { name: "Share" }).click();
    const shared = await page.evaluate(() => navigator.clipboard.readText());
    expect(shared).toContain("group=resource");
    await open(seen, shared);
    await page.getByRole("heading", { name: /Risks by resource/ }).waitFor();
  });

  it("are kept under a name in the browser", async () => {
    const { page } = seen;
    await open(seen, "/risks?severity=high&pillar=security");
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "Save this view…" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Security first");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await open(seen, "/risks");
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "Security first" }).click();
    await page.waitForURL(/severity=high/);
    expect(page.url()).toContain("pillar=security");
  });
});

it("two dates are compared", async () => {
  const { page } = seen;
  const { trend } = await ask<Overview>("/overview");
  expect(trend.length).toBeGreaterThan(1);
  await open(seen, "/compliance");
  await page.getByRole("button", { name: /Compare with an earlier date/ }).click();
  await page.getByRole("option", { name: /Compared with/ }).last().click();
  await page.waitForURL(/compare=/);
  await page.getByRole("columnheader", { name: "Before" }).waitFor();
  await page.getByText(/\d+ before/).first().waitFor();
  expect(seen.errors).toEqual([]);
});

it("the result is exported as CSV", async () => {
  const { page } = seen;
  await open(seen, "/risks");
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /CSV/ }).click()]);
  const text = await readFile(await download.path(), "utf8");
  expect(text.split("\n")[0]).toContain("severity");
});

it("an account is onboarded up to the check, and what AWS says is shown", async () => {
  const { page } = seen;
  await open(seen, "/accounts/new");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("An account ID has twelve digits.").waitFor();
  await page.getByLabel("Account ID").fill("210987654321");
  await page.getByLabel("Name", { exact: true }).fill("e2e-staging");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("CloudFormation").first().waitFor();
  await page.getByText("AWSTemplateFormatVersion").waitFor();
  await page.getByRole("tab", { name: "Terraform" }).click();
  await page.getByText(/resource "aws_iam_role"/).waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("Check the access before you go on.").waitFor();
  const account = (await ask<Page<Account>>("/accounts")).items.find((one) => one.account === "210987654321");
  expect(account?.state).toBe("pending");

  await open(seen, "/accounts");
  await page.getByRole("button", { name: "Remove the account e2e-staging" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  expect((await ask<Page<Account>>("/accounts")).items.some((one) => one.account === "210987654321")).toBe(false);
});

it("a workload is defined with a live preview of what it matches", async () => {
  const { page } = seen;
  await open(seen, "/workloads/new");
  await page.getByLabel("Name", { exact: true }).fill("e2e workload");
  await page.getByRole("button", { name: "Add a tag" }).click();
  await page.getByRole("textbox", { name: "Key" }).fill("env");
  await page.getByRole("textbox", { name: "Value" }).fill("production");
  await page.getByText(/[1-9][\d,]* *resources match/).waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "e2e workload", exact: true }).waitFor();
  await page.getByRole("button", { name: 'Remove the workload "e2e workload"' }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByRole("link", { name: "e2e workload", exact: true }).waitFor({ state: "hidden" });
});
