import { createBrowserRouter, type RouteObject } from "react-router";
import { CrashPage, NotFoundPage } from "./CrashPage";
import { Shell } from "./Shell";

type PageModule = { default: React.ComponentType };

/** A page in a file of its own, fetched when it is first opened. */
const page = (path: string, load: () => Promise<PageModule>): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).default }),
});

export const router = createBrowserRouter([
  // Fills the screen: no frame around it.
  { ErrorBoundary: CrashPage, HydrateFallback: () => null, ...page("/reviews/:workload/meeting", () => import("../pages/review-meeting/MeetingPage")) },
  {
    path: "/",
    Component: Shell,
    ErrorBoundary: CrashPage,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: CrashPage,
        children: [
          { index: true, lazy: async () => ({ Component: (await import("../pages/overview/OverviewPage")).default }) },
          page("compliance", () => import("../pages/compliance/CompliancePage")),
          page("compliance/:code", () => import("../pages/compliance/PracticePage")),
          page("reviews", () => import("../pages/review/ReviewsPage")),
          page("reviews/lenses", () => import("../pages/lenses/LensesPage")),
          page("reviews/:workload", () => import("../pages/review/ReviewPage")),
          page("customers", () => import("../pages/customers/CustomersPage")),
          page("gaps", () => import("../pages/gaps/GapsPage")),
          page("risks", () => import("../pages/risks/RisksPage")),
          page("risks/mutes", () => import("../pages/risks/MutesPage")),
          page("risks/:id", () => import("../pages/risk/RiskPage")),
          page("resources", () => import("../pages/resources/ResourcesPage")),
          page("resources/:id", () => import("../pages/resource/ResourcePage")),
          page("workloads", () => import("../pages/workloads/WorkloadsPage")),
          page("workloads/new", () => import("../pages/workloads/WorkloadEditorPage")),
          page("workloads/:id/drawing", () => import("../pages/topology/TopologyPage")),
          page("workloads/:id", () => import("../pages/workloads/WorkloadEditorPage")),
          page("accounts", () => import("../pages/accounts/AccountsPage")),
          page("accounts/new", () => import("../pages/accounts/OnboardingPage")),
          page("accounts/:id/onboarding", () => import("../pages/accounts/OnboardingPage")),
          page("scans", () => import("../pages/scans/ScansPage")),
          page("scans/:id", () => import("../pages/scans/ScanPage")),
          page("schedules", () => import("../pages/schedules/SchedulesPage")),
          page("rules", () => import("../pages/rules/RulesPage")),
          page("rules/packs", () => import("../pages/packs/PacksPage")),
          page("rules/packs/:id", () => import("../pages/packs/PackEditorPage")),
          page("rules/parameters", () => import("../pages/parameters/ParametersPage")),
          page("rules/:id", () => import("../pages/rules/RulePage")),
          page("notifications", () => import("../pages/notifications/NotificationsPage")),
          page("people", () => import("../pages/people/PeoplePage")),
          page("tokens", () => import("../pages/tokens/TokensPage")),
          page("audit", () => import("../pages/audit/AuditPage")),
          page("plan", () => import("../pages/plan/PlanPage")),
          { path: "*", Component: NotFoundPage },
        ],
      },
    ],
  },
]);
