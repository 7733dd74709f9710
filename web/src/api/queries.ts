import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { all, get, getText, type Query } from "./client";
import type * as T from "./types";

const MINUTES = 60_000;

export const session = queryOptions({ queryKey: ["session"], queryFn: () => get<T.Session>("/session"), retry: false, staleTime: 5 * MINUTES });

export const overview = (scope: Query) =>
  queryOptions({ queryKey: ["overview", scope], queryFn: () => get<T.Overview>("/overview", scope), placeholderData: keepPreviousData });

export const assessment = (query: Query) =>
  queryOptions({ queryKey: ["assessment", query], queryFn: () => get<T.Assessment>("/assessment", query), placeholderData: keepPreviousData });

/** One page of any list that the server pages. */
export const listing = <I>(path: string, query: Query) =>
  queryOptions({ queryKey: ["list", path, query], queryFn: () => get<T.Page<I>>(path, query), placeholderData: keepPreviousData });

export const everything = <I>(path: string) => queryOptions({ queryKey: ["list", path, "all"], queryFn: () => all<I>(path), staleTime: MINUTES });

export const finding = (id: string) => queryOptions({ queryKey: ["finding", id], queryFn: () => get<T.FindingDetail>(`/findings/${encodeURIComponent(id)}`) });

export const resource = (id: string) => queryOptions({ queryKey: ["resource", id], queryFn: () => get<T.ResourceDetail>(`/resources/${encodeURIComponent(id)}`) });

export const configuration = (id: string, hash: string) =>
  queryOptions({
    queryKey: ["configuration", id, hash],
    queryFn: () => get<unknown>(`/resources/${encodeURIComponent(id)}/configuration`, { hash }),
    staleTime: Infinity,
  });

export const neighbourhood = (id: string, depth: number) =>
  queryOptions({
    queryKey: ["neighbourhood", id, depth],
    queryFn: () => get<T.Neighbourhood>(`/resources/${encodeURIComponent(id)}/neighbourhood`, { depth }),
    placeholderData: keepPreviousData,
  });

export const accounts = everything<T.Account>("/accounts");
export const workloads = everything<T.Workload>("/workloads");
export const rules = everything<T.Rule>("/rules");
export const people = everything<T.Person>("/people");
export const schedules = everything<T.Schedule>("/schedules");
export const tokens = everything<T.Token>("/tokens");
export const notifications = everything<T.Notification>("/notifications");
export const organizations = everything<T.Organization>("/organizations");
export const mutes = everything<T.Mute>("/mutes");

export const deliveries = (notification: string) =>
  queryOptions({ queryKey: ["deliveries", notification], queryFn: () => get<T.Page<T.Delivery>>(`/notifications/${notification}/deliveries`) });

export const rule = (id: string) => queryOptions({ queryKey: ["rule", id], queryFn: () => get<T.RuleDetail>(`/rules/${encodeURIComponent(id)}`) });
export const framework = queryOptions({ queryKey: ["framework"], queryFn: () => get<T.Framework>("/framework"), staleTime: Infinity });
export const plan = queryOptions({ queryKey: ["plan"], queryFn: () => get<T.Plan>("/plan") });
export const scan = (id: string) => queryOptions({ queryKey: ["scan", id], queryFn: () => get<T.Scan>(`/scans/${encodeURIComponent(id)}`) });
export const scanChanges = (id: string) =>
  queryOptions({ queryKey: ["scan", id, "changes"], queryFn: () => get<T.ScanChanges>(`/scans/${encodeURIComponent(id)}/changes`) });

export const onboarding = (id: string, format: string) =>
  queryOptions({ queryKey: ["onboarding", id, format], queryFn: () => getText(`/accounts/${encodeURIComponent(id)}/onboarding`, { format }), staleTime: MINUTES });

export const suggestions = queryOptions({
  queryKey: ["suggestions"],
  queryFn: async () => {
    const answer = await get<T.Page<T.WorkloadSuggestion> | T.WorkloadSuggestion[]>("/workloads/suggestions");
    return Array.isArray(answer) ? answer : answer.items;
  },
});

export const reviews = everything<T.ReviewLine>("/reviews");
export const lenses = everything<T.Lens>("/lenses");
export const lens = (id: string) => queryOptions({ queryKey: ["lens", id], queryFn: () => get<T.LensDetail>(`/lenses/${encodeURIComponent(id)}`) });
export const review = (workload: string, lens: string | null, since?: string | null) =>
  queryOptions({
    queryKey: ["review", workload, lens ?? "", since ?? ""],
    queryFn: () => get<T.Review>(`/reviews/${encodeURIComponent(workload)}`, { lens, since }),
    placeholderData: keepPreviousData,
  });
export const milestones = (workload: string, lens: string | null) =>
  queryOptions({ queryKey: ["milestones", workload, lens ?? ""], queryFn: () => all<T.Milestone>(`/reviews/${encodeURIComponent(workload)}/milestones`, { lens }) });
export const reviewPlan = (workload: string, lens: string | null, improve: number, since?: string | null) =>
  queryOptions({
    queryKey: ["review-plan", workload, lens ?? "", improve, since ?? ""],
    queryFn: () => get<T.ReviewPlan>(`/reviews/${encodeURIComponent(workload)}/plan`, { lens, improve, since }),
    placeholderData: keepPreviousData,
  });
export const customers = everything<T.Customer>("/customers");
export const topology = (id: string) => queryOptions({ queryKey: ["topology", id], queryFn: () => get<T.Neighbourhood>(`/workloads/${encodeURIComponent(id)}/topology`) });
export const entry = queryOptions({ queryKey: ["entry"], queryFn: () => get<{ oidc: boolean }>("/entry"), retry: false, staleTime: Infinity });
