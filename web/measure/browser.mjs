import { chromium } from "playwright-core";

const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"],
  });

/** A browser for files. */
export async function withoutServer() {
  const browser = await launch();
  return { browser, visit: async (options) => (await browser.newContext(options)).newPage() };
}

/** A browser in which a person is signed in: by ATOLL_COOKIE, or by the key in the dashboard's address (`http://…/#key=…`), which is good once. */
export async function signedIn(address) {
  if (!address) {
    console.error("Name the address that `./atoll serve --demo` prints, with its key.");
    process.exit(2);
  }
  const { origin, hash } = new URL(address);
  const cookie = process.env.ATOLL_COOKIE ?? (await signIn(origin, decodeURIComponent(hash.replace("#key=", ""))));
  const browser = await launch();
  const visit = async (options) => {
    const context = await browser.newContext({ baseURL: origin, timezoneId: "America/Sao_Paulo", ...options });
    const [name, ...value] = cookie.split("=");
    await context.addCookies([{ name, value: value.join("="), url: origin }]);
    return context.newPage();
  };
  return { browser, visit };
}

async function signIn(origin, key) {
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Atoll": "1" },
    body: JSON.stringify({ key }),
  });
  const cookie = answer.headers.get("Set-Cookie")?.split(";")[0];
  if (!answer.ok || !cookie) throw new Error(`Signing in failed: ${answer.status} ${await answer.text()}`);
  return cookie;
}
