// How fluid the drawing of a large workload is: defines one of the whole estate, draws it, moves and zooms it, removes it.
// The example estate has 3,254 resources to draw; COPIES=2 draws each twice.
// node measure/drawing.mjs 'http://127.0.0.1:8420/#key=…' [PICTURE]
import { signedIn } from "./browser.mjs";

const FRAMES = 120;
const { browser, visit } = await signedIn(process.argv[2]);
const page = await visit({ viewport: { width: 1600, height: 1000 } });
await page.goto("/workloads", { waitUntil: "networkidle" });
const copies = Array.from({ length: Number(process.env.COPIES ?? 1) }, (_, copy) => (id) => (copy === 0 ? id : `${id}-${copy}`));
await page.route("**/topology", async (route) => {
  const answer = await route.fetch();
  const { nodes, edges, whole } = await answer.json();
  const json = {
    nodes: copies.flatMap((of) => nodes.map((node) => ({ ...node, id: of(node.id) }))),
    edges: copies.flatMap((of) => edges.map((edge) => ({ ...edge, from: of(edge.from), to: of(edge.to) }))),
    whole,
  };
  await route.fulfill({ response: answer, json });
});

/** Asks the server as the page would. */
const call = (method, path, body) =>
  page.evaluate(
    async ([method, path, body]) => {
      const answer = await fetch(`/api/v1${path}`, { method, body: body && JSON.stringify(body), headers: { "X-Atoll": "1", "Content-Type": "application/json" } });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
      return text && JSON.parse(text);
    },
    [method, path, body],
  );

/** The times between the frames while something is done; in milliseconds. */
async function frames(act) {
  const times = page.evaluate(
    (count) =>
      new Promise((resolve) => {
        const seen = [];
        let last = performance.now();
        const next = (now) => {
          seen.push(now - last);
          last = now;
          if (seen.length < count) requestAnimationFrame(next);
          else resolve(seen.slice(1));
        };
        requestAnimationFrame(next);
      }),
    FRAMES,
  );
  let done = false;
  void times.then(() => (done = true));
  for (let step = 0; !done; step++) await act(step);
  return (await times).sort((one, other) => one - other);
}

const told = (times) => {
  const at = (part) => `${times[Math.floor(times.length * part)].toFixed(0)} ms`.padStart(8);
  return `${at(0.5)}${at(0.95)}${`${times.at(-1).toFixed(0)} ms`.padStart(9)}`;
};

const accounts = (await call("GET", "/accounts?limit=500")).items.map((one) => one.account);
const workload = await call("POST", "/workloads", { name: `drawing ${Date.now()}`, accounts });
try {
  const started = Date.now();
  await page.goto(`/workloads/${workload.id}/drawing`);
  const drawing = page.locator(".drawing canvas").first();
  await drawing.waitFor();
  await page.waitForFunction(() => !document.querySelector(".drawing-frame [class*=spinner]"));
  const drawn = Date.now() - started;
  console.log(`${await page.locator(".drawing").getAttribute("aria-label")} Drawn after ${(drawn / 1000).toFixed(1)} s.`);
  if (process.argv[3]) await page.screenshot({ path: process.argv[3] });
  const box = await drawing.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  console.log("frames       median    95 %   slowest");
  console.log(`still    ${told(await frames(() => page.waitForTimeout(20)))}`);
  await page.mouse.move(x, y);
  await page.mouse.down();
  console.log(`moving   ${told(await frames((step) => page.mouse.move(x + 200 * Math.sin(step / 9), y + 120 * Math.cos(step / 7))))}`);
  await page.mouse.up();
  console.log(`zooming  ${told(await frames((step) => page.mouse.wheel(0, step % 40 < 20 ? -60 : 60)))}`);
  await page.locator(".drawing-tools button").first().click({ clickCount: 8, delay: 30 });
  await page.mouse.move(x, y);
  console.log(`pointing ${told(await frames((step) => page.mouse.move(x + 300 * Math.sin(step / 5), y + 200 * Math.cos(step / 6))))}`);
} finally {
  await call("DELETE", `/workloads/${workload.id}`);
  await browser.close();
}
