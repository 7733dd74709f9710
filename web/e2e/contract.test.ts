import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ask } from "./browser";

interface OpenApi {
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown>; allOf?: unknown[] }> };
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

const SHAPES: Record<string, string> = {
  Session: "SessionView",
  Tenant: "TenantView",
  ResourceRef: "RefView",
  Finding: "FindingView",
  FindingDetail: "FindingDetailView",
  HistoryEntry: "EventView",
  FindingGroup: "GroupView",
  Mute: "MuteView",
  Rule: "RuleView",
  Fix: "FixView",
  Overview: "OverviewView",
  WorkloadHealth: "OverviewView.WorkloadView",
  Assessment: "AssessmentView",
  Resource: "ResourceView",
  ResourceLink: "LinkView",
  ResourceVersion: "VersionView",
  Neighbourhood: "NeighbourhoodView",
  Account: "AccountView",
  Workload: "WorkloadView",
  WorkloadPreview: "PreviewView",
  Progress: "ProgressView",
  Scan: "ScanView",
  Schedule: "ScheduleView",
  Person: "PersonView",
  Token: "TokenView",
  AuditEntry: "AuditView",
  Plan: "PlanView",
};

describe("the server's description of itself", async () => {
  const described = await ask<OpenApi>("/openapi?format=json");
  const known = new Set(
    Object.entries(described.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path.replace("/api/v1", "").replace(/\{[^}]*\}/g, "{}")}`)),
  );

  it.each(calls())("knows the call %s", (call) => {
    expect(known).toContain(call);
  });

  it.each(Object.entries(SHAPES))("has every field of %s", (ours, theirs) => {
    const schema = described.components.schemas[theirs];
    expect(schema, `There is no schema ${theirs}: ${Object.keys(described.components.schemas).join(", ")}`).toBeDefined();
    expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining(fields(ours)));
  });
});
