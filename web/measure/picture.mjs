// Takes the pictures that the README shows:
// node measure/picture.mjs 'http://localhost:8420/#key=…' ../docs/images/dashboard.png
// node measure/picture.mjs file:///…/atoll-demo.html ../docs/images/report.png
import { signedIn, withoutServer } from "./browser.mjs";

const [address, file] = process.argv.slice(2);
const { browser, visit } = address?.startsWith("file:") ? await withoutServer() : await signedIn(address);
const page = await visit({ viewport: { width: 1280, height: 920 } });
await page.goto(address.startsWith("file:") ? address : "/", { waitUntil: "networkidle" });
await page.getByRole("heading", { level: 1 }).first().waitFor();
await page.waitForFunction(() => !document.querySelector("main [class*=spinner]"));
await page.screenshot({ path: file });
await browser.close();
