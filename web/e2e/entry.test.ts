import AxeBuilder from "@axe-core/playwright";
import { expect, it } from "vitest";
import { useBrowser } from "./browser";

const visit = useBrowser();

it("whoever is not signed in is asked to, and a wrong password is told", async () => {
  const { page } = await visit();
  await page.context().clearCookies();
  await page.goto("/risks?severity=high");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter((one) => one.impact === "serious" || one.impact === "critical")).toEqual([]);
  await page.getByLabel("E-mail").fill("nobody@example.com");
  await page.getByLabel("Password").fill("wrong password");
  await page.keyboard.press("Enter");
  await page.getByText("the e-mail address or the password is wrong").waitFor();
  expect(page.url()).toContain("/risks?severity=high");
});
