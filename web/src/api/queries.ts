import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { all, get, getText, page } from "./client";
import type { ListPath, Query } from "./contract";

const MINUTES = 60_000;

export const session = queryOptions({ queryKey: ["session"], queryFn: () => get("/session"), retry: false, staleTime: 5 * MINUTES });

export const overview = (scope: Query) =>
  queryOptions({ queryKey: ["overview", scope], queryFn: () => get("/overview", scope), placeholderData: keepPreviousData });

export const assessment = (query: Query) =>
  queryOptions({ queryKey: ["assessment", query], queryFn: () => get("/assessment", query), placeholderData: keepPreviousData });

/** One page of any list that the server pages. */
export const listing = <P extends ListPath>(path: P, query: Query) =>
  queryOptions({ queryKey: ["list", path, query], queryFn: () => page(path, query), placeholderData: keepPreviousData });

export const everything = <P extends ListPath>(path: P) => queryOptions({ queryKey: ["list", path, "all"], queryFn: () => all(path), staleTime: MINUTES });

export const finding = (id: string) => queryOptions({ queryKey: ["finding", id], queryFn: () => get("/findings/{id}", { id }) });

export const resource = (id: string) => queryOptions({ queryKey: ["resource", id], queryFn: () => get("/resources/{id}", { id }) });

export const configuration = (id: string, hash: string) =>
  queryOptions({
    queryKey: ["configuration", id, hash],
    queryFn: () => get("/resources/{id}/configuration", { id, hash }),
    staleTime: Infinity,
  });

export const neighbourhood = (id: string, depth: number) =>
  queryOptions({
    queryKey: ["neighbourhood", id, depth],
    queryFn: () => get("/resources/{id}/neighbourhood", { id, depth }),
    placeholderData: keepPreviousData,
  });

export const accounts = everything("/accounts");
export const workloads = everything("/workloads");
export const rules = everything("/rules");
export const people = everything("/people");
export const schedules = everything("/schedules");
export const tokens = everything("/tokens");
export const notifications = everything("/notifications");
export const organizations = everything("/organizations");
export const mutes = everything("/mutes");

export const deliveries = (notification: string) =>
  queryOptions({ queryKey: ["deliveries", notification], queryFn: () => get("/notifications/{id}/deliveries", { id: notification }) });

export const packs = everything("/packs");
export const pack = (id: string) => queryOptions({ queryKey: ["pack", id], queryFn: () => get("/packs/{id}", { id }), staleTime: 0 });
export const parameters = everything("/parameters");
export const rule = (id: string) => queryOptions({ queryKey: ["rule", id], queryFn: () => get("/rules/{id}", { id }) });
export const framework = queryOptions({ queryKey: ["framework"], queryFn: () => get("/framework"), staleTime: Infinity });
export const plan = queryOptions({ queryKey: ["plan"], queryFn: () => get("/plan") });
export const scan = (id: string) => queryOptions({ queryKey: ["scan", id], queryFn: () => get("/scans/{id}", { id }) });
export const scanChanges = (id: string) =>
  queryOptions({ queryKey: ["scan", id, "changes"], queryFn: () => get("/scans/{id}/changes", { id }) });

export const onboarding = (id: string, format: string) =>
  queryOptions({ queryKey: ["onboarding", id, format], queryFn: () => getText("/accounts/{id}/onboarding", { id, format }), staleTime: MINUTES });

export const suggestions = queryOptions({ queryKey: ["suggestions"], queryFn: async () => (await get("/workloads/suggestions")).items });

export const reviews = everything("/reviews");
export const lenses = everything("/lenses");
export const review = (workload: string, lens: string | null, since?: string | null) =>
  queryOptions({ queryKey: ["review", workload, lens ?? "", since ?? ""], queryFn: () => get("/reviews/{workload}", { workload, lens, since }), placeholderData: keepPreviousData });
export const milestones = (workload: string, lens: string | null) =>
  queryOptions({ queryKey: ["milestones", workload, lens ?? ""], queryFn: () => all("/reviews/{workload}/milestones", { workload, lens }) });
export const reviewPlan = (workload: string, lens: string | null, improve: number, since?: string | null) =>
  queryOptions({
    queryKey: ["review-plan", workload, lens ?? "", improve, since ?? ""],
    queryFn: () => get("/reviews/{workload}/plan", { workload, lens, improve, since }),
    placeholderData: keepPreviousData,
  });
export const customers = everything("/customers");
export const topology = (id: string) => queryOptions({ queryKey: ["topology", id], queryFn: () => get("/workloads/{id}/topology", { id }) });
export const entry = queryOptions({ queryKey: ["entry"], queryFn: () => get("/entry"), retry: false, staleTime: Infinity });
