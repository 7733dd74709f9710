import type { paths } from "./schema";

/** What an address can carry; nothing for what has no value. */
export type Value = string | number | boolean | readonly string[] | null | undefined;
export type Query = Record<string, Value>;

type Method = "get" | "post" | "put" | "patch" | "delete";

/** The server's calls, by their paths below its base. */
type Calls = { [P in keyof paths as P extends `/api/v1${infer Below}` ? Below : never]: paths[P] };
type Call<P extends keyof Calls, M extends Method> = NonNullable<Calls[P][M]>;

/** The paths that a method has. */
export type PathOf<M extends Method> = { [P in keyof Calls]: [Call<P, M>] extends [never] ? never : P }[keyof Calls];

type Content<O, T extends string> = O extends { content: { [K in T]: infer Body } } ? Body : undefined;
type Done<O> = O extends { responses: { 200: infer R } } | { responses: { 201: infer R } } | { responses: { 202: infer R } } ? R : undefined;

/** What a call answers. */
export type Answer<P extends keyof Calls, M extends Method> = Content<Done<Call<P, M>>, "application/json">;

/** What a call is told as JSON. */
export type Body<P extends keyof Calls, M extends Method> = Call<P, M> extends { requestBody?: infer Asked } ? Content<NonNullable<Asked>, "application/json"> : undefined;

type Named<O> = O extends { parameters: { path: infer Names extends object } } ? { [K in keyof Names]: string } : unknown;
type Asked<O> = O extends { parameters: { query?: infer Names } } ? ([NonNullable<Names>] extends [never] ? unknown : { [K in keyof NonNullable<Names>]?: Value }) : unknown;

/** What stands in a call's address: the names in its path, then its query. */
export type Params<P extends keyof Calls, M extends Method> = Named<Call<P, M>> & Asked<Call<P, M>>;

/** The arguments after the path of what is only asked. */
export type Arguments<P extends keyof Calls, M extends Method> = object extends Params<P, M> ? [params?: Params<P, M>] : [params: Params<P, M>];
/** Those of what is changed: what stands in the address, where something must, and the body. */
export type ChangeArguments<P extends keyof Calls, M extends Method> = P extends `${string}{${string}`
  ? [params: Params<P, M>, ...body: BodyArguments<P, M>]
  : BodyArguments<P, M>;
type BodyArguments<P extends keyof Calls, M extends Method> = [Body<P, M>] extends [undefined] ? [] : [body: Body<P, M>];

/** The lists that the server pages, and what they list. */
export type ListPath = { [P in PathOf<"get">]: Answer<P, "get"> extends { items: unknown[] } ? P : never }[PathOf<"get">];
export type Item<P extends ListPath> = Answer<P, "get"> extends { items: (infer I)[] } ? I : never;
