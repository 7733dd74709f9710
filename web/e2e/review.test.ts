import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import type { Lens, Page, Review, ReviewPractice, Workload } from "../src/api/types";
import { ask, lensFiles, open, useBrowser, type Visit } from "./browser";

const visit = useBrowser();
let seen: Visit;
let workload: string;

beforeEach(async () => {
  seen = await visit();
  workload = (await ask<Page<Workload>>("/workloads")).items.find((one) => one.name === "Cards")?.id ?? expect.fail("The example estate lacks its workload Cards");
  return () => seen.page.context().close();
});

async function practice(code: string): Promise<ReviewPractice> {
  const review = await ask<Review>(`/reviews/${workload}`);
  return review.pillars.flatMap((pillar) => pillar.questions).flatMap((question) => question.practices).find((one) => one.code === code) ?? expect.fail(`There is no ${code}`);
}

describe("a meeting", () => {
  it("is led and answered by keyboard alone", async () => {
    const { page } = seen;
    await open(seen, `/reviews/${workload}/meeting?q=OPS03`);
    await page.keyboard.press("n");
    await page.locator(".slide .here", { hasText: "Team members" }).waitFor();
    await page.keyboard.press("y");
    await expect.poll(async () => (await practice("OPS03-BP01")).said?.answer, { timeout: 15_000 }).toBe("no");
    await expect.poll(async () => (await practice("OPS03-BP02")).answer, { timeout: 15_000 }).toBe("selected");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { level: 1, name: /observability in your workload/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL(/\/reviews\/\d+\?q=OPS04/);
    expect(seen.errors).toEqual([]);
  });

  it("takes answers faster than the server does, and goes back to the one that it did not take", async () => {
    const { page } = seen;
    await open(seen, `/reviews/${workload}/meeting?q=OPS02`);
    await page.route("**/questions/OPS02**", async (route) => {
      if (route.request().postData()?.includes("OPS02-BP03")) return route.abort();
      await new Promise((done) => setTimeout(done, 300));
      return route.continue();
    });
    for (let times = 0; times < 6; times++) await page.keyboard.press("ArrowUp");
    for (const key of ["y", "n", "y", "n", "y"]) await page.keyboard.press(key);
    const refused = await practice("OPS02-BP03");
    await page.locator(".slide .here", { hasText: refused.title }).waitFor();
    await page.getByText("The server cannot be reached").first().waitFor();
    for (const [code, answer] of Object.entries({ "OPS02-BP01": "yes", "OPS02-BP02": "no", "OPS02-BP04": "no", "OPS02-BP05": "yes" }))
      await expect.poll(async () => (await practice(code)).said?.answer, { timeout: 15_000 }).toBe(answer);
    expect((await practice("OPS02-BP03")).said).toEqual(refused.said);
  });
});

describe("a review", () => {
  it("takes an answer with a note, shows it, and takes it back", async () => {
    const { page } = seen;
    await open(seen, `/reviews/${workload}?q=COST02`);
    await page.getByRole("button", { name: "Answer COST02-BP01" }).click();
    const form = page.getByRole("form", { name: /COST02-BP01/ });
    await form.getByRole("button", { name: "Does not apply" }).click();
    await form.getByRole("button", { name: "Why it does not apply" }).click();
    await page.getByRole("option", { name: "Business priorities" }).click();
    await form.getByLabel("Note").fill("One team only");
    await form.getByRole("button", { name: "Save the answer" }).click();
    await page.locator(".said", { hasText: "One team only" }).waitFor();
    expect((await practice("COST02-BP01")).said?.reason).toBe("business-priorities");
    await page.getByRole("button", { name: "Change the answer COST02-BP01" }).click();
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.locator(".said", { hasText: "One team only" }).waitFor({ state: "detached" });
    expect(seen.errors).toEqual([]);
  });

  it("holds the Tool's answers against what is there, two clicks from the resource", async () => {
    const { page } = seen;
    await open(seen, `/reviews/${workload}?tab=claims`);
    const answers = { AnswerSummaries: [{ QuestionId: "protect-data-rest", SelectedChoices: ["sec_protect_data_rest_encrypt"] }] };
    await page.locator("input[type=file]").setInputFiles({ name: "answers.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(answers)) });
    await page.getByRole("link", { name: "SEC08-BP02" }).click();
    const evidence = page.locator(".practices > li", { hasText: "SEC08-BP02" });
    await evidence.getByRole("button", { name: "Evidence" }).click();
    await evidence.locator('a[href^="/resources/"]').first().click();
    await page.getByRole("tab", { name: /Configuration/ }).waitFor();
    expect(seen.errors).toEqual([]);
  });

  it("brings in a milestone of the Tool", async () => {
    const { page } = seen;
    await open(seen, `/reviews/${workload}?tab=milestones`);
    const name = `In the Tool ${Date.now()}`;
    const milestone = { MilestoneName: name, RecordedAt: "2026-03-02T10:00:00Z", Answers: [{ QuestionId: "protect-data-rest", SelectedChoices: ["sec_protect_data_rest_no"] }] };
    await page.getByLabel("Bring in one of the Tool's").last().setInputFiles({ name: "milestone.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(milestone)) });
    await page.getByRole("row", { name: new RegExp(name) }).getByText("of the Tool").waitFor();
    await page.getByRole("button", { name: `Compare: ${name}` }).click();
    await page.getByText(`Compared with ${name}`).waitFor();
    expect(seen.errors).toEqual([]);
  });

  it("keeps a milestone, compares with it, and leaves as a file", async () => {
    const { page } = seen;
    await open(seen, `/reviews/${workload}?tab=milestones`);
    const name = `Kept at ${Date.now()}`;
    await page.getByRole("button", { name: "Keep a milestone" }).first().click();
    await page.getByRole("dialog").getByLabel("Name").fill(name);
    await page.getByRole("dialog").getByRole("button", { name: "Keep a milestone" }).click();
    await page.getByRole("button", { name: `Compare: ${name}` }).click();
    await page.getByText("No question changed between high risk and less").waitFor();
    await page.getByRole("button", { name: "Export" }).click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Word document" }).click()]);
    expect(file.suggestedFilename()).toBe(`review-${workload}.docx`);
    expect(seen.errors).toEqual([]);
  });
});

describe("a lens of one's own", () => {
  it("is loaded, reviewed by with evidence, downloaded and removed", async () => {
    const { page } = seen;
    const name = `Stalls ${Date.now()}`;
    const { lens, rules } = lensFiles(name);
    await open(seen, "/reviews/lenses");
    await page.getByRole("button", { name: "Load a lens" }).first().click();
    const form = page.getByRole("dialog");
    const file = (text: string, mimeType: string) => ({ name: mimeType.includes("json") ? "stalls.json" : "stalls.rules.yaml", mimeType, buffer: Buffer.from(text) });
    await form.locator("input[type=file]").first().setInputFiles(file(lens.replace("Databases are encrypted", ""), "application/json"));
    await form.getByRole("button", { name: "Load a lens" }).click();
    await form.getByText(/lens\.json:\d+:\d+: title is empty/).waitFor();
    expect(seen.errors.filter((error) => !error.includes("400"))).toEqual([]);
    seen.errors.length = 0;
    await form.locator("input[type=file]").first().setInputFiles(file(lens, "application/json"));
    await form.locator("input[type=file]").last().setInputFiles(file(rules, "application/yaml"));
    await form.getByLabel("Version").fill("2.1");
    await form.getByRole("button", { name: "Load a lens" }).click();
    const row = page.getByRole("row", { name: new RegExp(name) });
    await row.getByText("3 fully, 1 in part, of 7").waitFor();

    await row.getByRole("link", { name: `Review of Whole estate by ${name}` }).click();
    await page.getByRole("heading", { name: /How do you protect what customers entrust/ }).waitFor();
    const encrypted = page.locator(".practices > li", { hasText: "Databases are encrypted" });
    await encrypted.getByText("Not selected").waitFor();
    await encrypted.locator('a[href="/rules/rds-storage-encrypted"]').waitFor();
    const deleted = page.locator(".practices > li", { hasText: "Data of former customers" });
    await deleted.getByRole("button", { name: /^Answer/ }).click();
    await deleted.getByRole("button", { name: "Yes" }).click();
    await deleted.getByRole("button", { name: "Save the answer" }).click();
    await deleted.locator(".said").waitFor();

    const id = (await ask<Page<Lens>>("/lenses")).items.find((one) => one.name === name)?.id;
    await page.getByRole("button", { name: "Export" }).click();
    const [review] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "PDF" }).click()]);
    expect(review.suggestedFilename()).toBe(`review-estate-lens-${id}.pdf`);
    await page.getByRole("button", { name: "What to review by" }).click();
    await page.getByRole("option", { name: "AWS Well-Architected Framework" }).click();
    await page.waitForURL(/\/reviews\/estate$/);
    await page.getByText("of 57 questions").first().waitFor();

    await open(seen, "/reviews/lenses");
    const [kept] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: `Lens (JSON): ${name}` }).click()]);
    expect(await readFile(await kept.path(), "utf8")).toBe(lens);
    await page.getByRole("button", { name: `Remove ${name}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await row.waitFor({ state: "detached" });
    expect(seen.errors).toEqual([]);
  });
});
