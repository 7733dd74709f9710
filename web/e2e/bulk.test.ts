import { beforeEach, describe, expect, it } from "vitest";
import type { Finding, FindingDetail, FindingGroup, Page, Resource } from "../src/api/types";
import { number } from "../src/parts/format";
import { t } from "../src/texts";
import { ask, open, useBrowser, type Visit } from "./browser";

const visit = useBrowser();
let seen: Visit;

beforeEach(async () => {
  seen = await visit();
  return () => seen.page.context().close();
});

/** Selects the first lines of the table. */
async function choose(lines: number) {
  for (let line = 0; line < lines; line++) await seen.page.locator("tbody tr").nth(line).getByRole("checkbox").check();
}

/** Chooses an action for what is selected; gives its dialog. */
async function act(name: string) {
  const { page } = seen;
  await page.getByRole("button", { name: "Actions" }).click();
  await page.getByRole("menuitem", { name }).click();
  return page.getByRole("dialog");
}

const details = (ids: string[]) => Promise.all(ids.map((id) => ask<FindingDetail>(`/findings/${id}`)));
const count = (query: string) => ask<Page<Finding>>(`/findings?limit=1&${query}`).then((page) => page.total);
/** Rules with a few open risks each: enough to be many, and few enough for one page. */
const rules = async () => (await ask<Page<FindingGroup>>("/findings/groups?by=rule&status=open&limit=200")).items.filter((one) => one.findings > 2 && one.findings < 10);

describe("many risks at once", () => {
  it("are assigned, seen as somebody's, and taken off again", async () => {
    const { page } = seen;
    const [rule] = await rules();
    const ids = (await ask<Page<Finding>>(`/findings?status=open&rule=${rule?.key}&limit=2&sort=-severity`)).items.map((one) => one.id);
    await open(seen, `/risks?group=none&rule=${rule?.key}`);
    await choose(2);
    const dialog = await act("Assign…");
    await dialog.getByRole("combobox", { name: "Assigned to" }).fill("bo@example.com");
    await page.getByRole("option", { name: /bo@example.com/ }).click();
    await dialog.getByRole("button", { name: "Assign", exact: true }).click();
    await page.getByText("2 risks changed.").waitFor();
    expect((await details(ids)).map((one) => one.assignee)).toEqual(["bo@example.com", "bo@example.com"]);

    await open(seen, "/risks?group=none&assignee=bo@example.com");
    expect(await page.locator("tbody tr").count()).toBe(2);
    await choose(2);
    await (await act("Assign…")).getByRole("button", { name: "Assign to nobody" }).click();
    await page.getByText("2 risks changed.").waitFor();
    expect((await details(ids)).map((one) => one.assignee)).toEqual([null, null]);
    expect(seen.errors).toEqual([]);
  });

  it("are accepted rule by rule until a day, and stand in the audit log as a sentence", async () => {
    const { page } = seen;
    const [one, other] = await rules();
    if (!one || !other) throw new Error("The example estate has no two rules with a few risks");
    await open(seen, `/risks?rule=${one.key}&rule=${other.key}`);
    await choose(2);
    const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const dialog = await act("Accept…");
    await dialog.getByLabel("Reason").fill("The platform is replaced");
    await dialog.getByLabel("Owner").fill("Ana Souza");
    await dialog.getByPlaceholder("YYYY/MM/DD").fill(until.replaceAll("-", "/"));
    await dialog.getByRole("button", { name: "Accept", exact: true }).click();
    await page.getByText(`${one.findings + other.findings} risks changed.`).waitFor();
    const accepted = (await ask<Page<Finding>>(`/findings?status=accepted&rule=${one.key}&limit=50`)).items;
    expect(accepted).toHaveLength(one.findings);
    expect(accepted.every((each) => Math.abs(Date.parse(each.acceptedUntil ?? "") - Date.parse(until)) < 2 * 86_400_000)).toBe(true);

    await open(seen, "/audit");
    const line = page.locator("tbody tr").first();
    expect(await line.textContent()).toContain(`accepted ${one.findings + other.findings} risks of several rules until`);
    await line.getByRole("link", { name: "accepted" }).click();
    await page.getByRole("heading", { level: 1, name: "Risks" }).waitFor();
    await choose(one.findings + other.findings);
    await (await act("Reopen…")).getByRole("button", { name: "Reopen", exact: true }).click();
    await page.getByText(/risks? changed\./).waitFor();
    expect(await count(`status=accepted&rule=${one.key}&rule=${other.key}`)).toBe(0);
    expect(seen.errors).toEqual([]);
  });

  it("are acted on resource by resource, each of them", async () => {
    const { page } = seen;
    const resources = (await ask<Page<FindingGroup>>("/findings/groups?by=resource&status=open&severity=high&limit=2")).items;
    const before = resources.reduce((sum, one) => sum + one.findings, 0);
    await open(seen, "/risks?group=resource&severity=high");
    await choose(2);
    const dialog = await act("Comment…");
    await dialog.getByRole("textbox").fill("Seen in the meeting");
    await dialog.getByRole("button", { name: "Comment", exact: true }).click();
    await page.getByText(`${before} risks changed.`).waitFor();
    expect(seen.errors).toEqual([]);
  });

  it("are muted with a preview that begins with what was chosen", async () => {
    const { page } = seen;
    const [rule] = await rules();
    await open(seen, `/risks?rule=${rule?.key}`);
    await choose(1);
    const dialog = await act("Mute…");
    expect(await dialog.getByLabel("Rule").inputValue()).toBe(rule?.key);
    await dialog.getByText(`Matches ${rule?.findings} open risks now`).waitFor();
    await dialog.getByLabel("Reason").fill("Known, and planned");
    await dialog.getByRole("button", { name: "Mute", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await count(`status=muted&rule=${rule?.key}`)).toBe(rule?.findings);
    await open(seen, "/risks/mutes");
    await page.getByRole("button", { name: "Remove this mute" }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await page.getByText("Nothing is muted").waitFor();
    expect(await count(`status=muted&rule=${rule?.key}`)).toBe(0);
    expect(seen.errors).toEqual([]);
  });
});

describe("the filter of properties", () => {
  it("is typed as tokens, kept as a view under a name, and cleared", async () => {
    const { page } = seen;
    await open(seen, "/risks");
    const field = page.getByRole("combobox", { name: "Filter risks" });
    await field.fill("Severity = High");
    await page.keyboard.press("Enter");
    await page.waitForURL(/severity=high/);
    // The field is not clicked again: one goes on typing while the table changes.
    await page.keyboard.type("Region = ");
    await page.getByRole("option", { name: /sa-east-1|São Paulo/ }).click();
    await page.getByRole("button", { name: /Apply/ }).click();
    await page.waitForURL(/region=sa-east-1/);
    const shown = (await ask<Page<FindingGroup>>("/findings/groups?by=rule&status=open&severity=high&region=sa-east-1")).total;
    await page.getByRole("heading", { name: `Risks by rule (${shown})` }).waitFor();

    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "Save this view…" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("São Paulo first");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.waitForURL((url) => !url.search.includes("severity"));
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "São Paulo first" }).click();
    await page.waitForURL(/severity=high/);
    await page.getByRole("heading", { name: `Risks by rule (${shown})` }).waitFor();
    expect(seen.errors).toEqual([]);
  });

  it("of resources is typed as tokens, kept in the address, and cleared", async () => {
    const { page } = seen;
    await open(seen, "/resources");
    const field = page.getByRole("combobox", { name: t.resources.find });
    await field.fill("Region = sa-east-1");
    await page.keyboard.press("Enter");
    await page.waitForURL(/region=sa-east-1/);
    // The field is not clicked again: one goes on typing while the table changes.
    await page.keyboard.type("ledger");
    await page.keyboard.press("Enter");
    await page.waitForURL(/text=ledger/);
    const shown = (await ask<Page<Resource>>("/resources?limit=1&region=sa-east-1&text=ledger")).total;
    expect(shown).toBeGreaterThan(0);
    const heading = page.getByRole("heading", { name: t.resources.count(number(shown), shown), exact: true });
    await heading.waitFor();

    await page.reload();
    await heading.waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.waitForURL((url) => url.search === "");
    expect(seen.errors).toEqual([]);
  });
});
