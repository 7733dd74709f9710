import { beforeEach, describe, expect, it } from "vitest";
import type { Page, Review, ReviewPractice, Workload } from "../src/api/types";
import { ask, open, useBrowser, type Visit } from "./browser";

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
    await page.waitForFunction(() => document.querySelectorAll(".slide .here")[0]?.textContent?.includes("Team members") === true);
    expect((await practice("OPS03-BP01")).said?.answer).toBe("no");
    await page.keyboard.press("y");
    await expect.poll(async () => (await practice("OPS03-BP02")).answer, { timeout: 15_000 }).toBe("selected");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { level: 1, name: /observability in your workload/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL(/\/reviews\/\d+\?q=OPS04/);
    expect(seen.errors).toEqual([]);
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
