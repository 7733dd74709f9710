// The shapes of the REST contract, version 1. Times are ISO-8601 in UTC.

export type Severity = "high" | "medium" | "low";
export type FindingStatus = "open" | "accepted" | "muted" | "resolved";
export type QuestionRisk = "HIGH" | "MEDIUM" | "NONE" | "UNANSWERED";
export type PracticeState = "MET" | "PARTLY_MET" | "NOT_MET" | "NOT_APPLICABLE" | "UNKNOWN" | "ATTESTED";
export type Criticality = "critical" | "high" | "medium" | "low";
/** What somebody may, from least to most; a partner reads and works on findings. */
export type Role = "viewer" | "partner" | "engineer" | "owner";

export interface Page<T> {
  items: T[];
  next: string | null;
  total: number;
  /** There may be more than that: not all were counted. */
  more?: boolean;
}

/** How many open risks, by severity. */
export interface Counts {
  high: number;
  medium: number;
  low: number;
}

export interface Session {
  user: { id: string; email: string; name: string; role: Role };
  tenant: Tenant;
  tenants: { id: string; name: string }[];
}

export interface Tenant {
  id: string;
  name: string;
  plan: "trial" | "standard";
  trialEndsAt: string | null;
  nodes: number | null;
  nodeLimit: number | null;
}

export interface ResourceRef {
  id: string;
  key: string;
  name: string | null;
  type: string;
  arn: string | null;
  account: string;
  region: string;
}

export interface Finding {
  id: string;
  rule: string;
  title: string;
  severity: Severity;
  impact: string[];
  pillars: string[];
  practices: string[];
  status: FindingStatus;
  resource: ResourceRef;
  message: string;
  firstSeen: string;
  lastSeen: string;
  assignee: string | null;
  acceptedUntil: string | null;
}

/** Under which terms a risk was accepted. */
export interface Acceptance {
  owner: string;
  reason: string;
  ticket: string | null;
  until: string | null;
}

/** All of a finding. */
export interface FindingDetail extends Omit<Finding, "rule"> {
  evidence: Record<string, unknown>;
  expected: string | null;
  acceptance?: Acceptance | null;
  /** Missing where the rule is known no more. */
  rule: RuleDetail | null;
  history: HistoryEntry[];
  related: ResourceRef[];
  workloads: { id: string; name: string; criticality: Criticality; services: string[] }[];
}

export interface HistoryEntry {
  at: string;
  event: string;
  by: string | null;
  note: string | null;
}

export interface FindingGroup extends Counts {
  key: string;
  title: string;
  severity: Severity;
  findings: number;
  resources: number;
}

export type FindingAction = "accept" | "reopen" | "assign" | "comment";

export interface FindingActionRequest {
  ids?: string[];
  filter?: Record<string, string | string[]>;
  action: FindingAction;
  reason?: string;
  owner?: string;
  ticket?: string;
  until?: string;
  assignee?: string | null;
  text?: string;
}

export interface Mute {
  id: string;
  rule?: string | null;
  account?: string | null;
  region?: string | null;
  resource?: string | null;
  tag?: string | null;
  reason?: string | null;
  by?: string | null;
  until?: string | null;
}

export interface Rule {
  id: string;
  title: string;
  resource: string;
  service: string;
  severity: Severity;
  impact: string[];
  practices: string[];
  pillars: string[];
  equivalents: Record<string, string | string[]>;
  open: number;
}

export interface Fix {
  effort: string | null;
  interrupts: boolean;
  caution: string | null;
  /** At the command line: sentences with commands in them. */
  steps: string[];
  console: string[];
  terraform: string | null;
  cloudformation: string | null;
  plan: unknown;
}

export interface RuleDetail extends Rule {
  rationale: string | null;
  because: string | null;
  when?: string | null;
  holds?: string | null;
  fix: Fix | null;
  references: string[];
  parameters: Record<string, unknown> | null;
}

export interface Overview {
  scannedAt: string | null;
  accounts: number;
  resources: number;
  coverage: { evaluations: number; notEvaluated: number; gaps: number };
  adherence: number | null;
  risks: Counts;
  byPillar: ({ pillar: string; adherence: number | null } & Counts)[];
  byAccount: ({ id: string; name: string | null; environment: string | null; adherence: number | null; scannedAt: string | null } & Counts)[];
  byRegion: ({ region: string; resources: number } & Counts)[];
  byImpact: ({ impact: string } & Counts)[];
  workloads: WorkloadHealth[];
  /** `workload` is its name. */
  threatened: { service: string; workload: string; workloadId: string; high: number; risks: number }[];
  trend: TrendPoint[];
  changes: { since: string | null; opened: number; resolved: number; reopened: number } | null;
  running: Scan[];
}

export interface WorkloadHealth extends Counts {
  id: string;
  name: string;
  environment: string | null;
  criticality: Criticality | null;
  adherence: number | null;
}

export interface TrendPoint extends Counts {
  at: string;
  adherence: number | null;
}

export interface Assessment {
  at: string | null;
  questionsAtRisk: { high: number; medium: number; none: number; unanswered: number };
  pillars: AssessedPillar[];
}

export interface AssessedPillar {
  id: string;
  title: string;
  adherence: number | null;
  questions: AssessedQuestion[];
}

export interface AssessedQuestion {
  code: string;
  title: string;
  risk: QuestionRisk;
  before?: QuestionRisk | null;
  practices: AssessedPractice[];
}

export interface AssessedPractice {
  code: string;
  title: string;
  risk: string;
  state: PracticeState;
  before?: PracticeState | null;
  evidenced: string;
  reason: string | null;
  pass: number;
  fail: number;
  notEvaluated: number;
  rules: string[];
}

export interface Resource extends Counts {
  id: string;
  key?: string;
  arn: string | null;
  type: string;
  name: string | null;
  account: string;
  region: string;
  tags: Record<string, string> | null;
  lastSeen: string;
}

export interface ResourceDetail extends Resource {
  configuration: unknown;
  links: ResourceLink[];
  linkedFrom: ResourceLink[];
  findings: Finding[];
  versions: ResourceVersion[];
}

export interface ResourceLink {
  to: ResourceRef;
  by: string;
}

export interface ResourceVersion {
  from: string;
  to: string | null;
  hash: string;
}

export interface Neighbourhood {
  nodes: ({ id: string; type: string; name: string | null; region: string; zone: string | null } & Counts)[];
  edges: { from: string; to: string; by: string }[];
  /** Whether all of it is here; false where there was too much to show. */
  whole: boolean;
}

export interface Account {
  id: string;
  name: string;
  account: string;
  roleArn: string | null;
  externalId: string | null;
  environment: string | null;
  regions: string[];
  state: "pending" | "ok" | "denied" | "suspended";
  checkedAt: string | null;
  checkMessage: string | null;
  /** The id of the last scan. */
  lastScan: string | null;
  scannedAt?: string | null;
  resources?: number;
}

export interface Workload {
  id: string;
  name: string;
  environment: string | null;
  criticality: Criticality | null;
  owner: string | null;
  services: string[];
  parent: string | null;
  accounts: string[];
  regions: string[];
  tags: Record<string, string>;
  stacks: string[];
  applications: string[];
  resources: string[];
}

export type WorkloadDraft = Omit<Workload, "id">;

export interface WorkloadPreview {
  resources: number;
  sample: ResourceRef[];
  byType: { type: string; resources: number }[] | Record<string, number>;
}

export interface WorkloadSuggestion extends Partial<WorkloadDraft> {
  name: string;
  matches?: number;
  because?: string;
}

export interface Progress {
  done: number;
  total: number;
  what: string | null;
}

export interface Scan {
  id: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  account: string | null;
  accounts?: string[];
  regions: string[] | null;
  source?: string;
  requestedBy?: string | null;
  queuedAt?: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  resources: number | null;
  evaluations?: number;
  notEvaluated?: number;
  opened?: number;
  resolved?: number;
  reopened?: number;
  gaps: number | null;
  progress: Progress | null;
  error: string | null;
}

export interface ScanChanges {
  opened: number;
  resolved: number;
  reopened: number;
  items: (Finding & { change?: string; event?: string })[];
}

/** Whose accounts are found by asking one of them. */
export interface Organization {
  id: string;
  account: string;
  roleName: string;
  externalId: string;
  environment: string;
  readAt: string | null;
  /** What the last asking came to. */
  message: string | null;
  accounts: number;
}

/** A message and what became of it. */
export interface Delivery {
  id: string;
  event: string;
  title: string;
  state: "queued" | "sent" | "failed";
  attempts: number;
  error: string | null;
  createdAt: string;
  sentAt: string | null;
}

export interface Schedule {
  id: string;
  name: string;
  cron: string;
  zone: string;
  accounts: string[];
  next: string | null;
}

export interface Framework {
  pillars: {
    id: string;
    title: string;
    questions: { code: string; title: string; practices: { code: string; title: string; risk?: string }[] }[];
  }[];
}

export interface Person {
  id: string;
  email: string;
  name: string | null;
  role: Role;
  lastSeen?: string | null;
}

export interface Token {
  id: string;
  name: string;
  prefix?: string;
  by?: string | null;
  role?: Role | null;
  createdAt?: string | null;
  lastUsedAt?: string | null;
  expiresAt?: string | null;
  secret?: string;
}

export interface AuditEntry {
  id?: string;
  at: string;
  by: string | null;
  action: string;
  target?: string | null;
  detail?: unknown;
  address?: string | null;
}

export interface Notification {
  id: string;
  name: string;
  kind: string;
  target: string;
  severity?: Severity | null;
  events?: string[];
}

export interface Plan {
  plan: string;
  trialEndsAt: string | null;
  nodes?: number | null;
  nodeLimit?: number | null;
  accounts?: number | null;
  resources?: number | null;
  people?: number | null;
}

export type ProposedAnswer = "selected" | "not-selected" | "not-applicable" | "unknown";
export type SaidAnswer = "yes" | "no" | "not-applicable";

export interface ReviewFigures {
  high: number;
  medium: number;
  none: number;
  unanswered: number;
  questions: number;
  complete: number;
  practices: number;
  answered: number;
  contradicted: number;
}

/** A review in the list of all; `workload` is an id, or `estate`. */
export interface ReviewLine {
  workload: string;
  name: string;
  environment: string | null;
  criticality: Criticality | null;
  owner: string | null;
  at: string | null;
  lenses: LensRef[];
  figures: ReviewFigures;
  claimedAt: string | null;
  contradictions: number;
}

/** A lens of one's own, named. */
export interface LensRef {
  id: string;
  name: string;
}

export interface Lens extends LensRef {
  description: string;
  version: string;
  pillars: number;
  questions: number;
  choices: number;
  shown: number;
  partly: number;
  remarks: string[];
  workloads: string[];
  changedBy: string;
  changedAt: string;
}

export interface LensDetail {
  lens: Lens;
  text: string;
  rules: string;
}

export interface Review {
  workload: string;
  name: string;
  lens: LensRef | null;
  at: string | null;
  figures: ReviewFigures;
  since: Milestone | null;
  claim: ReviewClaim | null;
  pillars: ReviewPillar[];
}

export interface ReviewPillar {
  id: string;
  title: string;
  figures: ReviewFigures;
  questions: ReviewQuestion[];
}

export interface ReviewQuestion {
  code: string;
  title: string;
  risk: QuestionRisk;
  before?: QuestionRisk;
  complete: boolean;
  said: Said | null;
  claimedApplicable: boolean | null;
  practices: ReviewPractice[];
}

export interface ReviewPractice {
  code: string;
  title: string;
  risk: Severity;
  state: PracticeState;
  answer: ProposedAnswer;
  before?: ProposedAnswer;
  basis: "rules" | "person" | "nothing";
  reason: string | null;
  why: string;
  ask: { open: string; evidence: string } | null;
  said: Said | null;
  contradicted: boolean;
  claimed: ProposedAnswer | null;
  rules: ReviewEvidence[];
}

/** What a person answered. */
export interface Said {
  answer: SaidAnswer;
  reason: string | null;
  note: string;
  evidence: string[];
  by: string;
  on: string;
  owner: string;
  changedBy: string;
  changedAt: string;
}

export interface ReviewEvidence {
  rule: string;
  title: string;
  severity: Severity;
  judged: boolean;
  pass: number;
  fail: number;
  notEvaluated: number;
  examples: ReviewExample[];
  gaps: ReviewGap[];
}

export interface ReviewExample {
  id: string | null;
  name: string;
  type: string;
  account: string;
  region: string;
  message: string;
}

export interface ReviewGap {
  account: string;
  region: string;
  service: string;
  operation: string;
  reason: string;
  permission: string | null;
}

export interface ReviewClaim {
  from: string;
  importedBy: string;
  importedAt: string;
  whole: boolean;
  answered: number;
  confirmed: number;
  contradictions: Contradiction[];
  strengths: ClaimLine[];
  unseen: ClaimLine[];
  unproven: ClaimLine[];
  unmatched: { questions: string[]; choices: string[]; practices: string[]; missing: string[] };
}

export interface Contradiction {
  question: string;
  practice: string;
  title: string;
  claimed: ProposedAnswer;
  questionRisk: QuestionRisk;
  severity: Severity;
  resources: number;
  places: string[];
  rules: string[];
}

export interface ClaimLine {
  question: string;
  practice: string;
  title: string;
  risk: Severity;
  claimed: ProposedAnswer;
}

export interface Milestone {
  id: string;
  name: string;
  by: string;
  at: string;
  tool: boolean;
  high: number;
  medium: number;
  none: number;
  unanswered: number;
  answered: number;
  practices: number;
}

export interface ReviewPlan {
  high: string[];
  percent: number;
  before: number;
  progress: PlanProgress | null;
  goal: number;
  reached: boolean;
  improves: { code: string; title: string }[];
  works: PlanWork[];
  minutes: number;
  proven: boolean;
  byPeople: string[];
}

export interface PlanProgress {
  since: string;
  improved: string[];
  unseen: string[];
  fresh: string[];
}

export interface PlanWork {
  rule: string;
  title: string;
  severity: Severity;
  effort: "minutes" | "hours" | "days" | "weeks";
  interrupts: boolean;
  resources: number;
  minutes: number;
  practices: string[];
}

export type Stage = "onboarded" | "scanned" | "discussed" | "sow-sent" | "accepted" | "mending" | "improved";

export interface Customer {
  id: string;
  name: string;
  role: Role;
  plan: "trial" | "standard";
  trialEndsAt: string | null;
  accounts: number;
  scannedAt: string | null;
  stage: Stage | null;
  saidStage: Stage | null;
  nextStep: string;
  due: string | null;
  changedBy: string | null;
  changedAt: string | null;
  high: number;
  medium: number;
  questions: number;
  highAtFirst: number | null;
}

/** Something that the last scans did not see. */
export interface Gap {
  account: string;
  region: string;
  service: string;
  operation: string;
  reason: string;
  permission: string | null;
  type: string;
  resource: string | null;
  message: string;
}
