import { type ChildProcess, spawn } from "node:child_process";

export interface SimulatedAws {
  /** What a server needs to take it for AWS. */
  environment: Record<string, string>;
  end: () => void;
}

const RUNNING = /Running on (http:\/\/127\.0\.0\.1:\d+)/;

/** A simulated AWS that accepts every role: `moto_server`, or what `MOTO_SERVER` names; nothing where it is not installed. */
export function simulatedAws(): Promise<SimulatedAws | undefined> {
  return new Promise((resolve) => {
    const started = spawn(process.env.MOTO_SERVER ?? "moto_server", ["-H", "127.0.0.1", "-p", "0"], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    const listen = (part: Buffer) => {
      said += part.toString();
      const endpoint = RUNNING.exec(said)?.[1];
      if (endpoint) resolve(of(endpoint, started));
    };
    started.stdout.on("data", listen);
    started.stderr.on("data", listen);
    started.on("error", () => resolve(undefined));
    started.on("exit", () => resolve(undefined));
  });
}

const of = (endpoint: string, server: ChildProcess): SimulatedAws => ({
  environment: {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
    AWS_SECRET_ACCESS_KEY: "simulated",
    AWS_DEFAULT_REGION: "us-east-1",
    AWS_REGION: "us-east-1",
    AWS_EC2_METADATA_DISABLED: "true",
  },
  end: () => void server.kill(),
});
