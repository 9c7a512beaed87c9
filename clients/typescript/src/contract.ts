/** What each path of the contract takes and answers, drawn from the generated types. */

import type { components, paths } from "./schema.js";

export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

export type Method = "get" | "post" | "put";

/** An answer that has what was asked for. */
export interface Answer<Data> {
  readonly status: 200 | 201;
  readonly data: Data;
  /** The state of the record, for `getIfChanged` and `ifMatch`. */
  readonly etag: string | null;
  /** The language that the answer is in. */
  readonly language: string | null;
  /** Where the new record is. */
  readonly location: string | null;
  /** All headers, their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer that says: what you have is still right. */
export interface NotModified {
  readonly status: 304;
  readonly etag: string | null;
}

/** A request is not wanted any more. An `AbortSignal` is one; `createAbort()` makes one where there are none. */
export interface Signal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What every call may say. */
export interface CallOptions {
  /** The language of the answer and of problems: `zh-CN` or `en`. */
  language?: string;
  /** Milliseconds for one attempt. */
  timeout?: number;
  signal?: Signal;
  headers?: Record<string, string>;
}

type Operation<Path extends keyof paths, M extends Method> = paths[Path][M];

type JsonOf<Content> = Content extends { "application/json": infer Data }
  ? Data
  : Content extends { "application/linkset+json": infer Data }
    ? Data
    : never;

type DataOf<Op> = Op extends { responses: infer Responses }
  ? {
      [Status in keyof Responses & (200 | 201)]: Responses[Status] extends { content: infer Content }
        ? JsonOf<Content>
        : never;
    }[keyof Responses & (200 | 201)]
  : never;

type BodyOf<Op, MediaType extends string> = Op extends { requestBody: { content: { [Type in MediaType]: infer Body } } }
  ? Body
  : never;

type HeadersOf<Op> = Op extends { parameters: { header?: infer Headers } } ? NonNullable<Headers> : unknown;

/** Paths whose operation answers JSON and takes JSON, if anything. */
export type PathOf<M extends Method> = {
  [Path in keyof paths]: [DataOf<Operation<Path, M>>] extends [never] ? never : Path;
}[keyof paths];

/** What a path answers. */
export type Data<Path extends keyof paths, M extends Method> = DataOf<Operation<Path, M>>;

/** Paths of lists. */
export type PagePath = {
  [Path in PathOf<"get">]: Data<Path, "get"> extends { items: unknown[]; next: string | null } ? Path : never;
}[PathOf<"get">];

export type Item<Path extends PagePath> = Data<Path, "get"> extends { items: (infer One)[] } ? One : never;

/** Paths that take many records as lines. */
export type LinesPath = {
  [Path in keyof paths]: [BodyOf<Operation<Path, "post">, "application/x-ndjson">] extends [never] ? never : Path;
}[keyof paths];

export type Line<Path extends LinesPath> = BodyOf<Operation<Path, "post">, "application/x-ndjson">;

type PathOption<Op> = Op extends { parameters: { path: infer Names } } ? { path: Names } : unknown;

type QueryOption<Op> = Op extends { parameters: { query: infer Query } }
  ? { query: Query }
  : Op extends { parameters: { query?: infer Query } }
    ? { query?: NonNullable<Query> }
    : unknown;

type BodyOption<Op> = [BodyOf<Op, "application/json">] extends [never]
  ? unknown
  : { body: BodyOf<Op, "application/json"> };

/** A write says what it expects to find: nothing (`create`) or the state that was read (`ifMatch`). */
type ConditionOption<Headers> = Headers extends { "If-Match": string }
  ? { ifMatch: string }
  : Headers extends { "If-None-Match": "*" }
    ? { create: true }
    : "If-Match" extends keyof Headers
      ? { ifMatch: string; create?: never } | { create: true; ifMatch?: never }
      : unknown;

/** One is made for every call that needs one; give your own to repeat a call later. */
type KeyOption<Headers> = Headers extends { "Idempotency-Key": string } ? { idempotencyKey?: string } : unknown;

export type Options<Path extends keyof paths, M extends Method> = CallOptions &
  PathOption<Operation<Path, M>> &
  QueryOption<Operation<Path, M>> &
  BodyOption<Operation<Path, M>> &
  ConditionOption<HeadersOf<Operation<Path, M>>> &
  KeyOption<HeadersOf<Operation<Path, M>>>;

/** The options as a last argument, which may be left out where nothing is required. */
export type LastArgument<Given> = Record<never, never> extends Given ? [options?: Given] : [options: Given];
