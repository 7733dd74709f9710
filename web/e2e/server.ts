import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import type { TestProject } from "vitest/node";
import { simulatedAws } from "./aws";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the dashboard is, without a path. */
    address: string;
    /** The cookie of a person who is signed in, as `name=value`; empty where none is needed. */
    cookie: string;
    /** Whether the server takes a simulated AWS for AWS. */
    aws: boolean;
  }
}

const ADDRESS = /https?:\/\/\S+\/#key=\S+/;
const PATIENCE = 600_000;

/**
 * Starts the server with its example estate and signs in once. `ATOLL_URL` names a server that runs already (its address with the
 * key in it; `ATOLL_AWS=1` that it uses a simulated AWS), `ATOLL` another command to start one.
 */
export default async function setup(project: TestProject) {
  let server: ChildProcess | undefined;
  let url = process.env.ATOLL_URL;
  const aws = url ? undefined : await simulatedAws();
  if (!url) {
    const [command = "", ...words] = (process.env.ATOLL ?? "../atoll").split(" ");
    const started = spawn(command, [...words, "serve", "--demo", "--port", String(await freePort())], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...aws?.environment },
    });
    server = started;
    url = await addressIn(started);
  }
  const { origin, hash } = new URL(url);
  project.provide("address", origin);
  project.provide("cookie", process.env.ATOLL_COOKIE ?? (hash ? await signIn(origin, decodeURIComponent(hash.replace("#key=", ""))) : ""));
  project.provide("aws", aws !== undefined || process.env.ATOLL_AWS === "1");
  return () => {
    server?.kill();
    aws?.end();
  };
}

async function signIn(origin: string, key: string): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Atoll": "1" },
    body: JSON.stringify({ key }),
  });
  const cookie = answer.headers.get("Set-Cookie")?.split(";")[0];
  if (!answer.ok || !cookie) throw new Error(`Signing in failed: ${answer.status} ${await answer.text()}`);
  return cookie;
}

const addressIn = (server: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`The server did not start:\n${said}`)), PATIENCE);
    server.stdout?.on("data", (part: Buffer) => {
      said += part.toString();
      const found = ADDRESS.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
    server.on("exit", (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const place = probe.address();
      probe.close(() => resolve(typeof place === "object" && place ? place.port : 8421));
    });
  });
