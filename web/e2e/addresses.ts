import type { Finding, Page, Resource, Scan, Workload } from "../src/api/types";
import { ask, lens } from "./browser";

/** Every page. */
export const NAMES = [
  "overview", "compliance", "practice", "risks", "findings", "risk", "mutes", "resources", "resource", "configuration", "drawing", "workloads", "workload",
  "accounts", "onboarding", "scans", "scan", "schedules", "rules", "rule", "packs", "pack", "parameters", "notifications", "people", "tokens", "audit", "plan",
  "reviews", "review", "claims", "milestones", "effort", "lenses", "lensreview", "lensmeeting", "meeting", "topology", "customers", "gaps",
];

/** The address of every page, with things that are there. */
export async function addresses(): Promise<Record<string, string>> {
  const [finding] = (await ask<Page<Finding>>("/findings?status=open&limit=1")).items;
  const [resource] = (await ask<Page<Resource>>("/resources?limit=1&type=AWS::RDS::DBInstance")).items;
  const [workload] = (await ask<Page<Workload>>("/workloads")).items;
  const scan = (await ask<Page<Scan>>("/scans")).items.find((one) => one.state === "done");
  if (!finding || !resource || !workload || !scan) throw new Error("The example estate lacks a finding, a database, a workload or a scan");
  const shops = await lens("Online shops");
  return {
    overview: "/",
    compliance: "/compliance?pillar=security",
    practice: "/compliance/SEC08-BP02",
    risks: "/risks",
    findings: "/risks?group=none",
    risk: `/risks/${finding.id}`,
    mutes: "/risks/mutes",
    resources: "/resources",
    resource: `/resources/${resource.id}`,
    configuration: `/resources/${resource.id}?tab=configuration`,
    drawing: `/resources/${resource.id}?tab=drawing`,
    workloads: "/workloads",
    workload: `/workloads/${workload.id}`,
    accounts: "/accounts",
    onboarding: "/accounts/new",
    scans: "/scans",
    scan: `/scans/${scan.id}`,
    schedules: "/schedules",
    rules: "/rules",
    rule: "/rules/rds-storage-encrypted",
    packs: "/rules/packs",
    pack: "/rules/packs/new",
    parameters: "/rules/parameters",
    notifications: "/notifications",
    people: "/people",
    tokens: "/tokens",
    audit: "/audit",
    plan: "/plan",
    reviews: "/reviews",
    review: "/reviews/estate?q=SEC08",
    claims: "/reviews/estate?tab=claims",
    milestones: "/reviews/estate?tab=milestones",
    effort: "/reviews/estate?tab=plan",
    lenses: "/reviews/lenses",
    lensreview: `/reviews/estate?lens=${shops}`,
    lensmeeting: `/reviews/estate/meeting?lens=${shops}`,
    meeting: "/reviews/estate/meeting?q=SEC08",
    topology: `/workloads/${workload.id}/drawing`,
    customers: "/customers",
    gaps: "/gaps",
  };
}
