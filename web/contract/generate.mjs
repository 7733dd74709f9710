// npm run api: keeps the description that the server's build wrote, and makes the client's types of it.
// With --check it writes nothing and fails where something would change.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const BUILT = new URL("../../server/target/openapi/openapi.json", import.meta.url);
const KEPT = new URL("../src/api/openapi.json", import.meta.url);
const TYPES = new URL("../src/api/schema.ts", import.meta.url);

if (!existsSync(BUILT)) {
  console.error("api: the server is not built: ./mvnw -Dmaven.test.skip=true -pl server -am package");
  process.exit(2);
}

const description = readFileSync(BUILT, "utf8").trimEnd() + "\n";
const hash = createHash("sha256").update(description).digest("hex");
const types = astToString(await openapiTS(JSON.parse(description), { emptyObjectsUnknown: true }));
const made = new Map([
  [KEPT, description],
  [TYPES, `// Made by \`npm run api\` of openapi.json, whose SHA-256 is ${hash}. Do not edit.\n\n${types}`],
]);

const differing = [...made].filter(([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text);
for (const [file, text] of differing) {
  if (process.argv.includes("--check")) console.error(`api: ${fileURLToPath(file)} is not of this server: npm run api`);
  else writeFileSync(file, text);
}
if (process.argv.includes("--check") && differing.length > 0) process.exit(1);
