// How long the first view of some pages takes with a cold cache, and what it fetches for that.
// node measure/first-view.mjs 'http://127.0.0.1:8420/#key=…' [RUNS]
import { signedIn } from "./browser.mjs";

const PAGES = { overview: "/", compliance: "/compliance", risks: "/risks", resources: "/resources", review: "/reviews/estate" };
const runs = Number(process.argv[3] ?? 5);
const { browser, visit } = await signedIn(process.argv[2]);

/** Opens a page in a browser that knows nothing yet; times in milliseconds since the navigation began, sizes as they came over the wire. */
async function firstView(path) {
  const page = await visit({ viewport: { width: 1280, height: 800 } });
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const kinds = new Map();
  const fetched = [];
  network.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength, timestamp }) => fetched.push({ kind: kinds.get(requestId), size: encodedDataLength, timestamp }));
  await page.goto(path, { waitUntil: "commit" });
  // what was asked for is there: the heading, and figures or rows where the page loads them
  const complete = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          const shown = document.querySelector("main h1, [class*=content] h1") && document.querySelector("main a[href*='/'] , main td");
          const loading = document.querySelector("main [class*=spinner], main [class*=skeleton]");
          if (shown && !loading) requestAnimationFrame(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.waitForLoadState("networkidle");
  const timings = await page.evaluate(() => {
    const paints = performance.getEntriesByType("paint");
    return { answer: performance.getEntriesByType("navigation")[0].responseStart, paint: paints.find((one) => one.name === "first-contentful-paint").startTime };
  });
  await page.context().close();
  const sum = (kind) => fetched.filter((one) => kind.includes(one.kind)).reduce((all, one) => all + one.size, 0);
  return { ...timings, complete, requests: fetched.length, code: sum(["Document", "Script", "Stylesheet"]), data: sum(["Fetch", "XHR"]), fonts: sum(["Font"]) };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`.padStart(8);
const milliseconds = (time) => `${time.toFixed(0)} ms`.padStart(9);
await firstView("/"); // the server's and the browser's own warming up
console.log("page          answer    paint complete   slowest  requests     code     data    fonts");
for (const [name, path] of Object.entries(PAGES)) {
  const seen = [];
  for (let run = 0; run < runs; run++) seen.push(await firstView(path));
  const of = (field) => median(seen.map((one) => one[field]));
  const slowest = Math.max(...seen.map((one) => one.complete));
  console.log(name.padEnd(11) + milliseconds(of("answer")) + milliseconds(of("paint")) + milliseconds(of("complete")) + milliseconds(slowest), String(of("requests")).padStart(9) + kilobytes(of("code")) + kilobytes(of("data")) + kilobytes(of("fonts")));
}
await browser.close();
