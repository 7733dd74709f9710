// Takes the picture of the overview that the README shows: node measure/picture.mjs 'http://127.0.0.1:8420/#key=…' [FILE]
import { fileURLToPath } from "node:url";
import { signedIn } from "./browser.mjs";

const file = process.argv[3] ?? fileURLToPath(new URL("../../docs/images/dashboard.png", import.meta.url));
const { browser, visit } = await signedIn(process.argv[2]);
const page = await visit({ viewport: { width: 1280, height: 900 } });
await page.goto("/", { waitUntil: "networkidle" });
await page.getByRole("heading", { level: 1 }).waitFor();
await page.waitForFunction(() => !document.querySelector("main [class*=spinner]"));
await page.screenshot({ path: file });
await browser.close();
