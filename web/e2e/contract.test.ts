import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ask } from "./browser";

interface Schema {
  $ref?: string;
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
}

interface OpenApi {
  paths: Record<string, Record<string, { responses?: Record<string, { content?: Record<string, { schema?: Schema }> }> }>>;
  components: { schemas: Record<string, Schema> };
}

const SOURCES = new URL("../src/", import.meta.url);
const METHODS: Record<string, string> = { post: "post", put: "put", patch: "patch", remove: "delete", upload: "post" };
const CALL = /\b(get|getText|post|put|patch|remove|upload|all|everything|listing)(?:<[^()]*?>)?\(\s*(["`])(\/[^"`]*)\2/g;

/** Every call that the sources make, as `get /findings/{}`. */
function calls(): string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."));
  const found = files.flatMap((file) => [...readFileSync(new URL(file, SOURCES), "utf8").matchAll(CALL)]);
  const named = found.map(([, verb = "", , path = ""]) => `${METHODS[verb] ?? "get"} ${path.replace(/\$\{[^}]*\}/g, "{}")}`);
  return [...new Set(named)].sort();
}

/** The fields that an interface of `api/types.ts` takes for granted. */
function fields(name: string): string[] {
  const types = readFileSync(new URL("api/types.ts", SOURCES), "utf8");
  const body = new RegExp(`export interface ${name}(?: extends [^{]*)? \\{\\n([\\s\\S]*?)\\n\\}`).exec(types)?.[1];
  if (!body) throw new Error(`api/types.ts has no interface ${name}`);
  return [...body.matchAll(/^ {2}(\w+): /gm)].map(([, field = ""]) => field);
}

/** Where in which answer each shape comes: a call, then the names of fields down to it. */
const SHAPES: Record<string, string> = {
  Session: "get /session",
  Tenant: "get /session tenant",
  Finding: "get /findings items",
  ResourceRef: "get /findings items resource",
  FindingDetail: "get /findings/{}",
  HistoryEntry: "get /findings/{} history",
  FindingGroup: "get /findings/groups items",
  Mute: "get /mutes items",
  Rule: "get /rules items",
  RuleDetail: "get /rules/{}",
  Fix: "get /rules/{} fix",
  Overview: "get /overview",
  WorkloadHealth: "get /overview workloads",
  TrendPoint: "get /overview trend",
  Assessment: "get /assessment",
  AssessedPillar: "get /assessment pillars",
  AssessedQuestion: "get /assessment pillars questions",
  AssessedPractice: "get /assessment pillars questions practices",
  Framework: "get /framework",
  Resource: "get /resources items",
  ResourceDetail: "get /resources/{}",
  ResourceLink: "get /resources/{} links",
  ResourceVersion: "get /resources/{} versions",
  Neighbourhood: "get /resources/{}/neighbourhood",
  Account: "get /accounts items",
  Workload: "get /workloads items",
  WorkloadPreview: "post /workloads/preview",
  Scan: "get /scans items",
  Progress: "get /scans items progress",
  ScanChanges: "get /scans/{}/changes",
  Schedule: "get /schedules items",
  Person: "get /people items",
  Token: "get /tokens items",
  AuditEntry: "get /audit items",
  Notification: "get /notifications items",
  Plan: "get /plan",
  Organization: "get /organizations items",
  Delivery: "get /notifications/{}/deliveries items",
  ReviewLine: "get /reviews items",
  LensRef: "get /reviews items lenses",
  Lens: "get /lenses items",
  LensDetail: "get /lenses/{}",
  ReviewFigures: "get /reviews items figures",
  Review: "get /reviews/{}",
  ReviewPillar: "get /reviews/{} pillars",
  ReviewQuestion: "get /reviews/{} pillars questions",
  ReviewPractice: "get /reviews/{} pillars questions practices",
  Said: "get /reviews/{} pillars questions said",
  ReviewEvidence: "get /reviews/{} pillars questions practices rules",
  ReviewExample: "get /reviews/{} pillars questions practices rules examples",
  ReviewGap: "get /reviews/{} pillars questions practices rules gaps",
  ReviewClaim: "get /reviews/{} claim",
  Contradiction: "get /reviews/{} claim contradictions",
  ClaimLine: "get /reviews/{} claim strengths",
  Milestone: "get /reviews/{}/milestones items",
  ReviewPlan: "get /reviews/{}/plan",
  PlanProgress: "get /reviews/{}/plan progress",
  PlanWork: "get /reviews/{}/plan works",
  Customer: "get /customers items",
  Gap: "get /gaps items",
};

const plain = (path: string) => path.replace("/api/v1", "").replace(/\{[^}]*\}/g, "{}");

/** The fields of a schema, through references, lists and alternatives. */
function properties(schema: Schema | undefined, api: OpenApi): Record<string, Schema> {
  if (!schema) return {};
  const inner = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.oneOf ?? [])].map((one) => properties(one, api));
  const named = schema.$ref ? properties(api.components.schemas[schema.$ref.split("/").pop() ?? ""], api) : {};
  return Object.assign({}, ...inner, named, properties(schema.items, api), schema.properties);
}

function described(place: string, api: OpenApi): string[] {
  const [method = "", path = "", ...names] = place.split(" ");
  const found = Object.entries(api.paths).find(([one]) => plain(one) === path)?.[1][method];
  const content = Object.entries(found?.responses ?? {}).find(([status]) => status.startsWith("2"))?.[1].content ?? {};
  let fields = properties(content["application/json"]?.schema, api);
  for (const name of names) fields = properties(fields[name], api);
  return Object.keys(fields);
}

describe("the server's description of itself", async () => {
  const api = await ask<OpenApi>("/openapi?format=json");
  const known = Object.entries(api.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${plain(path)}`));

  it.each(calls())("knows the call %s", (call) => {
    expect(known).toContain(call);
  });

  it.each(Object.entries(SHAPES))("has every field of %s", (shape, place) => {
    expect(described(place, api)).toEqual(expect.arrayContaining(fields(shape)));
  });
});
