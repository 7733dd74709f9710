import { mkdirSync, readFileSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import type { Lens, Page as Listed } from "../src/api/types";
import { t } from "../src/texts";

export const PICTURES = new URL("./pictures/", import.meta.url).pathname;

/** A page of a browser, signed in, that keeps what went wrong on it. */
export interface Visit {
  page: Page;
  /** Errors of the console, of scripts and of answers, in order. */
  errors: string[];
}

/** A browser for the tests of a file; the function opens pages in it. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  });
  afterAll(() => browser.close());
  return async (options) => {
    const context = await browser.newContext({
      baseURL: inject("address"),
      viewport: { width: 1280, height: 800 },
      timezoneId: "America/Sao_Paulo",
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
    });
    const [name, ...value] = inject("cookie").split("=");
    if (name) await context.addCookies([{ name, value: value.join("="), url: inject("address") }]);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("response", (answer) => answer.status() >= 400 && errors.push(`${answer.status()} ${answer.url()}`));
    return { page, errors };
  };
}

/** Opens an address and waits until nothing is asked for any more. */
export async function open({ page }: Visit, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await settled(page);
}

/** Waits until nothing loads and the words stay as they are. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    (busy) => {
      const main = document.querySelector("main") ?? document.body;
      const words = busy.some((one) => main.innerText.includes(one)) ? "" : main.innerText;
      const seen = window as { words?: string };
      const same = words !== "" && words === seen.words;
      seen.words = words;
      return same;
    },
    [t.loading, t.drawing.busy],
    { polling: 300 },
  );
}

/** Asks the server as the signed-in person would. */
export async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(`${inject("address")}/api/v1${path}`, { headers: { Cookie: inject("cookie") } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

const EXAMPLE = new URL("../../examples/lens/", import.meta.url);

/** The files of the example lens, under another name. */
export const lensFiles = (name: string) => {
  const [lens = "", rules = ""] = ["shop.json", "shop.rules.yaml"].map((file) => readFileSync(new URL(file, EXAMPLE), "utf8").replace("Online shops", name));
  return { lens, rules };
};

/** The id of a lens of this name for the whole estate, which is loaded where it is missing. */
export async function lens(name: string): Promise<string> {
  const known = (await ask<Listed<Lens>>("/lenses")).items.find((one) => one.name === name);
  if (known) return known.id;
  const answer = await fetch(`${inject("address")}/api/v1/lenses`, {
    method: "POST",
    headers: { Cookie: inject("cookie"), "Content-Type": "application/json", "X-Atoll": "1" },
    body: JSON.stringify({ ...lensFiles(name), version: "1.0" }),
  });
  // Another file of tests may have been faster.
  return answer.ok ? ((await answer.json()) as Lens).id : lens(name);
}

/** Keeps a picture for people to look at; what is compared by eye is not checked in. */
export async function picture({ page }: Visit, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}${name}.png` });
}
