import { chromium } from "playwright-core";

/** A browser, and the cookie of whoever the key in a dashboard's address (`http://…/#key=…`) signs in. */
export async function signedIn(address) {
  const { origin, hash } = new URL(address ?? stop());
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Atoll": "1" },
    body: JSON.stringify({ key: decodeURIComponent(hash.replace("#key=", "")) }),
  });
  const cookie = answer.headers.get("Set-Cookie")?.split(";")[0];
  if (!answer.ok || !cookie) throw new Error(`Signing in failed: ${answer.status} ${await answer.text()}`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const visit = async (options) => {
    const context = await browser.newContext({ baseURL: origin, timezoneId: "America/Sao_Paulo", ...options });
    const [name, ...value] = cookie.split("=");
    await context.addCookies([{ name, value: value.join("="), url: origin }]);
    return context.newPage();
  };
  return { browser, visit };
}

function stop() {
  console.error("Name the address that `./atoll serve --demo` prints, with its key.");
  process.exit(2);
}
